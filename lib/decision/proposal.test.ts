import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { defaultRule, lightCharter } from './charter.ts'
import { type Command, decide, evolve, nothing, type Proposal } from './proposal.ts'
import { isRefusal } from './refusal.ts'
import type { Roll } from './roll.ts'
import type { OpenVote } from './round.ts'
import type { Actor, Standing } from './standing.ts'
import { recommend } from './window.ts'

const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer' },
  { member: 'noor', kind: 'staff' },
]
const openedAt = Temporal.Instant.from('2026-11-20T08:12:00Z')
const recommendation = recommend({
  opening: openedAt,
  zone: 'Europe/Paris',
  electors: roll,
  preset: lightCharter.presets.light,
  isHoliday: () => false,
})
const closesAt = recommendation.close
const actor = (member: string, standing: Standing = 'elector'): Actor => ({
  member,
  standing,
  kind: 'volunteer',
})

const create: Command = { type: 'create', now: openedAt, actor: actor('claire'), title: 'Prêter les outils' }
const open: OpenVote = {
  type: 'open-vote',
  now: openedAt,
  actor: actor('marc'),
  charter: lightCharter,
  rule: 'consent',
  title: 'Prêter les outils aux membres',
  brief: 'Chaque membre peut emprunter un outil une semaine.',
  text: { hash: 'h1', plain: 'Le cahier de prêt est au comptoir.' },
  confirmed: 'h1',
  roll,
  recommendation,
  closesAt,
}
const cast = (member: string, choice = 'consent', reason = ''): Command => ({
  type: 'cast-ballot',
  now: closesAt.subtract({ seconds: 1 }),
  member,
  round: 1,
  ballot: { choice, reason },
  revisions: 0,
})
const consents = roll.map(({ member }) => ({ member, ballot: { choice: 'consent' as const } }))
const blocks = [{ member: 'marc', ballot: { choice: 'objection' as const, reason: 'Trop cher.' } }]
const close = (
  round: number,
  decision: number,
  ballots: typeof consents | typeof blocks = consents,
): Command => ({
  type: 'close-round',
  now: closesAt,
  round,
  ballots,
  decision,
})
const reopen: Command = { type: 'reopen', now: closesAt, actor: actor('noor'), reason: 'La scie a disparu.' }
const withdraw: Command = { type: 'withdraw', now: openedAt, actor: actor('claire') }

/** The proposal after these commands, none of which may be refused. */
function given(...commands: Command[]): Proposal {
  return commands.reduce((state, command) => {
    const events = decide(state, command)
    if (isRefusal(events)) throw new Error(`refused: ${events.code}`)
    return events.reduce(evolve, state)
  }, nothing)
}

/** The refusal's code, or the events' types. */
function when(state: Proposal, command: Command) {
  const result = decide(state, command)
  return isRefusal(result) ? result.code : result.map(({ type }) => type)
}

describe('creating', () => {
  test('a contributor starts a draft', () => {
    expect(given(create)).toEqual({
      stage: 'draft',
      author: 'claire',
      generation: 1,
      rounds: 0,
      blockedRounds: 0,
      inForce: null,
    })
  })

  test('a reader may not, a title is needed, and once is enough', () => {
    expect(when(nothing, { ...create, actor: actor('zoe', 'reader') })).toBe('not_allowed')
    expect(when(nothing, { ...create, title: '  ' })).toBe('title_required')
    expect(when(nothing, { ...create, title: 'x'.repeat(141) })).toBe('too_long')
    expect(when(given(create), create)).toBe('stage')
  })
})

describe('opening a vote', () => {
  test('an elector other than the author may, and everything voted on is fixed', () => {
    const state = given(create, open)
    expect(state).toMatchObject({ stage: 'voting', rounds: 1, inForce: null })
    expect(state.stage === 'voting' && state.round).toEqual({
      number: 1,
      generation: 1,
      rule: { id: 'consent/1', params: { answers: '1/3' } },
      roll,
      text: 'h1',
      opensAt: openedAt,
      closesAt,
    })
  })

  test.each<[string, Partial<OpenVote>]>([
    ['not_allowed', { actor: actor('lea', 'contributor') }],
    ['title_required', { title: ' ' }],
    ['too_long', { title: 'x'.repeat(141) }],
    ['brief_required', { brief: '' }],
    ['brief_too_long', { brief: 'x'.repeat(301) }],
    ['text_empty', { text: { hash: 'h1', plain: ' \n ' } }],
    ['text_changed', { confirmed: 'h0' }],
    ['method_not_allowed', { rule: 'unanimity' }],
    ['roll_empty', { roll: [] }],
    ['close_not_whole_minute', { closesAt: closesAt.add({ seconds: 1 }) }],
    ['window_too_short', { closesAt: closesAt.subtract({ minutes: 1 }) }],
    ['window_too_long', { closesAt: openedAt.add({ hours: 30 * 24 + 1 }) }],
  ])('%s', (code, change) => {
    expect(when(given(create), { ...open, ...change })).toBe(code)
  })

  test('is refused while a vote is open, after a decision, and on a withdrawn text', () => {
    expect(when(nothing, open)).toBe('stage')
    expect(when(given(create, open), open)).toBe('stage')
    expect(when(given(create, open, close(1, 31)), open)).toBe('stage')
    expect(when(given(create, withdraw), open)).toBe('stage')
  })
})

describe('voting', () => {
  const voting = given(create, open)

  test('until the last millisecond before the close', () => {
    const last = { ...cast('claire'), now: closesAt.subtract({ milliseconds: 1 }) }
    expect(decide(voting, last)).toMatchObject([{ type: 'ballot-cast', member: 'claire', revision: 1 }])
  })

  test('not at the close, nor after, whoever asks: the sentence says when it closed', () => {
    const late = { ...cast('zoe'), now: closesAt }
    const closedAt = closesAt.toString()
    expect(decide(voting, late)).toEqual({ kind: 'refused', code: 'vote_closed', closedAt })
    expect(decide(given(create, open, close(1, 31)), cast('claire'))).toMatchObject({
      code: 'vote_closed',
      closedAt,
    })
    expect(decide(given(create, open, close(1, 31), reopen), cast('claire'))).toMatchObject({
      code: 'vote_closed',
    })
  })

  test('only on the roll, only in that round, only with a ballot of the method', () => {
    expect(when(voting, cast('zoe'))).toBe('not_on_roll')
    expect(when(voting, { ...cast('claire'), round: 2 } as Command)).toBe('round_not_open')
    expect(when(given(create), cast('claire'))).toBe('round_not_open')
    expect(when(voting, cast('claire', 'for'))).toBe('choice_unknown')
    expect(when(voting, cast('claire', 'objection'))).toBe('reason_required')
  })

  test('again: the revision says how many times', () => {
    expect(decide(voting, { ...cast('claire'), revisions: 2 } as Command)).toMatchObject([{ revision: 3 }])
  })
})

describe('closing', () => {
  const voting = given(create, open)

  test('not before it is due, even if everybody voted', () => {
    const early = { ...close(1, 31), now: closesAt.subtract({ milliseconds: 1 }) }
    expect(decide(voting, early)).toEqual({ kind: 'refused', code: 'not_due', closesAt: closesAt.toString() })
  })

  test('late: the decision bears the instant it was due', () => {
    const late = { ...close(1, 31), now: closesAt.add({ hours: 5 }) }
    expect(decide(voting, late)).toMatchObject([
      {
        type: 'round-closed',
        decision: { number: 31, round: 1, outcome: 'adopted', closedAt: closesAt },
        at: late.now,
      },
    ])
  })

  test('twice does nothing the second time, nor does closing an earlier round', () => {
    expect(when(given(create, open, close(1, 31)), close(1, 32))).toEqual([])
    expect(when(given(create, open, close(1, 31), reopen, open), close(1, 32))).toEqual([])
    expect(when(voting, close(2, 31))).toBe('round_not_open')
    expect(when(nothing, close(1, 31))).toBe('round_not_open')
  })

  test('a ballot from outside the roll stops the close: the record is damaged', () => {
    const stray = [{ member: 'zoe', ballot: { choice: 'consent' as const } }]
    expect(when(voting, close(1, 31, stray))).toBe('not_on_roll')
  })
})

describe('reopening', () => {
  const decided = given(create, open, close(1, 31))

  test('any elector, with a reason: the decision holds while the text is written again', () => {
    const events = decide(decided, reopen)
    expect(events).toMatchObject([
      { type: 'reopened', decision: 31, generation: 2, reason: 'La scie a disparu.', by: 'noor' },
    ])
    expect(given(create, open, close(1, 31), reopen)).toMatchObject({
      stage: 'reopened',
      generation: 2,
      inForce: 31,
    })
  })

  test('is refused without standing, without a reason, and where nothing is decided', () => {
    expect(when(decided, { ...reopen, actor: actor('lea', 'contributor') } as Command)).toBe('not_allowed')
    expect(when(decided, { ...reopen, reason: '\u200b ' } as Command)).toBe('reason_required')
    expect(when(decided, { ...reopen, reason: 'x'.repeat(2001) } as Command)).toBe('too_long')
    expect(when(given(create), reopen)).toBe('stage')
    expect(when(given(create, open), reopen)).toBe('stage')
    expect(when(given(create, open, close(1, 31), reopen), reopen)).toBe('stage')
  })

  test('an adoption replaces the decision that held', () => {
    const revoting = given(create, open, close(1, 31), reopen, open)
    expect(revoting).toMatchObject({ stage: 'voting', inForce: 31, round: { number: 2, generation: 2 } })
    expect(decide(revoting, close(2, 40))).toMatchObject([{ supersedes: 31, inForce: 40 }])
    expect(given(create, open, close(1, 31), reopen, open, close(2, 40))).toMatchObject({ inForce: 40 })
  })

  test.each([
    ['blocked', { ...open, rule: 'consent' }, blocks],
    ['no_quorum', { ...open, rule: 'consent' }, []],
    ['tie', { ...open, rule: 'relative' }, [{ member: 'marc', ballot: { choice: 'blank' as const } }]],
    ['rejected', { ...open, rule: 'relative' }, [{ member: 'marc', ballot: { choice: 'against' as const } }]],
  ])('%s leaves in force the decision that held', (outcome, again, ballots) => {
    const revoting = given(create, open, close(1, 31), reopen, again)
    const closing = { ...close(2, 40), ballots } as Command
    expect(decide(revoting, closing)).toMatchObject([
      { decision: { outcome }, supersedes: null, inForce: 31 },
    ])
  })

  test('what never took effect is not superseded', () => {
    const revoting = given(create, open, close(1, 31, blocks), reopen, open)
    expect(decide(revoting, close(2, 40))).toMatchObject([{ supersedes: null, inForce: 40 }])
  })

  test('after two blocked rounds the charter turns to absolute majority, until an adoption', () => {
    const once = given(create, open, close(1, 31, blocks))
    const twice = given(create, open, close(1, 31, blocks), reopen, open, close(2, 32, blocks))
    const adopted = given(
      create,
      open,
      close(1, 31, blocks),
      reopen,
      open,
      close(2, 32, blocks),
      reopen,
      open,
      close(3, 33),
    )
    const offered = [once, twice, adopted].map(
      (state) => state.stage === 'decided' && defaultRule(lightCharter, state.blockedRounds),
    )
    expect(offered).toEqual(['consent', 'absolute', 'consent'])
  })
})

describe('withdrawing', () => {
  test('by its author, before any vote', () => {
    expect(given(create, withdraw)).toEqual({ stage: 'withdrawn', author: 'claire' })
    expect(when(given(create), { ...withdraw, actor: actor('marc', 'steward') } as Command)).toBe(
      'not_author',
    )
    expect(when(given(create), { ...withdraw, actor: actor('claire', 'reader') } as Command)).toBe(
      'not_allowed',
    )
    expect(when(given(create, open), withdraw)).toBe('stage')
    expect(when(given(create, open, close(1, 31), reopen), withdraw)).toBe('stage')
  })
})
