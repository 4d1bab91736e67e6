import { describe, expect, test } from 'vitest'
import type { CancelRound } from '#lib/rules/vote/closing/cancel-round.ts'
import type { TakeOver } from './life.ts'
import {
  actor,
  blocks,
  close,
  closesAt,
  create,
  given,
  open,
  openedAt,
  reopen,
  when,
  withdraw,
} from './proposal.sample.ts'
import { decide } from './proposal.ts'

const cancel: CancelRound = {
  type: 'cancel-round',
  now: openedAt.add({ hours: 1 }),
  actor: actor('marc'),
  reason: 'Le prix du devis est faux.',
  answered: 0,
  joined: 0,
  needed: 2,
}

describe('cancelling a vote', () => {
  const voting = given(create, open)

  test('is for whoever opened it, alone, until the first ballot', () => {
    expect(when(voting, cancel)).toEqual(['round-cancelled'])
    expect(when(voting, { ...cancel, answered: 1 })).toBe('more_must_ask')
    expect(when(voting, { ...cancel, actor: actor('noor', 'steward') })).toBe('more_must_ask')
  })

  test('then for as many as could reopen, whoever they are', () => {
    const joined = { ...cancel, actor: actor('noor'), answered: 3, joined: 1 }
    expect(decide(voting, joined)).toMatchObject({ code: 'more_must_ask', needed: 1 })
    expect(when(voting, { ...joined, joined: 2 })).toEqual(['round-cancelled'])
  })

  test('takes a reason, a vote that is open, and standing', () => {
    expect(when(voting, { ...cancel, reason: ' ' })).toBe('reason_required')
    expect(when(voting, { ...cancel, reason: 'x'.repeat(2001) })).toBe('too_long')
    expect(when(voting, { ...cancel, now: closesAt })).toBe('vote_closed')
    expect(when(voting, { ...cancel, actor: actor('marc', 'contributor') })).toBe('not_allowed')
    expect(when(given(create), cancel)).toBe('stage')
    expect(when(given(create, open, cancel), cancel)).toBe('stage')
  })

  test('leads back to writing, under a new generation, and the next vote has a new number', () => {
    expect(given(create, open, cancel)).toMatchObject({ stage: 'draft', generation: 2, rounds: 1 })
    expect(given(create, open, cancel, open)).toMatchObject({
      stage: 'voting',
      round: { number: 2, generation: 2 },
    })
    expect(when(given(create, open, cancel), close(1, 31))).toEqual([])
    expect(given(create, open, cancel, open, close(2, 31))).toMatchObject({ inForce: 31 })
  })

  test('of a reopened question leaves it reopened, and its decision in force', () => {
    const revoting = given(create, open, close(1, 31), reopen, open)
    const cancelled = given(create, open, close(1, 31), reopen, open, cancel)
    expect(when(revoting, cancel)).toEqual(['round-cancelled'])
    expect(cancelled).toMatchObject({
      stage: 'reopened',
      generation: 3,
      inForce: 31,
      decision: { number: 31 },
    })
  })
})

describe('taking over', () => {
  const takeOver: TakeOver = { type: 'take-over', now: openedAt, actor: actor('lea', 'contributor') }
  const withdrawn = given(create, withdraw)

  test('is for another member, within a day', () => {
    const last = openedAt.add({ hours: 24 }).subtract({ nanoseconds: 1 })
    expect(when(withdrawn, { ...takeOver, now: last })).toEqual(['taken-over'])
    expect(when(withdrawn, { ...takeOver, now: openedAt.add({ hours: 24 }) })).toBe('too_late')
    expect(when(withdrawn, { ...takeOver, actor: actor('claire') })).toBe('someone_else')
    expect(when(withdrawn, { ...takeOver, actor: actor('lea', 'reader') })).toBe('not_allowed')
    expect(when(given(create), takeOver)).toBe('stage')
  })

  test('makes them the author of a draft of its own', () => {
    expect(given(create, withdraw, takeOver)).toMatchObject({ stage: 'draft', author: 'lea', generation: 2 })
    expect(when(given(create, withdraw, takeOver), withdraw)).toBe('not_author')
  })

  test('also of what was withdrawn after a vote that decided nothing', () => {
    const undecided = given(create, open, close(1, 31, blocks))
    expect(when(undecided, { ...withdraw, now: closesAt })).toEqual(['withdrawn'])
    const later = { ...takeOver, now: closesAt }
    const again = given(create, open, close(1, 31, blocks), { ...withdraw, now: closesAt }, later, open)
    expect(again).toMatchObject({ stage: 'voting', blockedRounds: 1, round: { number: 2 }, decision: null })
  })
})
