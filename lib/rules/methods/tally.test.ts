import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lightCharter } from '../charter/charter.ts'
import { CONSENT_CHOICES, type ConsentChoice, type ConsentRule } from './consent.ts'
import consentVectors from './consent.vectors.json' with { type: 'json' }
import { isQualifiedShare, MAJORITY_CHOICES, type MajorityRule } from './majority.ts'
import majorityVectors from './majority.vectors.json' with { type: 'json' }
import type { Ballot } from './rule.ts'
import { takesEffect, tally } from './tally.ts'

/** A roll of that many, all of them present. */
const of = (electors: number) => ({ electors, present: electors })

const consentBallot = (choice: ConsentChoice): Ballot =>
  choice === 'objection' ? { choice, reason: 'Le devis a expiré.' } : { choice }

describe('consent/1', () => {
  test.each(consentVectors)('$name', ({ rule, roll, counts, outcome, needed }) => {
    const ballots = CONSENT_CHOICES.flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => consentBallot(choice)),
    )
    const result = tally(rule as ConsentRule, ballots, of(roll))
    expect(result).toMatchObject({ method: 'consent/1', outcome, counts })
    expect(result.steps.slice(0, 4)).toEqual(
      CONSENT_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] })),
    )
    const met = outcome === 'no_quorum' ? 'no' : 'yes'
    const answers = { step: 'answers', n: ballots.length, of: roll, share: rule.params.answers, needed, met }
    expect(result.steps[4]).toEqual(answers)
    expect(result.steps[5]).toEqual(met === 'yes' ? { step: 'objections', n: counts.objection } : undefined)
  })
})

describe('majority/1', () => {
  test.each(majorityVectors)('$name', ({ rule, roll, counts, outcome, steps }) => {
    const ballots = MAJORITY_CHOICES.flatMap((choice) =>
      Array.from({ length: counts[choice] }, () => ({ choice })),
    )
    const result = tally(rule as MajorityRule, ballots, of(roll))
    expect(result).toMatchObject({ method: 'majority/1', outcome, counts })
    expect(result.steps.slice(4)).toEqual(steps)
  })

  test('a qualified share is above one half and can be reached', () => {
    expect(isQualifiedShare('2/3', 'at_least')).toBe(true)
    expect(isQualifiedShare('1/1', 'at_least')).toBe(true)
    expect(isQualifiedShare('1/2', 'more_than')).toBe(true)
    expect(isQualifiedShare('1/2', 'at_least')).toBe(false)
    expect(isQualifiedShare('1/3', 'more_than')).toBe(false)
    expect(isQualifiedShare('1/1', 'more_than')).toBe(false)
    expect(isQualifiedShare('4/3', 'at_least')).toBe(false)
    const params = { rule: 'qualified', base: 'ballots', share: '1/3', compare: 'at_least' } as const
    expect(() => tally({ id: 'majority/1', params }, [{ choice: 'for' }], of(3))).toThrow(RangeError)
  })
})

const rules = lightCharter.rules.map(({ rule }) => rule as ConsentRule | MajorityRule)

/** A rule, ballots it accepts, the same ballots in another order, and a roll that holds them. */
const counted = fc
  .constantFrom(...rules)
  .chain((rule) => {
    const ballot: fc.Arbitrary<Ballot> =
      rule.id === 'consent/1'
        ? fc.constantFrom(...CONSENT_CHOICES).map(consentBallot)
        : fc.constantFrom(...MAJORITY_CHOICES).map((choice) => ({ choice }))
    return fc.record({
      rule: fc.constant(rule),
      ballots: fc.array(ballot, { maxLength: 40 }),
      absent: fc.nat(40),
    })
  })
  .chain(({ rule, ballots, absent }) =>
    fc.record({
      rule: fc.constant(rule),
      ballots: fc.constant(ballots),
      shuffled: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
      roll: fc.constant(ballots.length + absent),
    }),
  )

describe('every method', () => {
  test('gives byte-identical receipts whatever the order of ballots', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, shuffled, roll }) => {
        expect(JSON.stringify(tally(rule, shuffled, of(roll)))).toBe(
          JSON.stringify(tally(rule, ballots, of(roll))),
        )
      }),
    )
  })

  test('writes integers and strings alone', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, roll }) => {
        const leaves: unknown[] = []
        JSON.stringify(tally(rule, ballots, of(roll)), (_, value) => {
          if (typeof value !== 'object') leaves.push(value)
          return value
        })
        expect(leaves.every((leaf) => typeof leaf === 'string' || Number.isSafeInteger(leaf))).toBe(true)
      }),
    )
  })

  test('one more vote for never undoes an adoption', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, roll }) => {
        const more: Ballot = { choice: rule.id === 'consent/1' ? 'consent' : 'for' }
        if (tally(rule, ballots, of(roll + 1)).outcome !== 'adopted') return
        expect(tally(rule, [...ballots, more], of(roll + 1)).outcome).toBe('adopted')
      }),
    )
  })

  test('adopting by majority always means more for than against', () => {
    fc.assert(
      fc.property(counted, ({ rule, ballots, roll }) => {
        const result = tally(rule, ballots, of(roll))
        if (result.method !== 'majority/1' || result.outcome !== 'adopted') return
        expect(result.counts.for).toBeGreaterThan(result.counts.against)
      }),
    )
  })

  test('a ballot of another method is a bug, not a vote', () => {
    expect(() => tally(lightCharter.rules[0]?.rule as ConsentRule, [{ choice: 'for' }], of(3))).toThrow(
      TypeError,
    )
    expect(() => tally(lightCharter.rules[1]?.rule as MajorityRule, [{ choice: 'consent' }], of(3))).toThrow(
      TypeError,
    )
  })
})

test('only an adoption changes what holds', () => {
  const outcomes = ['adopted', 'rejected', 'blocked', 'tie', 'undetermined', 'no_quorum'] as const
  expect(outcomes.filter(takesEffect)).toEqual(['adopted'])
})
