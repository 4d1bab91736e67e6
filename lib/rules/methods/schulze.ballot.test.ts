import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { letters } from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { Ratio } from '../base/ratio.ts'
import { refuse } from '../base/refusal.ts'
import { type SchulzeRule, schulzeBallot, whySchulzeAnswerInvalid, whySchulzeUnfit } from './schulze.ts'

const ruleOf = (options: readonly OptionId[], more: Partial<SchulzeRule['params']> = {}): SchulzeRule => ({
  id: 'schulze/1',
  params: { options, ...more },
})

describe('ballots', () => {
  const rule = ruleOf(['a', 'b', 'c', 'd'])
  const draft = (options: [string, string][], choice = 'vote') => ({ choice, options })

  test('gaps are closed, equal ranks kept, what is not ranked left out', () => {
    expect(
      schulzeBallot(
        draft([
          ['c', '3'],
          ['a', ' 1 '],
          ['b', '3'],
          ['d', ''],
        ]),
        rule,
      ),
    ).toEqual({
      choice: 'vote',
      answer: { ranking: [['a'], ['b', 'c']] },
    })
    expect(
      schulzeBallot(
        draft([
          ['b', '12'],
          ['c', '9'],
        ]),
        rule,
      ),
    ).toMatchObject({
      answer: { ranking: [['c'], ['b']] },
    })
    expect(schulzeBallot({ ...draft([], 'blank'), word: 'Aucune.' }, rule)).toEqual({
      choice: 'blank',
      word: 'Aucune.',
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
    [
      'no rank',
      draft([
        ['a', '1'],
        ['b', 'après'],
      ]),
      refuse('rank_invalid', { option: 'b' }),
    ],
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
    expect(schulzeBallot(given, rule)).toMatchObject(refusal)
  })

  test.each([
    ['no object', 'a>b'],
    ['null', null],
    ['a list', [['a']]],
    ['another field', { order: [['a']] }],
    ['one field more', { ranking: [['a']], weight: 2 }],
    ['no list', { ranking: 'a' }],
    ['an option outside a group', { ranking: ['a'] }],
    ['an empty group', { ranking: [['a'], []] }],
    ['a number for an option', { ranking: [[1]] }],
    ['a group out of order', { ranking: [['b', 'a']] }],
  ])('%s is no answer', (_, answer) => {
    expect(whySchulzeAnswerInvalid(rule, answer)).toEqual(refuse('invalid', { field: 'answer' }))
  })

  test('an answer from outside names each option once, and one of those asked about', () => {
    const why = (ranking: unknown) => whySchulzeAnswerInvalid(rule, { ranking })
    expect(why([['a', 'z']])).toEqual(refuse('option_unknown', { option: 'z' }))
    expect(why([['a'], ['b', 'a']])).toEqual(refuse('option_twice', { option: 'a' }))
    expect(why([['a', 'a']])).toEqual(refuse('option_twice', { option: 'a' }))
    expect(why([])).toEqual(refuse('nothing_chosen'))
    expect(why([['b', 'd'], ['a']])).toBeUndefined()
  })

  test('what a form gives is a valid answer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 4 }), (ranks) => {
        const ballot = schulzeBallot(draft(ranks.map((rank, at) => [letters(4)[at] ?? '', `${rank}`])), rule)
        expect(ballot).toMatchObject({ choice: 'vote' })
        expect(whySchulzeAnswerInvalid(rule, (ballot as { answer: unknown }).answer)).toBeUndefined()
      }),
    )
  })
})

test.each<[string, Partial<SchulzeRule['params']>]>([
  ['default', { default: 'z' }],
  ['majorities', { majorities: { a: '2/1' } }],
  ['majorities', { default: 'a', majorities: { a: '2/1' } }],
  ['majorities', { default: 'a', majorities: { z: '2/1' } }],
  ['majorities', { default: 'a', majorities: { b: '1/2' } }],
  ['majorities', { default: 'a', majorities: { b: '2' as Ratio } }],
  ['option_quorum', { option_quorum: 2 }],
  ['option_quorum', { default: 'a', option_quorum: 0 }],
  ['option_quorum', { default: 'a', option_quorum: 1.5 }],
  ['casting', { casting: '' }],
  ['options', { options: ['a', 'a', 'b'] }],
])('%s that the method cannot work with: %j', (field, params) => {
  expect(whySchulzeUnfit(ruleOf(['a', 'b', 'c'], params))).toEqual(refuse('rule_unfit', { field }))
})

test('two options at least, and no more than there are letters', () => {
  expect(whySchulzeUnfit(ruleOf(['a']))).toEqual(refuse('options_too_few', { min: 2 }))
  expect(whySchulzeUnfit(ruleOf([...letters(26), 'aa']))).toEqual(refuse('options_too_many', { max: 26 }))
  expect(whySchulzeUnfit(ruleOf(letters(26)))).toBeUndefined()
})
