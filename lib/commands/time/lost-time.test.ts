import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { findRound } from '#db/votes/rounds.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { storedAvailability } from '#lib/store/load/availability.ts'
import { movedClose } from '#lib/views/vote/moved-close.ts'
import { beat } from '../mails/beat.ts'
import { sendMail } from '../mails/send-mail.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { adjustEarlyClose } from '../votes/adjust-early-close.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'

const EVERYBODY = ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir']
const post = { publicUrl: 'http://localhost:3000', from: 't@localhost', smtp: undefined }

let story: Story
beforeEach(async () => {
  story = await tellStory()
  return () => story.database.close()
})

const opened = async (of = story) =>
  of.open('Inès', await of.propose('Inès', 'Prêter les outils', 'Un outil par membre.'))
const row = async (roundId: string) => {
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  return found
}
/** As if nothing had served for so long. */
const silent = (time: string) =>
  sql`update heartbeat set beat_at = clock_timestamp() - ${time}::interval`.execute(story.db)
const outages = async () =>
  (await story.db.selectFrom('outage').selectAll().execute()).map(({ from_at, to_at }) =>
    Math.round(from_at.until(to_at).total('minutes')),
  )
const last = async () => JSON.parse((await story.entries()).at(-1)?.text ?? '')

describe('a heartbeat', () => {
  test('of a fresh database tells of no outage, nor does a restart', async () => {
    await beat(story.db)
    await silent('9 minutes')
    await beat(story.db)
    expect(await outages()).toEqual([])
  })

  test('after a long silence tells of it once, however many servers come back', async () => {
    await beat(story.db)
    await silent('3 hours')
    await Promise.all([beat(story.db), beat(story.db), beat(story.db)])
    expect(await outages()).toEqual([180])
  })

  test('is on the machine’s clock: moving the board’s makes no outage', async () => {
    await beat(story.db)
    await story.database.shiftClock('40 days')
    await beat(story.db)
    expect(await outages()).toEqual([])
  })
})

describe('a vote whose last day lost hours to an outage', () => {
  test('is extended at its close, everybody is told with an apology, and it then closes', async () => {
    await beat(story.db)
    const { roundId, closesAt } = await opened()
    await story.moveTo(closesAt, -3600)
    await silent('179 minutes 50 seconds')
    await beat(story.db)
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    const extended = await row(roundId)
    expect(extended).toMatchObject({ stage: 'open', extended: true })
    expect(closesAt.until(extended.closes_at).total('minutes')).toBeGreaterThanOrEqual(180)
    expect([18, 20]).toContain(extended.closes_at.toZonedDateTimeISO('Europe/Paris').hour)
    expect(await last()).toMatchObject({ kind: 'round.extended', why: 'outage', lost_minutes: 180 })
    expect(await movedClose(story.db, extended)).toMatchObject({ why: 'outage', lostMinutes: 180 })
    const mails = await story.db.selectFrom('mail').select('id').where('kind', '=', 'extended').execute()
    expect(mails).toHaveLength(5)
    for (const { id } of mails) await sendMail(story.db, post, id)
    const [held] = await story.db
      .selectFrom('held_mail')
      .selectAll()
      .where('subject', 'like', 'Vote prolongé%')
      .execute()
    expect(held?.text.replaceAll('\u00a0', ' ')).toContain(
      'Le service n’a pas répondu pendant 3 heures. Nous vous prions de nous en excuser',
    )
    await story.moveTo(extended.closes_at, 1)
    expect(await closeDueVotes(story.db)).toHaveLength(1)
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('is extended too while the site is still down and the rest closes votes', async () => {
    await beat(story.db)
    const { roundId, closesAt } = await opened()
    await silent('119 minutes 50 seconds')
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    expect(await row(roundId)).toMatchObject({ extended: true })
    expect(await last()).toMatchObject({ why: 'outage', lost_minutes: 120 })
  })

  test('that was due during a month without anything is given a day from the return', async () => {
    await beat(story.db)
    const { roundId, closesAt } = await opened()
    await story.moveTo(closesAt, 20 * 24 * 3600)
    await silent('30 days')
    await beat(story.db)
    expect(await closeDueVotes(story.db)).toEqual([])
    const { closes_at, opened_at } = await row(roundId)
    const lost = (await last()).lost_minutes
    expect(lost).toBe(Math.ceil(opened_at.until(closesAt).total('minutes')))
    expect(closesAt.until(closes_at).total('minutes')).toBeGreaterThanOrEqual(20 * 24 * 60 + lost)
  })

  test('an hour or less changes nothing', async () => {
    await beat(story.db)
    const { closesAt } = await opened()
    await story.moveTo(closesAt, -3600)
    await silent('59 minutes')
    await beat(story.db)
    await story.moveTo(closesAt, 1)
    expect(await closeDueVotes(story.db)).toHaveLength(1)
  })

  test('that everybody had answered is put off, and says so', async () => {
    const whole = await tellStory(wholeCharter)
    const before = story
    story = whole
    await beat(story.db)
    const { roundId } = await opened()
    for (const name of EVERYBODY)
      expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
    await adjustEarlyClose(story.db, roundId)
    const early = await row(roundId)
    await story.moveTo(early.closes_at, -60)
    await silent('4 hours')
    await beat(story.db)
    await story.moveTo(early.closes_at, 1)
    expect(await closeDueVotes(story.db)).toEqual([])
    const later = await row(roundId)
    expect(early.closes_at.until(later.closes_at).total('hours')).toBeGreaterThan(3.9)
    expect(await movedClose(story.db, later)).toMatchObject({ why: 'outage' })
    await story.moveTo(later.closes_at, 1)
    expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'adopted' }])
    story = before
    await whole.database.close()
  })
})

test('the database keeps any extension within what may have been lost', async () => {
  const { roundId, closesAt } = await opened()
  const { opened_at } = await row(roundId)
  const minutes = Math.floor(opened_at.until(closesAt).total('minutes'))
  const moved = (days: number) => {
    const at = closesAt.add({ minutes: minutes + days * 24 * 60 }).toString()
    return story.db
      .updateTable('round')
      .set({ closes_at: at, window_closes_at: at, extended: true, moved_entry: 99 })
      .where('id', '=', roundId)
      .execute()
  }
  await expect(moved(9)).rejects.toThrow('extended once, by what it may have lost')
  await moved(7)
})

test('a late objection leaves a moment to each person as they declared it, not as their kind is estimated', async () => {
  const whole = await tellStory(wholeCharter)
  const daily = storedAvailability({
    zone: 'Europe/Paris',
    slots: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, from: 600, to: 1200 })),
    everyDays: 1,
    away: [],
    holidaysFree: true,
  })
  await whole.db
    .updateTable('person')
    .set({ availability: JSON.stringify(daily) })
    .execute()
  const { roundId, closesAt } = await opened(whole)
  for (const name of ['Claire', 'Inès', 'Abdel'])
    expectAccepted(await castBallot(await whole.as(name), { roundId, ballot: { choice: 'consent' } }))
  await whole.moveTo(closesAt, -3600)
  expectAccepted(
    await castBallot(await whole.as('Noor'), {
      roundId,
      ballot: { choice: 'objection', reason: 'La scie.' },
    }),
  )
  await whole.moveTo(closesAt, 1)
  expect(await closeDueVotes(whole.db)).toEqual([])
  const extended = await findRound(whole.db, whole.boardId, roundId)
  // Estimated volunteers come by once a week; these are there the day after next at the latest.
  expect(closesAt.until(extended?.closes_at ?? closesAt).total('days')).toBeLessThan(3.1)
  await whole.database.close()
})
