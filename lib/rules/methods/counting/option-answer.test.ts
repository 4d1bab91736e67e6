import { expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { numbersGiven, onlyField, wholeNumber } from './option-answer.ts'

test('a whole number as people type it', () => {
  expect(['0', '7', '007', '-3', '−3', '-0', '999999'].map(wholeNumber)).toEqual([0, 7, 7, -3, -3, 0, 999999])
  for (const text of ['', '-', '+1', '1.0', '1,5', '1e3', '0x1', ' 1', '--1', 'un', '1000000', '١'])
    expect(wholeNumber(text)).toBeUndefined()
})

test('one field and no other', () => {
  expect(onlyField({ approved: 1 }, 'approved')).toBe(1)
  for (const answer of [
    undefined,
    null,
    'approved',
    [],
    ['approved'],
    {},
    { scores: 1 },
    { approved: 1, b: 2 },
  ])
    expect(onlyField(answer, 'approved')).toBeUndefined()
})

test('numbers by option, from outside', () => {
  const given = (scores: unknown) => numbersGiven({ scores }, 'scores', ['a', 'b'])
  expect(given({ b: 2, a: -1 })).toEqual([
    ['b', 2],
    ['a', -1],
  ])
  expect(given({})).toEqual(refuse('nothing_chosen'))
  expect(given({ c: 1 })).toEqual(refuse('option_unknown', { option: 'c' }))
  expect(given(JSON.parse('{"__proto__": 1}'))).toEqual(refuse('option_unknown', { option: '__proto__' }))
  for (const scores of [undefined, null, 3, 'a', [1, 2], { a: '1' }, { a: null }])
    expect(given(scores)).toEqual(refuse('invalid', { field: 'answer' }))
})
