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
  type ScoreAnswer,
  type ScoreRule,
  scoreBallot,
  tallyScore,
  whyScoreAnswerInvalid,
  whyScoreUnfit,
} from './score.ts'
import vectors from './score.vectors.json' with { type: 'json' }

const options = letters(4)
const ranging = (min: number, max: number): ScoreRule => ({
  id: 'score/1',
  params: { options, min, max, unscored: 'lowest' },
})
const rule = ranging(-3, 5)

describe('counting', () => {
  test.each(vectors)('$name', ({ rule, roll, votes, sums, scored, outcome, chosen, tied }) => {
    const counted = rule as ScoreRule
    expect(whyScoreUnfit(counted)).toBeUndefined()
    const ballots = cast<ScoreAnswer>(votes as { n: number; answer?: { scores: Record<string, number> } }[])
    for (const ballot of ballots)
      if (ballot.choice === 'vote') expect(whyScoreAnswerInvalid(counted, ballot.answer)).toBeUndefined()
    expect(tallyScore(counted, ballots, present(roll))).toMatchObject({
      method: 'score/1',
      counts: { sums, scored },
      outcome,
      chosen,
      tied,
    })
  })

  test('the receipt says what was given and what was filled in', () => {
    const ballots = cast<ScoreAnswer>([
      { n: 2, answer: { scores: { a: 5 } } },
      { n: 1, answer: { scores: { a: 0, b: 4 } } },
    ])
    const two: ScoreRule = {
      id: 'score/1',
      params: { options: ['b', 'a'], min: -1, max: 5, unscored: 'lowest' },
    }
    expect(tallyScore(two, ballots, present(3)).steps).toEqual([
      { step: 'count', choice: 'vote', n: 3 },
      { step: 'count', choice: 'blank', n: 0 },
      { step: 'sum', option: 'a', given: 10, scored: 3, unscored: 0, lowest: -1, n: 10 },
      { step: 'sum', option: 'b', given: 4, scored: 1, unscored: 2, lowest: -1, n: 2 },
      { step: 'most', n: 10, options: ['a'] },
    ])
  })
})

const answer: fc.Arbitrary<ScoreAnswer> = fc
  .dictionary(fc.constantFrom(...options), fc.integer({ min: -3, max: 5 }), {
    minKeys: 1,
    noNullPrototype: true,
  })
  .map((scores) => ({ scores }))
const rounds = votesOn(options, answer)

describe('always', () => {
  test('the order of ballots and of options decides nothing', () => {
    fc.assert(
      fc.property(rounds, ({ ballots, shuffled, renamed: names }) => {
        const result = tallyScore(rule, ballots, present(40))
        const reversed: ScoreRule = { ...rule, params: { ...rule.params, options: [...options].reverse() } }
        expect(JSON.stringify(tallyScore(reversed, shuffled, present(40)))).toBe(JSON.stringify(result))
        const renamed = renameBallots(ballots, ({ scores }) => ({ scores: renameKeys(names, scores) }))
        const other = tallyScore(rule, renamed, present(40))
        expect(other).toMatchObject(renameResult(names, result))
        expect(other.counts.sums).toEqual(renameKeys(names, result.counts.sums))
      }),
    )
  })

  test('one more ballot giving the most to what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(rounds, answer, ({ ballots }, { scores }) => {
        const [winner] = tallyScore(rule, ballots, present(40)).chosen
        if (!winner) return
        const more = [...ballots, ...cast([{ n: 1, answer: { scores: { ...scores, [winner]: 5 } } }])]
        expect(tallyScore(rule, more, present(40)).chosen).toEqual([winner])
      }),
    )
  })

  test('a better score for what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const [winner] = tallyScore(rule, ballots, present(40)).chosen
        if (!winner) return
        const raised = renameBallots(ballots, ({ scores }) => ({
          scores: { ...scores, [winner]: Math.min(5, (scores[winner] ?? -3) + 1) },
        }))
        expect(tallyScore(rule, raised, present(40)).chosen).toEqual([winner])
      }),
    )
  })

  test('leaving an option out is giving it the lowest score', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const lowest = Object.fromEntries(options.map((option) => [option, -3]))
        const filled = renameBallots(ballots, ({ scores }) => ({ scores: { ...lowest, ...scores } }))
        const { outcome, chosen, tied, counts } = tallyScore(rule, ballots, present(40))
        expect(tallyScore(rule, filled, present(40))).toMatchObject({
          ...{ outcome, chosen, tied },
          counts: { sums: counts.sums },
        })
      }),
    )
  })

  test('moving the whole range changes no result', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: -900, max: 900 }), ({ ballots }, by) => {
        const moved = renameBallots(ballots, ({ scores }) => ({
          scores: Object.fromEntries(Object.entries(scores).map(([option, score]) => [option, score + by])),
        }))
        const { outcome, chosen, tied } = tallyScore(rule, ballots, present(40))
        const other = tallyScore(ranging(-3 + by, 5 + by), moved, present(40))
        expect(other).toMatchObject({ outcome, chosen, tied })
      }),
    )
  })

  test('sums are made of what was given, in whole numbers and words', () => {
    fc.assert(
      fc.property(rounds, ({ ballots }) => {
        const result = tallyScore(rule, ballots, present(40))
        let expected = 0
        for (const ballot of ballots)
          if (ballot.choice === 'vote')
            for (const option of options) expected += ballot.answer.scores[option] ?? -3
        expect(Object.values(result.counts.sums).reduce((sum, n) => sum + n, 0)).toBe(expected)
        expect(leavesOf(result).every(isRecordable)).toBe(true)
      }),
    )
  })
})

describe('a ballot', () => {
  const read = (values: OptionValues, choice = 'vote') => scoreBallot({ choice, options: values }, rule)
  const out = (option: string) => refuse('score_out_of_range', { option, min: -3, max: 5 })

  test('is a whole number within the range for some options', () => {
    const values: OptionValues = [
      ['d', '-3'],
      ['a', ' 5 '],
      ['b', '0'],
      ['c', ''],
    ]
    const ballot = read(values)
    expect(ballot).toEqual({ choice: 'vote', answer: { scores: { a: 5, b: 0, d: -3 } } })
    expect(JSON.stringify(ballot)).toBe('{"choice":"vote","answer":{"scores":{"a":5,"b":0,"d":-3}}}')
    expect(read([], 'blank')).toEqual({ choice: 'blank' })
  })

  test('is refused otherwise, and says why', () => {
    for (const value of ['6', '-4', '1.5', '1,5', 'deux', '1e0', '99999999999999999999'])
      expect(read([['a', value]])).toEqual(out('a'))
    expect(read([['z', '1']])).toEqual(refuse('option_unknown', { option: 'z' }))
    const twice: OptionValues = [
      ['a', '1'],
      ['a', '2'],
    ]
    expect(read(twice)).toEqual(refuse('option_twice', { option: 'a' }))
    expect(read([['a', ' ']])).toEqual(refuse('nothing_chosen'))
  })

  test('from outside has one shape', () => {
    const why = (scores: unknown) => whyScoreAnswerInvalid(rule, { scores })
    expect(why({ a: -3, d: 5 })).toBeUndefined()
    for (const score of [6, -4, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(why({ a: 1, b: score })).toEqual(out('b'))
    expect(why({ z: 1 })).toEqual(refuse('option_unknown', { option: 'z' }))
    expect(why({})).toEqual(refuse('nothing_chosen'))
    for (const scores of [undefined, [], [1], { a: '1' }])
      expect(why(scores)).toEqual(refuse('invalid', { field: 'answer' }))
  })
})

test('a rule has a range of whole numbers, and one way with what is left out', () => {
  expect(whyScoreUnfit(ranging(-1000, 1000))).toBeUndefined()
  for (const min of [-1001, 0.5, Number.NaN])
    expect(whyScoreUnfit(ranging(min, 5))).toEqual(refuse('rule_unfit', { field: 'min' }))
  for (const max of [0, -1, 1001, 2.5])
    expect(whyScoreUnfit(ranging(0, max))).toEqual(refuse('rule_unfit', { field: 'max' }))
  const leftOut = { ...rule.params, unscored: 'left_out' }
  expect(whyScoreUnfit({ id: 'score/1', params: leftOut } as unknown as ScoreRule)).toEqual(
    refuse('rule_unfit', { field: 'unscored' }),
  )
  expect(whyScoreUnfit({ id: 'score/1', params: { ...rule.params, options: ['a'] } })).toEqual(
    refuse('options_too_few', { min: 2 }),
  )
})
