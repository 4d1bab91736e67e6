import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { rollOfRound } from '#db/votes/rounds.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { enterByLink } from '#lib/store/scope.ts'
import { ballotLinkView } from '#lib/views/vote/ballot-link.ts'
import { exportedDecision } from '#lib/views/vote/export.ts'
import { recountFile } from '#server/recount/recounting.ts'
import { expectAccepted, type Story, tellStory } from '../testing.ts'
import { reopening } from '../testing-requests.ts'
import { APOLOGY, JUSTIFICATION, shortening } from '../testing-shorter.ts'
import { castBallot } from '../votes/cast-ballot.ts'
import { closeDueVotes } from '../votes/close-due-votes.ts'
import { askToReopen } from './ask-to-reopen.ts'
import { joinRequest } from './join-request.ts'

/** No rule moves a close here, so that who was left out stays left out. */
const { extension: _, early_close: __, ...charter } = wholeCharter
let story: Story
beforeEach(async () => {
  story = await tellStory(charter)
  // Two come by every day, one once a month at most; Noor and Claire said nothing.
  await story.says('Inès')
  await story.says('Abdel')
  await story.says('Samir', { everyDays: 60 })
  return () => story.database.close()
})

const { shortened } = shortening(() => story)
const { shown } = reopening(() => story)
const reopen = async (name: string) =>
  askToReopen(await story.as(name), { number: 1, reason: 'Le temps m’a manqué.' })
const untilOf = async (name: string) => (await shown(1, name)).rounds[0]?.shortened?.mineUntil ?? null

/** A shortened vote that Inès and Abdel adopted. */
async function decided() {
  const vote = await shortened()
  for (const name of ['Inès', 'Abdel'])
    expectAccepted(
      await castBallot(await story.as(name), { roundId: vote.roundId, ballot: { choice: 'consent' } }),
    )
  await story.moveTo(vote.closesAt, 1)
  await closeDueVotes(story.db)
  return vote
}

describe('someone whom a shortened vote left out', () => {
  test('reopens it alone, and the register says on what grounds, of nobody by name', async () => {
    await decided()
    expect((await shown(1, 'Noor')).jointRequest).toMatchObject({ alone: 'left_out', needed: 2 })
    expect(expectAccepted(await reopen('Noor'))).toMatchObject({ done: true })
    const [last] = (await story.entries()).slice(-1)
    expect(JSON.parse(last?.text ?? '')).toMatchObject({ kind: 'reopened', grounds: 'left_out' })
    expect(last?.text).not.toContain('Noor')
    expect(await story.verify()).toMatchObject({ state: 'amber' })
  })

  test('may until a week after their own ready date, and no longer', async () => {
    const { roundId } = await decided()
    const until = await untilOf('Noor')
    const roll = await rollOfRound(story.db, roundId)
    const noor = await story.memberId('Noor')
    const ready = roll.find(({ member_id }) => member_id === noor)?.ready_at
    expect(until).toEqual(ready?.add({ hours: 168 }))
    await story.moveTo(until ?? Temporal.Instant.fromEpochMilliseconds(0), -60)
    expect((await shown(1, 'Noor')).jointRequest?.alone).toBe('left_out')
    await story.moveTo(until ?? Temporal.Instant.fromEpochMilliseconds(0), 0)
    expect((await shown(1, 'Noor')).jointRequest?.alone).toBeNull()
    expect(await untilOf('Noor')).toBeNull()
    expect(expectAccepted(await reopen('Noor'))).toMatchObject({ done: false, missing: 2 })
  })

  test('may for sixty days after the close where they would not have been ready at all', async () => {
    const { closesAt } = await decided()
    expect(await untilOf('Samir')).toEqual(closesAt.add({ hours: 60 * 24 }))
    await story.moveTo(closesAt.add({ hours: 60 * 24 }), -60)
    expect(expectAccepted(await reopen('Samir'))).toMatchObject({ done: true })
  })

  test('may also after voting: an answer given in haste is no answer in time', async () => {
    const { roundId, closesAt } = await shortened()
    expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'consent' } }))
    expectAccepted(await castBallot(await story.as('Inès'), { roundId, ballot: { choice: 'consent' } }))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect(expectAccepted(await reopen('Noor'))).toMatchObject({ done: true })
  })

  test('the same in a secret vote', async () => {
    const { roundId, closesAt } = await shortened('relative', { secret: true })
    const cast = { roundId, ballot: { choice: 'for' }, codeHash: codeHash('one') }
    expectAccepted(await castBallot(await story.as('Inès'), cast))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect(expectAccepted(await reopen('Noor'))).toMatchObject({ done: true })
  })
})

describe('everybody else', () => {
  test('needs the usual number, and does not learn who was left out', async () => {
    await decided()
    expect((await shown(1, 'Abdel')).jointRequest).toMatchObject({ alone: null, needed: 2 })
    expect(expectAccepted(await reopen('Abdel'))).toMatchObject({ done: false, missing: 2 })
    for (const reader of ['Abdel', 'Claire', undefined]) {
      const { rounds } = await shown(1, reader)
      expect(rounds[0]?.shortened).toMatchObject({
        leftOut: 3,
        apology: APOLOGY,
        justification: JUSTIFICATION,
        mineUntil: reader === 'Claire' ? expect.anything() : null,
      })
    }
  })

  test('who joins others asks with them, and is not said to have been left out', async () => {
    await decided()
    const asked = expectAccepted(await reopen('Abdel'))
    if (asked.done) throw new Error('it did not wait')
    const join = { number: 1, request: asked.request }
    expect(expectAccepted(await joinRequest(await story.as('Noor'), join))).toMatchObject({
      done: false,
      missing: 1,
    })
    expect(expectAccepted(await joinRequest(await story.as('Claire'), join))).toMatchObject({ done: true })
    const [last] = (await story.entries()).slice(-1)
    expect(last?.text).not.toContain('left_out')
  })

  test('a vote that was not shortened leaves nobody that right', async () => {
    const number = await story.propose('Inès', 'Ouvrir le samedi', 'Deux samedis par mois.')
    const { roundId, closesAt } = await story.open('Inès', number)
    for (const name of ['Inès', 'Abdel'])
      expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice: 'consent' } }))
    await story.moveTo(closesAt, 1)
    await closeDueVotes(story.db)
    expect((await shown(1, 'Samir')).jointRequest?.alone).toBeNull()
    expect((await shown(1, 'Samir')).rounds[0]?.shortened).toBeNull()
  })
})

test('its count is exported, and done again from the file, like any other', async () => {
  await decided()
  const file = await exportedDecision(await story.as('Inès'), 1)
  expect(recountFile(JSON.parse(JSON.stringify(file)))).toMatchObject({ broken: [] })
})

test('while it is open, the vote says what it costs; by link as well, and to whom it leaves out until when', async () => {
  const { roundId } = await shortened()
  expect((await shown(1)).vote?.shortened).toMatchObject({ leftOut: 3, mineUntil: null })
  expect((await shown(1, 'Noor')).vote?.shortened).toMatchObject({ mineUntil: expect.anything() })
  const link = { boardId: story.boardId, memberId: await story.memberId('Noor'), roundId }
  const scope = expectAccepted(await enterByLink(story.db, link))
  const view = expectAccepted(await ballotLinkView({ db: story.db, scope }))
  expect(view.vote?.shortened).toMatchObject({ apology: APOLOGY, mineUntil: expect.anything() })
})
