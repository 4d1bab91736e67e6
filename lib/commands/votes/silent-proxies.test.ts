import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findRound } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { voteOf } from '#lib/rules/entries/export.ts'
import { recount } from '#lib/rules/methods/recount.ts'
import { recountOf } from '#lib/store/load/proposal.ts'
import { exportedDecision } from '#lib/views/vote/export.ts'
import { acceptProxy } from '../board/answer-proxy.ts'
import { giveProxy } from '../board/give-proxy.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'
import { closeDueVotes } from './close-due-votes.ts'

const quorum = { share: '1/2', base: 'present' } as const
const { fallback: _, ...whole } = wholeCharter
const charter: Charter = {
  ...whole,
  rules: [{ name: 'relative', rule: { id: 'majority/1', params: { rule: 'relative', quorum } } }],
  change: 'relative',
}

let story: Story
beforeEach(async () => {
  story = await tellStory(charter)
  for (const name of ['Abdel', 'Inès']) await held(name, 'Noor')
  return () => story.database.close()
})

async function held(giver: string, receiver: string) {
  const until = dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days: 60 })
    .toString()
  const given = { receiver: await story.memberId(receiver), until }
  const { proxyId } = expectAccepted(await giveProxy(await story.as(giver), given))
  expectAccepted(await acceptProxy(await story.as(receiver), { proxyId }))
}

const opened = async () =>
  story.open('Claire', await story.propose('Claire', 'Prêter les outils', 'Oui.'), 'relative')
const answer = async (name: string, roundId: string) =>
  expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'for' } }))
/** The round once its window is over: extended, or decided. */
async function due(roundId: string) {
  const row = async () => findRound(story.db, story.boardId, roundId)
  await story.moveTo((await row())?.closes_at ?? never(), 1)
  await closeDueVotes(story.db)
  return await row()
}
const never = () => {
  throw new Error('no round')
}

describe('proxies whose holder stays silent', () => {
  test('make no quorum: the vote is extended for it, and then ends without', async () => {
    const { roundId } = await opened()
    await answer('Claire', roundId)
    expect(await due(roundId)).toMatchObject({ stage: 'open', extended: true })
    expect((await story.entries()).at(-1)?.text).toContain('"why":"quorum"')
    const closed = await due(roundId)
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'no_quorum' })
    const { tally } = recountOf(closed ?? never())
    expect(tally.steps.at(-1)).toMatchObject({ step: 'quorum', n: 1, of: 5, needed: 3 })
  })

  test('count once their holder answers, in what closes, what is exported and what is recounted', async () => {
    const { roundId } = await opened()
    await answer('Noor', roundId)
    const closed = await due(roundId)
    // Noor came in time, and nobody has to be left more.
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'adopted' })
    const file = await exportedDecision(await story.as('Claire'), 1)
    if (!('roll' in file)) throw new Error('no export')
    expect(file.entry.method.params).toEqual({ rule: 'relative', quorum, present: 'answered' })
    const vote = voteOf(file)
    if (!('rule' in vote)) throw new Error('unfit')
    expect(recount(vote.roll, vote.box, vote.rule)).toMatchObject({ tally: { outcome: 'adopted' } })
    const silent = recount(vote.roll, { mode: 'named', ballots: [] }, vote.rule)
    expect(silent).toMatchObject({ tally: { outcome: 'no_quorum' } })
  })
})
