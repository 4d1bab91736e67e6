import { expect, test } from 'vitest'
import { tryEveryOrder } from './every-order.ts'

test('a count without an open question is made once', () => {
  expect(tryEveryOrder(() => ({ chosen: ['b', 'a'] }))).toEqual({
    orders: 1,
    always: ['a', 'b'],
    sometimes: [],
  })
})

test('every draw is tried: what all agree on is sure, the rest is not', () => {
  const count = (drawn: readonly string[]) =>
    drawn.length < 2 ? { between: ['x', 'y'] } : { chosen: ['a', drawn[0] === 'x' ? 'b' : 'c'] }
  expect(tryEveryOrder(count)).toEqual({ orders: 4, always: ['a'], sometimes: ['b', 'c'] })
})

test('more draws than anyone would try find nothing out', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const count = (drawn: readonly string[]) =>
    drawn.length < 7
      ? { between: options.filter((option) => !drawn.includes(option)) }
      : { chosen: drawn.slice(6) }
  expect(tryEveryOrder(count)).toEqual({ orders: 0, always: [], sometimes: [] })
})
