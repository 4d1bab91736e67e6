import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { findRound } from '#db/votes/rounds.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { boxOf, storedBox } from '#lib/store/load/ballot-box.ts'
import { recountOf, roundOf } from '#lib/store/load/proposal.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { adjustEarlyClose } from './adjust-early-close.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

async function opened(rule: string, chosen: Chosen = {}): Promise<string> {
  const number = await story.propose('Inès', 'Quel jour ?', 'Un jour par semaine.')
  return (await story.open('Inès', number, rule, chosen)).roundId
}

const rowOf = async (roundId: string) => {
  const row = await findRound(story.db, story.boardId, roundId)
  if (!row) throw new Error('no round')
  return row
}
const cast = async (name: string, roundId: string, ballot: BallotDraft) =>
  castBallot(await story.as(name), { roundId, ballot })

/**
 * Two hundred ballots of Noor, while others keep asking for the close: a hundred sent an hour before it, and once the
 * first of those is in, the close comes and a hundred more are sent.
 */
async function rush(roundId: string, draft: (i: number) => BallotDraft) {
  const noor = await story.as('Noor')
  const { closes_at } = await rowOf(roundId)
  await story.moveTo(closes_at, -3600)
  const elsewhere = story.database.elsewhere(2)
  let sending = true
  const closing = (async () => {
    while (sending) await Promise.all([closeDueVotes(elsewhere), adjustEarlyClose(elsewhere, roundId)])
  })()
  const send = (from: number) =>
    Array.from({ length: 100 }, (_, i) => castBallot(noor, { roundId, ballot: draft(from + i) }))
  const early = send(0)
  await Promise.race(early)
  // Beside the ballots' connections, which are all taken.
  await sql`insert into clock_shift (shift) values (interval '1 hour')`.execute(elsewhere)
  const answers = await Promise.all([...early, ...send(100)])
  sending = false
  await closing
  await closeDueVotes(elsewhere)
  await elsewhere.destroy()
  const refused = answers.filter((one) => 'code' in one)
  expect(refused.filter(({ code }) => code !== 'vote_closed')).toEqual([])
  const ballots = await story.db
    .selectFrom('ballot')
    .innerJoin('member', 'member.id', 'ballot.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['revision', 'cast_at'])
    .where('round_id', '=', roundId)
    .where('person.name', '=', 'Noor')
    .orderBy('revision')
    .execute()
  expect(ballots.map(({ revision }) => revision)).toEqual(ballots.map((_, i) => i + 1))
  return { taken: answers.length - refused.length, ballots, closesAt: closes_at }
}

/** Goes on until it is closed, however often that is put off. */
async function untilClosed(roundId: string): Promise<void> {
  for (let tries = 0; tries < 5 && (await rowOf(roundId)).stage === 'open'; tries++) {
    await story.moveTo((await rowOf(roundId)).closes_at, 1)
    await closeDueVotes(story.db)
  }
  const row = await rowOf(roundId)
  expect(row.stage).toBe('closed')
  const { rule, roll } = await roundOf(story.db, row)
  expect(recountOf(row)).toEqual(recount(roll, boxOf(row, await storedBox(story.db, row)), rule))
  const counted = await story.db
    .selectFrom('ballot')
    .select('member_id')
    .distinct()
    .where('round_id', '=', roundId)
    .execute()
  expect(recountOf(row).answered).toEqual({ volunteers: counted.length, staff: 0 })
  expect(await story.verify()).toMatchObject({ state: 'amber' })
}

const options = ['Lundi', 'Samedi'].map((label) => ({ label }))

test('among options: one ballot of a voter is counted, none that is late, and the count is the recorded one', async () => {
  const roundId = await opened('judgment', { options })
  const vote = (...values: string[]): BallotDraft => ({
    choice: 'vote',
    options: values.map((value, i) => ['ab'[i] ?? '', value] as const),
  })
  // A quorum that came late would extend the vote.
  for (const name of ['Claire', 'Samir']) expectAccepted(await cast(name, roundId, vote('2', '4')))
  const { taken, ballots, closesAt } = await rush(roundId, (i) => vote(String(i % 7), String(i % 5)))
  expect(taken).toBeGreaterThan(0)
  expect(taken).toBeLessThanOrEqual(100)
  expect(ballots).toHaveLength(taken)
  for (const { cast_at } of ballots) expect(cast_at.epochNanoseconds).toBeLessThan(closesAt.epochNanoseconds)
  expect((await rowOf(roundId)).stage).toBe('closed')
  await untilClosed(roundId)
})

test('while the vote is extended: each ballot is taken or told that it is late, and the vote is extended once', async () => {
  const roundId = await opened('relative')
  const { taken, ballots, closesAt } = await rush(roundId, (i) => ({ choice: i % 2 ? 'for' : 'against' }))
  const extended = await rowOf(roundId)
  expect(extended).toMatchObject({ stage: 'open', extended: true })
  expect(ballots).toHaveLength(taken)
  expect(taken).toBeGreaterThan(0)
  const kinds = (await story.entries()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'round.extended')).toHaveLength(1)
  expect(closesAt.until(extended.closes_at).total('hours')).toBeGreaterThan(1)
  await untilClosed(roundId)
})

test('while everybody has voted: a ballot that changes in the last moment puts the close off, and none is lost', async () => {
  const roundId = await opened('relative')
  for (const name of ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir'])
    expectAccepted(await cast(name, roundId, { choice: 'for' }))
  await adjustEarlyClose(story.db, roundId)
  const early = await rowOf(roundId)
  expect(early.closes_at).not.toEqual(early.window_closes_at)
  const { taken, ballots } = await rush(roundId, (i) => ({ choice: i % 2 ? 'for' : 'against' }))
  const later = await rowOf(roundId)
  expect(later.stage).toBe('open')
  expect(early.closes_at.until(later.closes_at).total('hours')).toBeGreaterThan(22.9)
  expect(ballots).toHaveLength(taken + 1)
  await untilClosed(roundId)
})
