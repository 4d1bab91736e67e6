import type { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { findRound } from '#db/votes/rounds.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { adjustEarlyClose } from '#lib/commands/votes/adjust-early-close.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { closedRoundViews } from './closed-round.ts'
import { roundsAround } from './testing-open-round.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const opened = async () =>
  story.open('Inès', await story.propose('Inès', 'Prêter les outils', 'Un outil par membre.'))
const answered = async (roundId: string, names: readonly string[]) => {
  for (const name of names)
    expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
}
const row = async (roundId: string) => {
  const found = await findRound(story.db, story.boardId, roundId)
  if (!found) throw new Error('no round')
  return found
}
/** What a visitor reads of the round once it is over. */
const over = async (roundId: string, closesAt: Temporal.Instant) => {
  await story.moveTo(closesAt, 1)
  await closeDueVotes(story.db)
  const visitor = await story.as()
  const rounds = await roundsAround(visitor, await row(roundId))
  return (await closedRoundViews(visitor, rounds.all, rounds))[0]
}

test('a closed vote still says that it closed early, when it would have closed, and after how many hours', async () => {
  const { roundId, closesAt } = await opened()
  await answered(roundId, ['Claire', 'Inès', 'Abdel', 'Noor', 'Samir'])
  await adjustEarlyClose(story.db, roundId)
  const early = (await row(roundId)).closes_at
  expect(await over(roundId, early)).toMatchObject({
    closedAt: early,
    moved: { why: 'all_voted', insteadOf: closesAt, hours: 24 },
  })
})

test('a closed vote still says why it was extended', async () => {
  const { roundId, closesAt } = await opened()
  expect(await over(roundId, closesAt)).toBeUndefined()
  expect(await over(roundId, (await row(roundId)).closes_at)).toMatchObject({ moved: { why: 'quorum' } })
})

test('a vote that closed when it was opened to says nothing', async () => {
  const { roundId, closesAt } = await opened()
  await answered(roundId, ['Claire', 'Inès', 'Abdel'])
  expect(await over(roundId, closesAt)).toMatchObject({ closedAt: closesAt, moved: null })
})
