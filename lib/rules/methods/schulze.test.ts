import { describe, expect, test } from 'vitest'
import type { Duels } from '#lib/rules/methods/counting/duels.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { present } from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { OptionTally } from '#lib/rules/methods/counting/option-vote.ts'
import type { OptionBallot } from './counting/option-vote.ts'
import {
  decideDuels,
  type SchulzeAnswer,
  type SchulzeRule,
  tallySchulze,
  whySchulzeUnfit,
} from './schulze.ts'
import vectors from './schulze.vectors.json' with { type: 'json' }

type Vector = Omit<SchulzeRule['params'], 'casting'> & {
  readonly name: string
  /** How many, and their ranking: "a=b>c"; blank where there is none. */
  readonly ballots?: readonly (readonly [number, string])[]
  /** Where a count was published without its ballots. */
  readonly duels?: Matrix
  readonly matrix?: Matrix
  readonly paths?: Matrix
  readonly casting?: string
  readonly roll?: number
  readonly dropped?: readonly OptionId[]
} & OptionTally
type Matrix = readonly (readonly number[])[]

const ranking = (text: string): SchulzeAnswer => ({
  ranking: text.split('>').map((group) => group.split('=')),
})
const ballotOf = (text: string): OptionBallot<SchulzeAnswer> =>
  text === '' ? { choice: 'blank' } : { choice: 'vote', answer: ranking(text) }
const ruleOf = (options: readonly OptionId[], more: Partial<SchulzeRule['params']> = {}): SchulzeRule => ({
  id: 'schulze/1',
  params: { options, ...more },
})

function named(options: readonly OptionId[], matrix: Matrix): Duels {
  const row = (one: number) =>
    options.flatMap((id, other) => (other === one ? [] : [[id, matrix[one]?.[other] ?? 0] as const]))
  return Object.fromEntries(options.map((id, one) => [id, Object.fromEntries(row(one))]))
}

describe('vectors', () => {
  test.each(vectors as unknown as Vector[])('$name', (vector) => {
    const { options, default: fallback, majorities, option_quorum, quorum, casting } = vector
    const params = JSON.parse(
      JSON.stringify({ options, default: fallback, majorities, option_quorum, quorum }),
    ) as SchulzeRule['params']
    const rule = ruleOf(options, { ...params, ...(casting ? { casting: '01J' } : {}) })
    expect(whySchulzeUnfit(rule)).toBeUndefined()
    const cast = casting ? ballotOf(casting) : undefined
    const ballots = (vector.ballots ?? []).flatMap(([n, text]) =>
      Array<OptionBallot<SchulzeAnswer>>(n).fill(ballotOf(text)),
    )
    const decided = vector.duels && decideDuels(rule.params, named(options, vector.duels), cast)
    const counted = tallySchulze(rule, ballots, present(vector.roll ?? ballots.length), cast)
    const { outcome, chosen, tied } = vector
    expect(decided?.tally ?? counted).toMatchObject({ outcome, chosen, tied })
    const steps = decided?.steps ?? counted.steps
    const dropped = steps.flatMap((step) => (step.step === 'requirement' && step.fails[0] ? step.option : []))
    expect(dropped).toEqual(vector.dropped ?? [])
    if (vector.matrix) expect(counted.counts.duels).toEqual(named(options, vector.matrix))
    if (!vector.paths) return
    const paths = steps.find((step) => step.step === 'paths')?.strengths ?? {}
    const won = Object.entries(paths).map(([from, row]) => [
      from,
      Object.fromEntries(Object.entries(row).map(([to, [n]]) => [to, n])),
    ])
    expect(Object.fromEntries(won)).toEqual(named(options, vector.paths))
  })

  test('the receipt shows how each winner is stronger than each other option', () => {
    const first = vectors[0] as unknown as Vector
    const ballots = (first.ballots ?? []).flatMap(([n, text]) =>
      Array<OptionBallot<SchulzeAnswer>>(n).fill(ballotOf(text)),
    )
    const { steps } = tallySchulze(ruleOf(first.options), ballots, present(45))
    expect(steps.map(({ step }) => step)).toEqual([
      'count',
      'count',
      'duels',
      'paths',
      ...Array<string>(4).fill('beatpath'),
      'winners',
    ])
    expect(steps[5]).toEqual({
      step: 'beatpath',
      winner: 'e',
      other: 'b',
      there: {
        options: ['e', 'd', 'c', 'b'],
        duels: [
          [31, 14],
          [28, 17],
          [29, 16],
        ],
        strength: [28, 17],
      },
      back: {
        options: ['b', 'a', 'c', 'e'],
        duels: [
          [25, 20],
          [26, 19],
          [24, 21],
        ],
        strength: [24, 21],
      },
    })
    expect(steps.at(-1)).toEqual({ step: 'winners', options: ['e'] })
  })

  test('what an option is asked for is in the receipt, met or not', () => {
    const rule = ruleOf(['a', 'b', 'c'], { default: 'c', majorities: { a: '3/1' }, option_quorum: 3 })
    const ballots = ['a>c>b', 'a>c', 'a=b=c'].map(ballotOf)
    const { steps, outcome } = tallySchulze(rule, ballots, present(3))
    expect(outcome).toBe('rejected')
    expect(steps.slice(3, 5)).toEqual([
      {
        step: 'requirement',
        option: 'a',
        above: 2,
        below: 0,
        majority: '3/1',
        option_quorum: 3,
        fails: ['option_quorum'],
      },
      {
        step: 'requirement',
        option: 'b',
        above: 0,
        below: 2,
        majority: '1/1',
        option_quorum: 3,
        fails: ['option_quorum', 'majority'],
      },
    ])
  })

  test('a casting vote that was not cast leaves the tie, and says so', () => {
    const tie = ['a>b', 'b>a'].map(ballotOf)
    const rule = ruleOf(['a', 'b'], { casting: '01J' })
    const without = { outcome: 'tie', tied: ['a', 'b'] }
    const unused = { step: 'casting', chosen: [] }
    for (const cast of [undefined, ballotOf('')]) {
      const tally = tallySchulze(rule, tie, present(2), cast)
      expect(tally).toMatchObject(without)
      expect(tally.steps.at(-1)).toEqual(unused)
    }
    expect(tallySchulze(rule, tie, present(2), ballotOf('b')).steps.at(-1)).toEqual({
      step: 'casting',
      chosen: ['b'],
    })
    expect(tallySchulze(ruleOf(['a', 'b']), tie, present(2), ballotOf('b'))).toMatchObject(without)
  })
})

test('an option that was never on the ballot is a bug, not a vote', () => {
  expect(() => tallySchulze(ruleOf(['a', 'b']), [ballotOf('a>z')], present(1))).toThrow(RangeError)
})
