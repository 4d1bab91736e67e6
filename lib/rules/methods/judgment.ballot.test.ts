import { describe, expect, test } from 'vitest'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { letters } from '#lib/rules/methods/counting/option-vote.sample.ts'
import { refuse } from '../base/refusal.ts'
import { type JudgmentRule, judgmentBallot, whyJudgmentAnswerInvalid, whyJudgmentUnfit } from './judgment.ts'

const ruleOf = (
  options: readonly OptionId[],
  grades = 7,
  ungraded: JudgmentRule['params']['ungraded'] = 'worst',
): JudgmentRule => ({ id: 'judgment/1', params: { options, grades, ungraded } })

describe('ballots', () => {
  const rule = ruleOf(['a', 'b', 'c'])
  const draft = (options: [string, string][], choice = 'vote') => ({ choice, options })

  test('a grade for each option, or for some', () => {
    expect(
      judgmentBallot(
        draft([
          ['c', '6'],
          ['a', ' 0 '],
          ['b', ''],
        ]),
        rule,
      ),
    ).toEqual({
      choice: 'vote',
      answer: { grades: { a: 0, c: 6 } },
    })
    expect(judgmentBallot({ ...draft([], 'blank'), word: 'Je passe.' }, rule)).toEqual({
      choice: 'blank',
      word: 'Je passe.',
    })
  })

  test.each([
    ['an unknown option', draft([['z', '1']]), refuse('option_unknown', { option: 'z' })],
    [
      'an option twice',
      draft([
        ['a', '1'],
        ['a', '2'],
      ]),
      refuse('option_twice', { option: 'a' }),
    ],
    ['a grade beyond the last', draft([['a', '7']]), refuse('grade_unknown', { option: 'a' })],
    ['a grade below the first', draft([['a', '-1']]), refuse('grade_unknown', { option: 'a' })],
    ['a word for a grade', draft([['a', 'bien']]), refuse('grade_unknown', { option: 'a' })],
    [
      'nothing',
      draft([
        ['a', ''],
        ['b', ' '],
      ]),
      refuse('nothing_chosen'),
    ],
    [
      'another choice',
      draft([['a', '1']], 'for'),
      refuse('choice_unknown', { choice: 'for', known: ['vote', 'blank'] }),
    ],
    ['too long a word', { ...draft([['a', '1']]), word: 'x'.repeat(5000) }, { code: 'too_long' }],
  ])('%s is refused', (_, given, refusal) => {
    expect(judgmentBallot(given, rule)).toMatchObject(refusal)
  })

  const malformed = refuse('invalid', { field: 'answer' })
  test.each([
    ['no object', 3, malformed],
    ['null', null, malformed],
    ['another field', { scores: { a: 1 } }, malformed],
    ['one field more', { grades: { a: 1 }, weight: 2 }, malformed],
    ['a list', { grades: [1] }, malformed],
    ['text for a grade', { grades: { a: '1' } }, malformed],
    ['no grade', { grades: {} }, refuse('nothing_chosen')],
    ['an unknown option', { grades: { z: 1 } }, refuse('option_unknown', { option: 'z' })],
    ['a grade out of range', { grades: { a: 0, b: 7 } }, refuse('grade_unknown', { option: 'b' })],
    ['a negative grade', { grades: { a: -1 } }, refuse('grade_unknown', { option: 'a' })],
    ['half a grade', { grades: { a: 1.5 } }, refuse('grade_unknown', { option: 'a' })],
  ])('%s is no answer', (_, answer, refusal) => {
    expect(whyJudgmentAnswerInvalid(rule, answer)).toEqual(refusal)
  })

  test('what a form gives is a valid answer', () => {
    const ballot = judgmentBallot(
      draft([
        ['b', '0'],
        ['a', '6'],
      ]),
      rule,
    )
    expect(whyJudgmentAnswerInvalid(rule, (ballot as { answer: unknown }).answer)).toBeUndefined()
  })
})

test('two to ten grades, and one of two ways with what is not graded', () => {
  const why = (grades: number) => whyJudgmentUnfit(ruleOf(['a', 'b'], grades))
  for (const grades of [2, 7, 10]) expect(why(grades)).toBeUndefined()
  for (const grades of [1, 11, 2.5, Number.NaN])
    expect(why(grades)).toEqual(refuse('rule_unfit', { field: 'grades' }))
  expect(whyJudgmentUnfit(ruleOf(['a', 'b'], 7, 'best' as 'worst'))).toEqual(
    refuse('rule_unfit', { field: 'ungraded' }),
  )
  expect(whyJudgmentUnfit(ruleOf(['a']))).toEqual(refuse('options_too_few', { min: 2 }))
  expect(whyJudgmentUnfit(ruleOf([...letters(26), 'aa']))).toEqual(refuse('options_too_many', { max: 26 }))
})
