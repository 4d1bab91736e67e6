import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { boardNow } from '#db/clock.ts'
import { findRound } from '#db/votes/rounds.ts'
import { acceptProxy } from '#lib/commands/board/answer-proxy.ts'
import { giveProxy } from '#lib/commands/board/give-proxy.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { closeDueVotes } from '#lib/commands/votes/close-due-votes.ts'
import { confirmOwnRelayed } from '#lib/commands/votes/confirm-own-relayed.ts'
import { confirmRelayed } from '#lib/commands/votes/confirm-relayed.ts'
import { declareConflict } from '#lib/commands/votes/declare-conflict.ts'
import { judgeObjection } from '#lib/commands/votes/judge-objection.ts'
import { relayBallot } from '#lib/commands/votes/relay-ballot.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { CODE_BYTES, codeOf } from '#lib/rules/vote/ballot-code.ts'
import { memberView } from '../board/members.ts'
import { proxiesView } from '../board/proxies.ts'
import { relayedCheck, relayForm } from '../proposal/relayed.ts'
import { closedRoundViews } from './closed-round.ts'
import { roundsAround, seenOpen } from './testing-open-round.ts'

let story: Story
beforeEach(async () => {
  story = await tellStory(wholeCharter)
  return () => story.database.close()
})

const SAID = 'La scie n’a plus de garde.'
const today = async (days = 0) =>
  dayAt(await boardNow(story.db), 'Europe/Paris')
    .add({ days })
    .toString()
async function voting(rule = 'consent') {
  const number = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  return { number, ...(await story.open('Inès', number, rule)) }
}
const seen = async (roundId: string, name?: string) =>
  (await seenOpen(await story.as(name), roundId))?.forOthers
const cast = async (name: string, roundId: string, choice: string, reason?: string) =>
  expectAccepted(await castBallot(await story.as(name), { roundId, ballot: { choice, reason } }))
const text = (view: unknown) =>
  JSON.stringify(view, (_, value) => (typeof value === 'bigint' ? String(value) : value))

async function brought(roundId: string) {
  const samir = await story.memberId('Samir')
  const relay = {
    roundId,
    memberId: samir,
    channel: 'paper' as const,
    answeredOn: await today(),
    ballot: { choice: 'concern', reason: SAID },
  }
  return expectAccepted(await relayBallot(await story.as('Inès'), relay)).relayedId
}

describe('an answer brought in', () => {
  test('is seen by whom it is of, and by who opens it to confirm it; the others see that it waits', async () => {
    const { number, roundId } = await voting()
    const relayedId = await brought(roundId)
    for (const name of ['Inès', 'Noor', 'Claire']) {
      const view = await seen(roundId, name)
      expect(view?.waiting).toMatchObject([
        { who: { name: 'Samir' }, by: { name: 'Inès' }, mine: name === 'Inès', channel: 'paper' },
      ])
      expect(text(view)).not.toContain(SAID)
    }
    expect((await seen(roundId, 'Samir'))?.relayedForMe).toMatchObject({
      by: { name: 'Inès' },
      said: { choice: 'concern', reason: SAID },
      confirmedBy: null,
    })
    const visitor = await seen(roundId)
    expect(visitor).toMatchObject({ waiting: [], mayRelay: false, relayedForMe: null })
    for (const [name, own] of [
      ['Noor', false],
      ['Inès', true],
      ['Samir', true],
    ] as const)
      expect(await relayedCheck(await story.as(name), number, relayedId)).toMatchObject({
        own,
        said: { reason: SAID },
      })
    expect(await relayedCheck(await story.as(), number, relayedId)).toMatchObject({ code: 'not_signed_in' })
    const form = expectAccepted(await relayForm(await story.as('Noor'), number))
    expect(form.people.map(({ name }) => name)).toEqual(['Abdel', 'Claire', 'Inès'])
    expectAccepted(await confirmRelayed(await story.as('Noor'), { relayedId }))
    expect((await seen(roundId, 'Samir'))?.relayedForMe).toMatchObject({ confirmedBy: { name: 'Noor' } })
    expect(await relayedCheck(await story.as('Noor'), number, relayedId)).toMatchObject({
      code: 'done_already',
    })
  })

  test('becomes their own vote when they say that it is theirs, before or after it was confirmed', async () => {
    const { roundId } = await voting()
    expect(await confirmOwnRelayed(await story.as('Samir'), { roundId })).toMatchObject({ code: 'not_found' })
    await brought(roundId)
    expectAccepted(await confirmOwnRelayed(await story.as('Samir'), { roundId }))
    expect((await seen(roundId, 'Samir'))?.relayedForMe).toBeNull()
    const other = await voting()
    const relayedId = await brought(other.roundId)
    expectAccepted(await confirmRelayed(await story.as('Noor'), { relayedId }))
    expectAccepted(await confirmOwnRelayed(await story.as('Samir'), { roundId: other.roundId }))
    const ballots = await story.db
      .selectFrom('ballot')
      .leftJoin('opening', 'opening.id', 'ballot.reason_opening')
      .select(['ballot.channel', 'ballot.choice', 'ballot.revision', 'opening.bytes'])
      .orderBy('ballot.id')
      .execute()
    expect(ballots.map(({ bytes, ...ballot }) => ({ ...ballot, reason: bytes?.toString('utf8') }))).toEqual([
      { channel: 'signed_in', choice: 'concern', revision: 1, reason: SAID },
      { channel: 'paper', choice: 'concern', revision: 1, reason: SAID },
      { channel: 'signed_in', choice: 'concern', revision: 2, reason: SAID },
    ])
    expect(await seen('none', 'Samir')).toBeUndefined()
  })
})

test('proxies: mine, those asked of me, those that run; nobody’s for visitors', async () => {
  const until = await today(30)
  const given = async (giver: string) =>
    expectAccepted(await giveProxy(await story.as(giver), { receiver: await story.memberId('Noor'), until }))
  const { proxyId } = await given('Abdel')
  const abdel = await story.memberId('Abdel')
  expect(await proxiesView(await story.as('Noor'), [])).toMatchObject({
    cap: 2,
    held: [],
    asked: [{ id: proxyId }],
  })
  expectAccepted(await acceptProxy(await story.as('Noor'), { proxyId }))
  const noor = await proxiesView(await story.as('Noor'), [])
  expect(noor).toMatchObject({ held: [{ giver: { name: 'Abdel' } }], asked: [], mayGive: false })
  expect(noor?.held[0]?.lastDay.toString()).toBe(until)
  expect(await proxiesView(await story.as('Samir'), [abdel])).toMatchObject({
    others: [{ giver: { name: 'Abdel' }, receiver: { name: 'Noor' } }],
    mayGive: true,
  })
  expect(await proxiesView(await story.as('Samir'), [])).toMatchObject({ others: [] })
  expect(await proxiesView(await story.as(), [abdel])).toBeUndefined()
  const offered = async (from: string, to: string) =>
    expectAccepted(await memberView(await story.as(from), await story.memberId(to))).proxy !== null
  expect(await offered('Samir', 'Noor')).toBe(true)
  expect(await offered('Samir', 'Abdel')).toBe(false)
  expect(await offered('Samir', 'Samir')).toBe(false)
  expect(await offered('Noor', 'Samir')).toBe(false)
  expect(await offered('Abdel', 'Samir')).toBe(false)

  const { roundId } = await voting()
  await cast('Noor', roundId, 'consent')
  expect((await seen(roundId, 'Noor'))?.givers).toMatchObject([
    { who: { name: 'Abdel' }, state: 'open', cast: null },
  ])
  const ballot = { choice: 'concern', reason: SAID }
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot, giver: abdel }))
  expect((await seen(roundId, 'Abdel'))?.holder).toMatchObject({ who: { name: 'Noor' }, cast: ballot })
  await cast('Abdel', roundId, 'consent')
  expect((await seen(roundId, 'Noor'))?.givers).toMatchObject([{ state: 'answered', cast: null }])
  expect((await seen(roundId, 'Abdel'))?.holder).toMatchObject({ cast: null })
})

test('conflicts of interest are counted for everyone, and named for members', async () => {
  const { roundId } = await voting('relative')
  expectAccepted(
    await declareConflict(await story.as('Noor'), { roundId, reason: 'Mon frère.', understood: true }),
  )
  expect((await seen(roundId, 'Noor'))?.conflicts.mine).toBe(true)
  expect((await seen(roundId, 'Samir'))?.conflicts).toMatchObject({
    n: 1,
    mine: false,
    named: [{ by: { name: 'Noor' }, reason: 'Mon frère.' }],
  })
  const visitor = await seen(roundId)
  expect(visitor?.conflicts).toEqual({ n: 1, mine: false, named: [] })
  expect(text(visitor)).not.toMatch(/Noor|frère/)
})

test('a conflict of interest is declared once, on the roll, and before one’s slip is in the urn', async () => {
  const number = await story.propose('Inès', 'Élire', 'Oui.')
  const { roundId } = await story.open('Inès', number, 'relative', { secret: true })
  const mayDeclare = async (name?: string) => (await seen(roundId, name))?.mayDeclare
  for (const name of ['Noor', 'Samir']) expect(await mayDeclare(name)).toBe(true)
  expect(await mayDeclare()).toBe(false)
  const code = codeOf(new Uint8Array(randomBytes(CODE_BYTES)))
  expectAccepted(await castBallot(await story.as('Noor'), { roundId, ballot: { choice: 'for' }, code }))
  expectAccepted(
    await declareConflict(await story.as('Samir'), { roundId, reason: 'Ma sœur.', understood: true }),
  )
  for (const name of ['Noor', 'Samir']) expect(await mayDeclare(name)).toBe(false)

  const named = await voting('relative')
  await cast('Noor', named.roundId, 'for')
  expect((await seen(named.roundId, 'Noor'))?.mayDeclare).toBe(true)
})

test('objections say what became of them, and whose it is to judge them', async () => {
  const first = await voting()
  const objections = async (roundId: string, name = 'Noor') => {
    const context = await story.as(name)
    const open = await seenOpen(context, roundId)
    if (open) return open.objections
    const found = await findRound(story.db, story.boardId, roundId)
    if (!found) throw new Error('no round')
    const rounds = await roundsAround(context, found)
    return (await closedRoundViews(context, rounds.all, rounds))[0]?.objections ?? []
  }
  const states = async (roundId: string, name?: string) => {
    const all = await objections(roundId, name)
    return all.map(({ by, state, finding }) => [by?.name, state, finding?.n, finding?.mine])
  }
  await cast('Samir', first.roundId, 'objection', 'Le vert.')
  await cast('Abdel', first.roundId, 'objection', 'Trop cher.')
  await cast('Inès', first.roundId, 'objection', 'Les marches.')
  await cast('Inès', first.roundId, 'consent')
  const [green] = await objections(first.roundId)
  for (const name of ['Noor', 'Claire', 'Abdel'])
    expectAccepted(
      await judgeObjection(await story.as(name), {
        roundId: first.roundId,
        ballotId: green?.id ?? '',
        notQualified: true,
      }),
    )
  expect(await states(first.roundId)).toEqual([
    ['Samir', 'not_qualified', 3, true],
    ['Abdel', 'open', 0, false],
    ['Inès', 'withdrawn', undefined, undefined],
  ])
  expect(await states(first.roundId, 'Samir')).toMatchObject([
    ['Samir', 'not_qualified', 3, null],
    ['Abdel', 'open', 0, false],
    ['Inès', 'withdrawn', undefined, undefined],
  ])
  await story.moveTo(first.closesAt, 1)
  expect(await closeDueVotes(story.db)).toMatchObject([{ outcome: 'blocked' }])
  expect((await states(first.roundId)).map(([by, state]) => [by, state])).toEqual([
    ['Samir', 'not_qualified'],
    ['Abdel', 'open'],
    ['Inès', 'withdrawn'],
  ])
})
