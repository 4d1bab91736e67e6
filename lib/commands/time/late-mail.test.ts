import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { findRound } from '#db/votes/rounds.ts'
import { sendMail } from '../mails/send-mail.ts'
import { type Story, tellStory } from '../testing.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'

const EVERYBODY = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const post = { publicUrl: 'http://localhost:3000', from: 't@localhost', smtp: undefined }

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const opened = async () =>
  story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Un outil par membre.'))
const row = async (roundId: string) => {
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  return found
}
const last = async () => JSON.parse((await story.entries()).at(-1)?.text ?? '')
const waitedBy = (time: string) =>
  sql`update mail set queued_at = queued_at - ${time}::interval where kind = 'ballot'`.execute(story.db)
const send = async (names: readonly string[]) => {
  const mails = await story.db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select('mail.id')
    .where('mail.kind', '=', 'ballot')
    .where('person.name', 'in', names)
    .execute()
  for (const { id } of mails) await sendMail(story.db, post, id)
}

describe('a vote whose opening mails left late', () => {
  test('is extended by as much', async () => {
    const { roundId, closesAt } = await opened()
    await waitedBy('150 minutes')
    await send(EVERYBODY)
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    expect(await last()).toMatchObject({ why: 'late_mail', lost_minutes: 150 })
    expect([18, 20]).toContain((await row(roundId)).closes_at.toZonedDateTimeISO('Europe/Paris').hour)
  })

  test('is not, for one address that never works', async () => {
    const { closesAt } = await opened()
    await send(EVERYBODY.slice(1))
    await waitedBy('20 days')
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toHaveLength(1)
  })

  const fiveHoursLate = async () => {
    await waitedBy('5 hours')
    const row = await story.db.selectFrom('round').selectAll().executeTakeFirstOrThrow()
    await story.moveTo(row.closes_at, 1)
    return (await closeDueVotes(story.db)).length === 0
  }

  test.each([
    ['the first', ['Claire', 'Inès']],
    ['the last', ['Noor', 'Samir']],
    ['one', ['Abdel']],
  ])('is, where most are stuck and %s left at once', async (_, left) => {
    await opened()
    await send(left)
    expect(await fiveHoursLate()).toBe(true)
    expect(await last()).toMatchObject({ why: 'late_mail', lost_minutes: expect.closeTo(300, -1) })
  })

  test('is not, for those that left before waiting was measured', async () => {
    await opened()
    await sql`update mail set sent_at = board_now() where kind = 'ballot'`.execute(story.db)
    expect(await fiveHoursLate()).toBe(false)
  })

  test('is, where none ever left; unless another mail did since', async () => {
    const first = await opened()
    await waitedBy('5 hours')
    const second = await opened()
    await story.moveTo(second.closesAt, 1)
    expect((await closeDueVotes(story.db)).map(({ roundId }) => roundId)).toEqual([second.roundId])
    expect(await row(first.roundId)).toMatchObject({ extended: true })
    expect(await last()).toBeDefined()

    const third = await opened()
    await sql`update mail set queued_at = queued_at - interval '5 hours' where subject_id = ${third.roundId}`.execute(
      story.db,
    )
    const outcomes = await story.db.selectFrom('mail').select('id').where('kind', '=', 'outcome').execute()
    await sendMail(story.db, post, outcomes[0]?.id ?? '')
    await story.moveTo(third.closesAt, 1)
    expect((await closeDueVotes(story.db)).map(({ roundId }) => roundId)).toContain(third.roundId)
  })
})
