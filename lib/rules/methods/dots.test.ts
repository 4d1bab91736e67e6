import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionValues } from '#lib/rules/methods/counting/option.ts'
import {
  cast,
  isRecordable,
  leavesOf,
  letters,
  present,
  renameBallots,
  renameKeys,
  renameResult,
  votesOn,
} from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import {
  type DotsAnswer,
  type DotsRule,
  dotsBallot,
  tallyDots,
  whyDotsAnswerInvalid,
  whyDotsUnfit,
} from './dots.ts'
import vectors from './dots.vectors.json' with { type: 'json' }

const options = letters(4)
const sharing = (points: number): DotsRule => ({ id: 'dots/1', params: { options, points } })
const rule = sharing(8)

describe('counting', () => {
  test.each(vectors)('$name', ({ rule, roll, votes, points, from, outcome, chosen, tied }) => {
    const counted = rule as DotsRule
    expect(whyDotsUnfit(counted)).toBeUndefined()
    const ballots = cast<DotsAnswer>(votes as { n: number; answer: { points: Record<string, number> } }[])
    for (const ballot of ballots)
      if (ballot.choice === 'vote') expect(whyDotsAnswerInvalid(counted, ballot.answer)).toBeUndefined()
    expect(tallyDots(counted, ballots, present(roll))).toMatchObject({
      method: 'dots/1',
      counts: { points, from },
      outcome,
      chosen,
      tied,
    })
  })

  test('the receipt says how many points were given, of how many', () => {
    const ballots = cast<DotsAnswer>([
      { n: 1, answer: { points: { b: 3 } } },
      { n: 2, answer: { points: { a: 1, b: 1 } } },
    ])
    const two: DotsRule = { id: 'dots/1', params: { options: ['b', 'a'], points: 3 } }
    expect(tallyDots(two, ballots, present(3)).steps).toEqual([
      { step: 'count', choice: 'vote', n: 3 },
      { step: 'count', choice: 'blank', n: 0 },
      { step: 'given', n: 7, of: 9 },
      { step: 'points', option: 'a', n: 2, from: 2 },
      { step: 'points', option: 'b', n: 5, from: 3 },
      { step: 'most', n: 5, options: ['b'] },
    ])
  })
})

const answer: fc.Arbitrary<DotsAnswer> = fc
  .dictionary(fc.constantFrom(...options), fc.integer({ min: 1, max: 2 }), {
    minKeys: 1,
    noNullPrototype: true,
  })
  .map((points) => ({ points }))
const rounds = votesOn(options, answer)

describe('always', () => {
  test('the order of ballots and of options decides nothing', () => {
    fc.assert(
      fc.property(rounds, ({ ballots, shuffled, renamed: names }) => {
        const result = tallyDots(rule, ballots, present(40))
        const reversed: DotsRule = { ...rule, params: { ...rule.params, options: [...options].reverse() } }
        expect(JSON.stringify(tallyDots(reversed, shuffled, present(40)))).toBe(JSON.stringify(result))
        const renamed = renameBallots(ballots, ({ points }) => ({ points: renameKeys(names, points) }))
        const other = tallyDots(rule, renamed, present(40))
        expect(other).toMatchObject(renameResult(names, result))
        expect(other.counts.points).toEqual(renameKeys(names, result.counts.points))
      }),
    )
  })

  test('one more ballot with every point on what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const [winner] = tallyDots(rule, ballots, present(40)).chosen
        if (!winner) return
        const more = [...ballots, ...cast([{ n: 1, answer: { points: { [winner]: 8 } } }])]
        expect(tallyDots(rule, more, present(40)).chosen).toEqual([winner])
      }),
    )
  })

  test('moving a point to what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(...options), ({ ballots }, other) => {
        const [winner] = tallyDots(rule, ballots, present(40)).chosen
        if (!winner || winner === other) return
        const moved = renameBallots(ballots, ({ points }) => {
          const { [other]: taken = 0, ...kept } = points
          return taken === 0 ? { points } : { points: { ...kept, [winner]: (kept[winner] ?? 0) + taken } }
        })
        expect(tallyDots(rule, moved, present(40)).chosen).toEqual([winner])
      }),
    )
  })

  test('no point is lost or made, in whole numbers and words', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const result = tallyDots(rule, ballots, present(40))
        let given = 0
        for (const ballot of ballots)
          if (ballot.choice === 'vote') for (const n of Object.values(ballot.answer.points)) given += n
        expect(Object.values(result.counts.points).reduce((sum, n) => sum + n, 0)).toBe(given)
        expect(given).toBeLessThanOrEqual(result.counts.vote * 8)
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })
})

describe('a ballot', () => {
  const read = (values: OptionValues, choice = 'vote') => dotsBallot({ choice, options: values }, rule)
  const out = (option: string) => refuse('score_out_of_range', { option, min: 0, max: 8 })

  test('shares some of the points; an option given none is left out', () => {
    const values: OptionValues = [
      ['d', '3'],
      ['a', '5'],
      ['b', '0'],
      ['c', ''],
    ]
    expect(JSON.stringify(read(values))).toBe('{"choice":"vote","answer":{"points":{"a":5,"d":3}}}')
    expect(read([['a', '1']])).toEqual({ choice: 'vote', answer: { points: { a: 1 } } })
    expect(read([], 'blank')).toEqual({ choice: 'blank' })
  })

  test('is refused otherwise, and says why', () => {
    const over: OptionValues = [
      ['a', '5'],
      ['b', '4'],
    ]
    expect(read(over)).toEqual(refuse('too_many_points', { used: 9, points: 8 }))
    expect(read([['a', '9']])).toEqual(refuse('too_many_points', { used: 9, points: 8 }))
    for (const value of ['-1', '1.5', 'tout', '99999999999999999999'])
      expect(read([['a', value]])).toEqual(out('a'))
    expect(read([['z', '1']])).toEqual(refuse('option_unknown', { option: 'z' }))
    const twice: OptionValues = [
      ['a', '1'],
      ['a', '1'],
    ]
    expect(read(twice)).toEqual(refuse('option_twice', { option: 'a' }))
    expect(read([['a', '0']])).toEqual(refuse('nothing_chosen'))
    expect(read([])).toEqual(refuse('nothing_chosen'))
  })

  test('from outside has one shape', () => {
    const why = (points: unknown) => whyDotsAnswerInvalid(rule, { points })
    expect(why({ a: 7, d: 1 })).toBeUndefined()
    expect(why({ a: 8, d: 1 })).toEqual(refuse('too_many_points', { used: 9, points: 8 }))
    for (const n of [0, -1, 0.5, Number.NaN]) expect(why({ a: 1, b: n })).toEqual(out('b'))
    expect(why({ z: 1 })).toEqual(refuse('option_unknown', { option: 'z' }))
    expect(why({})).toEqual(refuse('nothing_chosen'))
    for (const points of [undefined, 3, [8], { a: '1' }])
      expect(why(points)).toEqual(refuse('invalid', { field: 'answer' }))
  })
})

test('a rule has points to share', () => {
  expect(whyDotsUnfit(sharing(1))).toBeUndefined()
  expect(whyDotsUnfit(sharing(1000))).toBeUndefined()
  for (const points of [0, -1, 1001, 2.5, Number.NaN])
    expect(whyDotsUnfit(sharing(points))).toEqual(refuse('rule_unfit', { field: 'points' }))
  expect(whyDotsUnfit({ id: 'dots/1', params: { options: letters(27), points: 3 } })).toEqual(
    refuse('options_too_many', { max: 26 }),
  )
})
