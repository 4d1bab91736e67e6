import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRecordable, leavesOf, present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import {
  LAZY_CHOICES,
  type LazyRule,
  lazyBallot,
  tallyLazy,
  whyLazyUnfit,
  whyLazyWindowTooShort,
} from './lazy.ts'
import vectors from './lazy.vectors.json' with { type: 'json' }

const open = (hours: number): LazyRule => ({ id: 'lazy/1', params: { hours } })
const rule = open(72)
const empty = { reason: '', change: '', word: '' }

describe('counting', () => {
  test.each(vectors)('$name', ({ roll, counts, silent, outcome }) => {
    const ballots = LAZY_CHOICES.flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => ({ choice })),
    )
    const result = tallyLazy(rule, ballots, present(roll))
    expect(result).toMatchObject({ method: 'lazy/1', outcome, counts })
    expect(result.steps).toEqual([
      ...LAZY_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] })),
      { step: 'silent', n: silent, of: roll },
      { step: 'objections', reasoned: counts.objection, unreasoned: counts.unreasoned },
    ])
  })

  test('the silence of nobody at all is no assent', () => {
    expect(tallyLazy(rule, [], present(0))).toMatchObject({ outcome: 'no_quorum' })
  })
})

const ROLL = 30
const counted = fc
  .array(
    fc.constantFrom(...LAZY_CHOICES).map((choice) => ({ choice })),
    { maxLength: ROLL - 1 },
  )
  .chain((ballots) =>
    fc.record({
      ballots: fc.constant(ballots),
      shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
    }),
  )

describe('always', () => {
  test('the order of ballots decides nothing, and the receipt is whole numbers and words', () => {
    fc.assert(
      fc.property(counted, ({ ballots, shuffled }) => {
        const result = tallyLazy(rule, ballots, present(ROLL))
        expect(JSON.stringify(tallyLazy(rule, shuffled, present(ROLL)))).toBe(JSON.stringify(result))
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('support and an objection without a reason change nothing; a reason always does', () => {
    fc.assert(
      fc.property(counted, ({ ballots }) => {
        const { outcome } = tallyLazy(rule, ballots, present(ROLL))
        for (const choice of ['support', 'unreasoned'] as const)
          expect(tallyLazy(rule, [...ballots, { choice }], present(ROLL)).outcome).toBe(outcome)
        expect(tallyLazy(rule, [...ballots, { choice: 'objection' }], present(ROLL)).outcome).toBe('blocked')
      }),
    )
  })
})

describe('a ballot', () => {
  const full = { reason: 'Le bail.', change: 'Attendre le bail.', word: 'Merci' }

  test('supports, or objects', () => {
    expect(lazyBallot({ choice: 'support', ...full })).toEqual({ choice: 'support', word: 'Merci' })
    expect(lazyBallot({ choice: 'objection', ...full })).toEqual({ choice: 'objection', ...full })
  })

  test('that objects without a reason is kept apart', () => {
    for (const reason of ['', '  ', '\u200b'])
      expect(lazyBallot({ ...empty, choice: 'objection', reason })).toEqual({ choice: 'unreasoned' })
    expect(lazyBallot({ ...full, choice: 'objection', reason: '' })).toEqual({
      choice: 'unreasoned',
      change: 'Attendre le bail.',
      word: 'Merci',
    })
  })

  test('is refused where it is too long, or no answer of this method', () => {
    for (const field of ['reason', 'change', 'word'] as const) {
      const draft = { choice: 'objection', ...full, [field]: 'x'.repeat(2001) }
      expect(lazyBallot(draft)).toEqual(refuse('too_long', { field, max: 2000 }))
    }
    expect(lazyBallot({ ...full, choice: 'support', word: 'x'.repeat(2001) })).toMatchObject({
      code: 'too_long',
    })
    for (const choice of ['', 'unreasoned', 'consent', '__proto__'])
      expect(lazyBallot({ ...empty, choice })).toEqual(
        refuse('choice_unknown', { choice, known: ['support', 'objection'] }),
      )
  })
})

describe('the time to object', () => {
  const at = (text: string) => Temporal.Instant.from(text)

  test('is what the rule says, to the minute', () => {
    const opens = at('2026-03-27T18:00:00Z')
    expect(whyLazyWindowTooShort(rule, opens, at('2026-03-30T18:00:00Z'))).toBeUndefined()
    expect(whyLazyWindowTooShort(rule, opens, at('2026-03-30T17:59:00Z'))).toEqual(
      refuse('window_too_short', { earliest: '2026-03-30T18:00:00Z' }),
    )
    expect(whyLazyWindowTooShort(open(96), opens, at('2026-03-31T17:00:00Z'))).toMatchObject({
      earliest: '2026-03-31T18:00:00Z',
    })
  })

  test('is never cut by the seconds of an opening', () => {
    expect(whyLazyWindowTooShort(rule, at('2026-01-05T09:30:20.5Z'), at('2026-01-08T09:30:00Z'))).toEqual(
      refuse('window_too_short', { earliest: '2026-01-08T09:31:00Z' }),
    )
  })

  test('is three days at least', () => {
    expect(whyLazyUnfit(rule)).toBeUndefined()
    for (const hours of [71, 0, -72, 72.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(whyLazyUnfit(open(hours))).toEqual(refuse('rule_unfit', { field: 'hours' }))
  })
})
