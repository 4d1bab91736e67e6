import { expect, test } from 'vitest'
import { FEW_OPTIONS, followEveryLot, type Reached } from './every-order.ts'
import { letters } from './option-vote.sample.ts'

/** A count that draws lots as long as there is more than one left, and chooses whom `chosen` says of the order. */
function drawing(
  left: readonly string[],
  chosen: (order: readonly string[]) => string[],
  order: string[] = [],
): Reached {
  if (left.length < 2) return { chosen: chosen([...order, ...left]) }
  const without = (lot: string) => left.filter((option) => option !== lot)
  const ways = left.map((lot) => () => drawing(without(lot), chosen, [...order, lot]))
  return { chosen: [], open: [...new Set([...left, 'a', 'b'])], state: left.join(), ways }
}

const four = letters(4)
const nine = letters(9)

test('a count that draws no lots is made once', () => {
  expect(followEveryLot({ chosen: ['b', 'a'] }, four)).toEqual({
    orders: 1,
    always: ['a', 'b'],
    sometimes: [],
  })
})

test('every order is tried: what all agree on is sure, the rest is not', () => {
  const from = drawing(['x', 'y', 'z'], ([first = '']) => ['a', first === 'x' ? 'b' : 'c'])
  expect(followEveryLot(from, four)).toEqual({ orders: 6, always: ['a'], sometimes: ['b', 'c'] })
})

const lastLeft = (order: readonly string[]) => order.slice(-1)
const whoever = () => ['a', 'b']

test('where there are too many orders, each state is followed once, and nothing is left out', () => {
  expect(followEveryLot(drawing(nine, lastLeft), nine, 3000)).toEqual({
    orders: 0,
    by: 'states',
    always: [],
    sometimes: nine,
  })
  expect(followEveryLot(drawing(nine, whoever), nine, 3000)).toMatchObject({
    always: ['a', 'b'],
    sometimes: [],
  })
})

test('where there are too many states as well, nothing is said to be found', () => {
  expect(followEveryLot(drawing(nine, whoever), nine, 500)).toEqual({ counts: 500 })
})

test('among few options every order is tried, without a bound', () => {
  const few = letters(FEW_OPTIONS)
  expect(followEveryLot(drawing(few, lastLeft), few)).toEqual({ orders: 24, always: [], sometimes: few })
})

test('the votes of before name no bound: they stop at so many orders', () => {
  expect(followEveryLot(drawing(nine, whoever), nine)).toEqual({ orders: 0, always: [], sometimes: [] })
})
