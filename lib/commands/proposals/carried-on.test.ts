import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { boardView } from '#lib/views/board/board.ts'
import { proposalView } from '#lib/views/proposal/proposal.ts'
import { changeMember } from '../board/change-member.ts'
import { notifyDueReviews } from '../mails/notify-due-reviews.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { takeOver } from './take-over.ts'
import { withdraw } from './withdraw.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const shown = async (number: number, name?: string) =>
  expectAccepted(await proposalView(await story.as(name), number))
const takenOver = async (name: string, number: number) => takeOver(await story.as(name), { number })

async function voted(ballot: { choice: string; reason?: string }, chosen = {}) {
  const number = await story.propose('Inès', 'Prêter les outils', 'Chaque membre, une semaine.')
  const { roundId, closesAt } = await story.open('Inès', number, 'consent', chosen)
  for (const name of ['Inès', 'Abdel'])
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot }))
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  return { number, roundId }
}

describe('a withdrawn proposal', () => {
  test('is taken over by another member within a day, with its text', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Chaque membre, une semaine.')
    expectAccepted(await withdraw(await story.as('Inès'), { number }))
    expect((await shown(number, 'Noor')).may.takeOver).toBe(true)
    expect((await shown(number, 'Inès')).may.takeOver).toBe(false)
    expect((await shown(number)).may.takeOver).toBe(false)
    expect(await takenOver('Inès', number)).toMatchObject({ code: 'someone_else' })
    expectAccepted(await takenOver('Noor', number))
    const view = await shown(number, 'Noor')
    expect(view).toMatchObject({ stage: 'draft', generation: 2, author: { name: 'Noor' } })
    expect(view.may).toMatchObject({ write: true, withdraw: true, openVote: true })
    expect(JSON.stringify(view.text)).toContain('Chaque membre, une semaine.')
    await story.write('Abdel', number, 'Deux semaines.')
    expect(await takenOver('Abdel', number)).toMatchObject({ code: 'stage' })
    expect((await story.entries()).slice(-2).map(({ kind }) => kind)).toEqual(['withdrawn', 'taken_over'])
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('stays withdrawn after that day, and for those who only read', async () => {
    const number = await story.propose('Inès', 'Prêter les outils', 'Chaque membre.')
    expectAccepted(await withdraw(await story.as('Inès'), { number }))
    const lowered = {
      memberId: await story.memberId('Samir'),
      kind: 'volunteer',
      standing: 'reader',
    } as const
    expectAccepted(await changeMember(await story.as('Claire'), lowered))
    expect(await takenOver('Samir', number)).toMatchObject({ code: 'not_allowed' })
    await story.database.shiftClock('24 hours')
    expect((await shown(number, 'Noor')).takeOverUntil).toBeNull()
    expect(await takenOver('Noor', number)).toMatchObject({ code: 'too_late' })
  })
})

describe('a vote that decided nothing', () => {
  const objection = { choice: 'objection', reason: 'La scie.' }

  test('can be withdrawn by its author, and taken over by another', async () => {
    const { number } = await voted(objection)
    expect((await shown(number, 'Inès')).may.withdraw).toBe(true)
    expect((await shown(number, 'Abdel')).may.withdraw).toBe(false)
    expectAccepted(await withdraw(await story.as('Inès'), { number }))
    expect(await shown(number, 'Noor')).toMatchObject({
      stage: 'withdrawn',
      rounds: [{ outcome: 'blocked' }],
    })
    expectAccepted(await takenOver('Noor', number))
    const { roundId, closesAt } = await story.open('Noor', number)
    for (const name of ['Noor', 'Abdel'])
      expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ decision: 2, outcome: 'adopted' }])
    const links = (await story.entries()).map(({ text }) => JSON.parse(text)).at(-2)?.links
    expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(['opened'])
  })

  test('cannot where an earlier decision holds', async () => {
    const { number } = await voted({ choice: 'consent' })
    expect(await withdraw(await story.as('Inès'), { number })).toMatchObject({ code: 'stage' })
    await story.reopen('Noor', number, 'Du nouveau.')
    const { roundId, closesAt } = await story.open('Noor', number)
    expectAccepted(await castBallot(await story.as('Samir'), { roundId, ballot: objection }))
    expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: objection }))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect((await shown(number, 'Inès')).may.withdraw).toBe(false)
    expect(await withdraw(await story.as('Inès'), { number })).toMatchObject({ code: 'stage' })
  })
})

describe('a review day', () => {
  const reviews = () =>
    story.db.selectFrom('mail').select(['subject_id', 'person_id']).where('kind', '=', 'review').execute()
  const moveTo = (text: string) =>
    sql`insert into clock_shift (shift)
      select (${text}::timestamp at time zone 'Europe/Paris') - board_now()`.execute(story.db)

  test('is told once, at nine, to every member, and shown on the board', async () => {
    const { number, roundId } = await voted(
      { choice: 'concern', reason: 'Une caution.' },
      { review: '2099-01-31' },
    )
    const { rows } = await sql<{ payload: unknown; run_at: { toString(): string } }>`
      select payload, run_at from graphile_worker._private_jobs where key = ${`review:${roundId}`}`.execute(
      story.db,
    )
    expect(rows.map(({ payload, run_at }) => [payload, String(run_at)])).toEqual([
      [{ round: roundId }, '2099-01-31T08:00:00Z'],
    ])
    await moveTo('2099-01-31 08:59')
    await notifyDueReviews(story.db)
    expect(await reviews()).toEqual([])
    await moveTo('2099-01-31 09:00')
    await Promise.all([notifyDueReviews(story.db), notifyDueReviews(story.db)])
    await notifyDueReviews(story.db)
    const told = await reviews()
    expect(told).toHaveLength(5)
    expect(new Set(told.map(({ person_id }) => person_id)).size).toBe(5)
    expect((await boardView(await story.as('Noor'))).toReview).toEqual([
      { number, decision: 1, title: 'Prêter les outils' },
    ])
    expect((await boardView(await story.as())).toReview).toEqual([])
  })

  test('is of a decision that applies, and is not written again already', async () => {
    const review = { review: '2099-01-31' }
    const blocked = await voted({ choice: 'objection', reason: 'La scie.' }, review)
    const open = await voted({ choice: 'consent' }, review)
    await story.reopen('Noor', open.number, 'Du nouveau.')
    await moveTo('2099-02-01 10:00')
    await notifyDueReviews(story.db)
    expect(await reviews()).toEqual([])
    expect((await boardView(await story.as('Noor'))).toReview).toEqual([])
    expect((await shown(blocked.number)).review).toBeNull()
  })
})
