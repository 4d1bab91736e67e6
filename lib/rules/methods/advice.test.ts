import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRecordable, leavesOf, present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import {
  ADVICE_CHOICES,
  ADVISER_CHOICES,
  type AdviceRule,
  adviceBallot,
  adviceChoicesFor,
  DECIDER_CHOICES,
  tallyAdvice,
  whyAdviceUnfit,
  whyDeciderTooEarly,
} from './advice.ts'
import vectors from './advice.vectors.json' with { type: 'json' }

const params = { decider: '01JABCDEFGHJKMNPQRSTVWXYZ0', until: '2026-01-31T18:00:00Z' }
const rule: AdviceRule = { id: 'advice/1', params }

describe('counting', () => {
  test.each(vectors)('$name', ({ roll, counts, advice, decider, outcome }) => {
    const ballots = ADVICE_CHOICES.flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => ({ choice })),
    )
    const result = tallyAdvice(rule, ballots, present(roll))
    expect(result).toMatchObject({ method: 'advice/1', outcome, counts })
    expect(result.steps).toEqual([
      ...ADVICE_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] })),
      { step: 'advice', ...advice },
      { step: 'decider', choice: decider },
    ])
  })

  test('one person decides, once', () => {
    const both = [{ choice: 'adopt' as const }, { choice: 'reject' as const }]
    expect(() => tallyAdvice(rule, both, present(5))).toThrow(RangeError)
  })
})

const ROLL = 20
const rounds = fc
  .tuple(
    fc.array(fc.constantFrom(...ADVISER_CHOICES), { maxLength: ROLL - 2 }),
    fc.option(fc.constantFrom(...DECIDER_CHOICES), { nil: undefined }),
  )
  .chain(([advice, decision]) => {
    const ballots = [...advice, ...(decision ? [decision] : [])].map((choice) => ({ choice }))
    return fc.record({
      ballots: fc.constant(ballots),
      shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
      decision: fc.constant(decision),
    })
  })

describe('always', () => {
  test('the order of ballots decides nothing, and the receipt is whole numbers and words', () => {
    fc.assert(
      fc.property(rounds, ({ ballots, shuffled }) => {
        const result = tallyAdvice(rule, ballots, present(ROLL))
        expect(JSON.stringify(tallyAdvice(rule, shuffled, present(ROLL)))).toBe(JSON.stringify(result))
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('the decider decides, and one more piece of advice changes nothing', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(...ADVISER_CHOICES), ({ ballots, decision }, choice) => {
        const outcome = decision ? { adopt: 'adopted', reject: 'rejected' }[decision] : 'no_quorum'
        expect(tallyAdvice(rule, ballots, present(ROLL)).outcome).toBe(outcome)
        expect(tallyAdvice(rule, [...ballots, { choice }], present(ROLL)).outcome).toBe(outcome)
      }),
    )
  })
})

describe('a ballot', () => {
  const full = { reason: 'Le bail finit en juin.', change: 'Attendre', word: 'Merci' }
  const said = { reason: full.reason, word: full.word }

  test.each(ADVISER_CHOICES)('of an adviser: %s, with a reason or without', (choice) => {
    expect(adviceBallot({ choice, ...full }, { decider: false })).toEqual({ choice, ...said })
    expect(adviceBallot({ choice, reason: '', word: '' }, { decider: false })).toEqual({ choice })
  })

  test.each(DECIDER_CHOICES)('of the decider: %s, with the account they give', (choice) => {
    expect(adviceBallot({ choice, ...full }, { decider: true })).toEqual({ choice, ...said })
    for (const reason of ['', ' ', '\u200b'])
      expect(adviceBallot({ choice, reason, word: '' }, { decider: true })).toEqual(refuse('reason_required'))
  })

  test('nobody answers in the place of another', () => {
    expect(adviceChoicesFor(rule, params.decider)).toEqual(DECIDER_CHOICES)
    expect(adviceChoicesFor(rule, 'someone else')).toEqual(ADVISER_CHOICES)
    expect(adviceBallot({ choice: 'adopt', ...full }, { decider: false })).toEqual(
      refuse('choice_unknown', { choice: 'adopt', known: ADVISER_CHOICES }),
    )
    expect(adviceBallot({ choice: 'favourable', ...full }, { decider: true })).toEqual(
      refuse('choice_unknown', { choice: 'favourable', known: DECIDER_CHOICES }),
    )
  })

  test.each(['reason', 'word'] as const)('a %s that is too long is refused', (field) => {
    const long = { ...full, [field]: 'x'.repeat(2001) }
    const tooLong = refuse('too_long', { field, max: 2000 })
    expect(adviceBallot({ choice: 'reserved', ...long }, { decider: false })).toEqual(tooLong)
    expect(adviceBallot({ choice: 'adopt', ...long }, { decider: true })).toEqual(tooLong)
  })
})

describe('the decider waits', () => {
  const before = Temporal.Instant.from('2026-01-31T17:59:59Z')
  const { until } = params

  test('for every adviser, or for the end of their time', () => {
    const asked = { advisers: 4, answered: 3, until }
    expect(whyDeciderTooEarly({ ...asked, now: before })).toEqual(refuse('advice_pending', { until }))
    expect(whyDeciderTooEarly({ ...asked, now: Temporal.Instant.from(until) })).toBeUndefined()
    expect(whyDeciderTooEarly({ ...asked, answered: 4, now: before })).toBeUndefined()
  })

  test('for nobody, where nobody is asked', () => {
    expect(whyDeciderTooEarly({ advisers: 0, answered: 0, now: before, until })).toBeUndefined()
  })
})

test('a rule names who decides, and an instant as the register writes it', () => {
  const why = (changed: Partial<AdviceRule['params']>) =>
    whyAdviceUnfit({ id: 'advice/1', params: { ...params, ...changed } })
  expect(why({})).toBeUndefined()
  expect(why({ decider: ' ' })).toEqual(refuse('rule_unfit', { field: 'decider' }))
  for (const until of [
    '',
    'demain',
    '2026-01-31',
    '2026-01-31T18:00:00',
    '2026-01-31T18:00:00+00:00',
    '2026-01-31T18:00:00.5Z',
    '2026-01-31T18:00:60Z',
    '2026-13-31T18:00:00Z',
  ])
    expect(why({ until })).toEqual(refuse('rule_unfit', { field: 'until' }))
})
