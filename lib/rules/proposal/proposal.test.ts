import { describe, expect, test } from 'vitest'
import type { OpenVote } from '../vote/round.ts'
import { noProposal } from './life.ts'
import {
  actor,
  cast,
  close,
  closesAt,
  create,
  given,
  open,
  openedAt,
  reopen,
  roll,
  when,
  withdraw,
} from './proposal.sample.ts'
import { decide } from './proposal.ts'

describe('creating', () => {
  test('a contributor starts a draft', () => {
    expect(given(create)).toEqual({
      stage: 'draft',
      author: 'claire',
      generation: 1,
      rounds: 0,
      blockedRounds: 0,
      inForce: null,
      ruleInForce: null,
    })
  })

  test('a reader may not, a title is needed, and once is enough', () => {
    expect(when(noProposal, { ...create, actor: actor('zoe', 'reader') })).toBe('not_allowed')
    expect(when(noProposal, { ...create, title: '  ' })).toBe('title_required')
    expect(when(noProposal, { ...create, title: 'x'.repeat(141) })).toBe('too_long')
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
      terms: { options: [], ballots: 'named', conflict: 'abstains' },
      roll,
      text: 'h1',
      opener: 'marc',
      opensAt: openedAt,
      closesAt,
      firstClosesAt: closesAt,
      windowClosesAt: closesAt,
      extended: false,
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
    expect(when(noProposal, open)).toBe('stage')
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
    expect(when(voting, { ...cast('claire'), round: 2 })).toBe('round_not_open')
    expect(when(given(create), cast('claire'))).toBe('round_not_open')
    expect(when(voting, cast('claire', 'for'))).toBe('choice_unknown')
    expect(when(voting, cast('claire', 'objection'))).toBe('reason_required')
  })

  test('again: the revision says how many times', () => {
    const box = { mode: 'named', last: { channel: 'own', revision: 2 }, othersAnswered: 0 } as const
    expect(decide(voting, { ...cast('claire'), box })).toMatchObject([{ revision: 3 }])
  })
})

describe('closing', () => {
  const voting = given(create, open)

  test('not before it is due, even if everybody voted: there is nothing to do', () => {
    const early = { ...close(1, 31), now: closesAt.subtract({ milliseconds: 1 }) }
    expect(decide(voting, early)).toEqual([])
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
    expect(when(noProposal, close(1, 31))).toBe('round_not_open')
  })

  test('a ballot from outside the roll stops the close: the record is damaged', () => {
    const stray = [{ member: 'zoe', ballot: { choice: 'consent' as const } }]
    expect(when(voting, close(1, 31, stray))).toBe('not_on_roll')
  })
})
