import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRecordable, leavesOf, present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { Ratio } from '../base/ratio.ts'
import { isRefusal, refuse } from '../base/refusal.ts'
import vectors from './consent.findings.vectors.json' with { type: 'json' }
import {
  CONSENT_CHOICES,
  type ConsentRule,
  consentBallot,
  findersNeeded,
  tallyConsent,
  whyConsentUnfit,
} from './consent.ts'

const people = (n: number) => Array.from({ length: n }, (_, at) => `m${at}`)
const ruled = (disqualify?: string): ConsentRule => ({
  id: 'consent/1',
  params: { answers: '1/3', ...(disqualify ? { disqualify: disqualify as Ratio } : {}) },
})

describe('objections found not qualified', () => {
  test.each(vectors)('$name', ({ disqualify, roll, counts, finders, needed, standing, outcome }) => {
    const others = CONSENT_CHOICES.filter((choice) => choice !== 'objection').flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => ({ choice })),
    )
    const objections = finders.map((n) => ({
      choice: 'objection' as const,
      not_qualified_by: people(n),
    }))
    const rule = ruled(disqualify)
    expect(whyConsentUnfit(rule)).toBeUndefined()
    const result = tallyConsent(rule, [...others, ...objections], present(roll))
    expect(result).toMatchObject({ outcome, counts })
    const share = disqualify
    const judged = finders
      .toSorted((a, b) => b - a)
      .map((n) => ({
        ...{ step: 'finding', n, of: roll - 1, share, needed },
        met: n >= (needed ?? 0) ? 'yes' : 'no',
      }))
    expect(result.steps.slice(5)).toEqual([
      { step: 'objections', n: counts.objection },
      ...(disqualify
        ? [
            ...judged,
            { step: 'not_qualified', n: counts.objection - standing },
            { step: 'standing', n: standing },
          ]
        : []),
    ])
  })

  test('nobody alone, and nobody twice', () => {
    expect(findersNeeded('0/1', 1000)).toBe(2)
    expect(findersNeeded('1/2', 1)).toBe(2)
    expect(findersNeeded('1/2', 10)).toBe(5)
    const twice = [{ choice: 'objection' as const, not_qualified_by: ['m1', 'm1'] }]
    expect(() => tallyConsent(ruled('1/100'), twice, present(10))).toThrow(RangeError)
  })

  test('without a rule for it, the receipt is what it always was', () => {
    const ballots = [
      { choice: 'objection' as const, not_qualified_by: people(2) },
      { choice: 'consent' as const },
    ]
    expect(JSON.stringify(tallyConsent(ruled(), ballots, present(4)))).toBe(
      '{"method":"consent/1","outcome":"blocked",' +
        '"counts":{"consent":1,"concern":0,"objection":1,"abstain":0},"steps":[' +
        '{"step":"count","choice":"consent","n":1},{"step":"count","choice":"concern","n":0},' +
        '{"step":"count","choice":"objection","n":1},{"step":"count","choice":"abstain","n":0},' +
        '{"step":"answers","n":2,"of":4,"share":"1/3","needed":2,"met":"yes"},' +
        '{"step":"objections","n":1}]}',
    )
  })
})

const ROLL = 20
const ballot = fc.oneof(
  fc.constantFrom(...CONSENT_CHOICES).map((choice) => ({ choice })),
  fc.subarray(people(ROLL - 1)).map((found) => ({ choice: 'objection' as const, not_qualified_by: found })),
)
const counted = fc.array(ballot, { maxLength: ROLL }).chain((ballots) =>
  fc.record({
    rule: fc.constantFrom(...['1/100', '1/2', '2/3', '1/1', undefined].map(ruled)),
    ballots: fc.constant(ballots),
    shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
  }),
)

describe('always', () => {
  test('the order of ballots decides nothing, and the receipt is whole numbers and words', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, shuffled }) => {
        const result = tallyConsent(rule, ballots, present(ROLL))
        expect(JSON.stringify(tallyConsent(rule, shuffled, present(ROLL)))).toBe(JSON.stringify(result))
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })

  test('one more who finds an objection not qualified never blocks, and one fewer never adopts', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots }) => {
        const found = ballots.map((one) =>
          'not_qualified_by' in one && one.not_qualified_by.length < ROLL - 1
            ? { ...one, not_qualified_by: people(one.not_qualified_by.length + 1) }
            : one,
        )
        const { outcome } = tallyConsent(rule, ballots, present(ROLL))
        const more = tallyConsent(rule, found, present(ROLL)).outcome
        if (outcome === 'adopted') expect(more).toBe('adopted')
        if (more === 'blocked') expect(outcome).toBe('blocked')
      }),
    )
  })

  test('whom the rule lets judge can only lift a block', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots }) => {
        const plain = tallyConsent(ruled(), ballots, present(ROLL)).outcome
        const judged = tallyConsent(rule, ballots, present(ROLL)).outcome
        expect(judged === plain || (plain === 'blocked' && judged === 'adopted')).toBe(true)
      }),
    )
  })
})

test('a ballot never comes with findings of its own', () => {
  const draft = {
    choice: 'objection',
    reason: 'Le devis a expiré.',
    change: '',
    word: '',
    not_qualified_by: [],
  }
  const read = consentBallot(draft)
  expect(isRefusal(read) ? read : Object.keys(read)).toEqual(['choice', 'reason'])
})

test('a rule asks for shares that people can reach', () => {
  expect(whyConsentUnfit(ruled('1/1'))).toBeUndefined()
  expect(whyConsentUnfit(ruled('3/2'))).toEqual(refuse('rule_unfit', { field: 'disqualify' }))
  const answers = { id: 'consent/1', params: { answers: '2/1' } } as const
  expect(whyConsentUnfit(answers)).toEqual(refuse('rule_unfit', { field: 'answers' }))
})
