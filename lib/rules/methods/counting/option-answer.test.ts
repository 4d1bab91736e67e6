import { expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { numbersGiven, onlyField, readOrder, readRanks, wholeNumber } from './option-answer.ts'

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

const typed = (values: Record<string, string>) => new Map(Object.entries(values))

test('ranks are whole numbers from 1, and may be shared', () => {
  expect(readRanks(typed({ a: '2', b: '1', c: '2' }))).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
      ['c', 2],
    ]),
  )
  expect(readRanks(typed({}))).toEqual(new Map())
})

test.each([
  '0',
  '-1',
  '1.5',
  '1,5',
  '1er',
  'premier',
  '1e3',
  '0x1',
  '01',
  '12345',
  '١',
])('%s is no rank', (value) => {
  expect(readRanks(typed({ a: '1', b: value }))).toEqual(refuse('rank_invalid', { option: 'b' }))
  expect(readOrder(typed({ a: '1', b: value }))).toEqual(refuse('rank_invalid', { option: 'b' }))
})

test('an order closes the gaps', () => {
  expect(readOrder(typed({ a: '7', b: '1', c: '30' }))).toEqual(['b', 'a', 'c'])
  expect(readOrder(typed({ c: '2' }))).toEqual(['c'])
})

test('an order has one option a rank', () => {
  expect(readOrder(typed({ a: '1', b: '2', c: '2' }))).toEqual(refuse('rank_twice', { rank: 2 }))
})
