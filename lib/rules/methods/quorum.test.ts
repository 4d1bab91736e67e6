import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ratio } from '../base/ratio.ts'
import { isRefusal } from '../base/refusal.ts'
import { readBallot } from './ballot.ts'
import type { Ballot, MethodId, Rule } from './rule.ts'
import { tally, whyRuleUnfit } from './tally.ts'

const among = { options: ['a', 'b'] }
/** A rule of each method that asks for a quorum, without it, and what one person answers there. */
const PARAMS = {
  'consent/1': [{}, 'consent'],
  'consensus/1': [{ blocks: 0 }, 'agree'],
  'majority/1': [{ rule: 'relative' }, 'for'],
  'judgment/1': [{ ...among, grades: 7, ungraded: 'worst' }, '1'],
  'schulze/1': [among, '1'],
  'approval/1': [among, 'on'],
  'score/1': [{ ...among, min: 0, max: 5, unscored: 'lowest' }, '1'],
  'dots/1': [{ ...among, points: 10 }, '1'],
  'irv/1': [among, '1'],
  'stv/1': [{ ...among, seats: 1 }, '1'],
} as const satisfies Partial<Record<MethodId, readonly [object, string]>>
type Counted = keyof typeof PARAMS
const METHODS = Object.keys(PARAMS) as Counted[]

/** A rule that asks for this share, or for more than it. */
function asking(id: Counted, share: Ratio, compare?: 'more_than'): Rule {
  const [params] = PARAMS[id]
  const asked =
    id === 'consent/1' || id === 'consensus/1'
      ? { answers: share, ...(compare ? { answers_compare: compare } : {}) }
      : { quorum: { share, base: 'ballots', ...(compare ? { compare } : {}) } }
  return { id, params: { ...params, ...asked } } as Rule
}

function ballotOf(rule: Rule): Ballot {
  const [, answer] = PARAMS[rule.id as Counted]
  const draft =
    'options' in rule.params ? { choice: 'vote', options: [['a', answer] as const] } : { choice: answer }
  const ballot = readBallot(rule, 'someone', draft)
  if (isRefusal(ballot)) throw new Error(ballot.code)
  return ballot
}

function counted(rule: Rule, n: number, electors: number) {
  const ballots = Array.from({ length: n }, () => ballotOf(rule))
  const { outcome, steps } = tally(rule, ballots, { electors, present: n })
  const step = steps.find((one) => one.step === 'quorum' || one.step === 'answers')
  if (step?.step !== 'quorum' && step?.step !== 'answers') throw new Error('no quorum')
  return { outcome, step }
}

const ratio = fc
  .integer({ min: 1, max: 30 })
  .chain((under) => fc.tuple(fc.integer({ min: 1, max: under }), fc.constant(under)))
const votes = fc
  .integer({ min: 1, max: 40 })
  .chain((electors) => fc.tuple(fc.nat(electors), fc.constant(electors)))

describe.each(METHODS)('a quorum under %s', (id) => {
  test('of more than half of ten is six, and of at least half is five', () => {
    expect(counted(asking(id, '1/2', 'more_than'), 5, 10)).toMatchObject({
      outcome: 'no_quorum',
      step: { n: 5, of: 10, share: '1/2', compare: 'more_than', needed: 6, met: 'no' },
    })
    expect(counted(asking(id, '1/2', 'more_than'), 6, 10).outcome).not.toBe('no_quorum')
    const least = counted(asking(id, '1/2'), 5, 10)
    expect(least.outcome).not.toBe('no_quorum')
    expect(least.step).not.toHaveProperty('compare')
  })

  test('of more than a share is met exactly where that many more than the share answered', () => {
    fc.assert(
      fc.property(ratio, votes, ([over, under], [n, electors]) => {
        const { outcome, step } = counted(asking(id, `${over}/${under}`, 'more_than'), n, electors)
        expect(step.met).toBe(n * under > over * electors ? 'yes' : 'no')
        expect(outcome === 'no_quorum').toBe(step.met === 'no')
      }),
    )
  })

  test('of at least a share is met exactly where one person and the share answered', () => {
    fc.assert(
      fc.property(ratio, votes, ([over, under], [n, electors]) => {
        const { step } = counted(asking(id, `${over}/${under}`), n, electors)
        expect(step.met).toBe(n >= 1 && n * under >= over * electors ? 'yes' : 'no')
      }),
    )
  })

  test('of more than everybody is no rule to vote under', () => {
    expect(whyRuleUnfit(asking(id, '1/1'))).toBeUndefined()
    expect(whyRuleUnfit(asking(id, '9/10', 'more_than'))).toBeUndefined()
    expect(whyRuleUnfit(asking(id, '1/1', 'more_than'))).toMatchObject({ code: 'rule_unfit' })
  })
})
