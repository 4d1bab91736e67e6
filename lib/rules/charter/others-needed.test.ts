import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { lightCharter } from './charter.ts'
import { othersNeeded } from './others-needed.ts'

const now = Temporal.Instant.from('2027-03-01T08:00:00Z')
const never = { now, reopenedAt: null }

test.each([
  [1, 0],
  [2, 1],
  [3, 2],
  [16, 2],
  [17, 3],
  [36, 3],
  [37, 4],
  [100, 5],
  [10_000, 5],
])('on a board of %i electors, %i others must ask', (electors, others) => {
  expect(othersNeeded(lightCharter, electors, never)).toBe(others)
})

test('a charter may ask for more, up to five, and never for less than half the square root', () => {
  const asking = (joined_by: number) => ({ ...lightCharter, reopening: { joined_by } })
  expect(othersNeeded(asking(4), 15, never)).toBe(4)
  expect(othersNeeded(asking(9), 15, never)).toBe(5)
  expect(othersNeeded(asking(0), 15, never)).toBe(2)
})

test('within ninety days of the last time twice as many must ask, where there are as many', () => {
  const since = (days: number) => ({ now, reopenedAt: now.subtract({ hours: days * 24 }) })
  expect(othersNeeded(lightCharter, 15, since(89))).toBe(4)
  expect(othersNeeded(lightCharter, 15, since(90))).toBe(2)
  expect(othersNeeded(lightCharter, 400, since(1))).toBe(10)
  expect(othersNeeded(lightCharter, 4, since(1))).toBe(3)
})
