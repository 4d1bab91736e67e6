import { expect, test } from 'vitest'
import { refuse } from '#lib/rules/base/refusal.ts'
import { readOrder, readRanks } from './ranks.ts'

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
