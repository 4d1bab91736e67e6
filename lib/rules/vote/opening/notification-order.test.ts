import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '#lib/rules/vote/closing/closing.sample.ts'
import { notificationOrder } from './notification-order.ts'

const close = at('2026-11-12T19:00:00Z')
const people = (ready: Record<string, string | null>) =>
  Object.entries(ready).map(([member, readyAt]) => ({
    member,
    readyAt: readyAt === null ? null : at(readyAt),
  }))

test('whoever will be ready after the close is told first, who has least time before all', () => {
  const electors = people({
    noor: '2026-11-03T10:00:00Z',
    samir: '2026-11-14T10:00:00Z',
    claire: null,
    marc: '2026-11-12T19:00:00Z',
  })
  expect(notificationOrder(electors, close)).toEqual(['claire', 'samir'])
})

test('where everybody will be ready, the last quarter is', () => {
  const electors = people({
    a: '2026-11-03T10:00:00Z',
    b: '2026-11-11T10:00:00Z',
    c: '2026-11-04T10:00:00Z',
    d: '2026-11-05T10:00:00Z',
    e: '2026-11-12T10:00:00Z',
  })
  expect(notificationOrder(electors, close)).toEqual(['e'])
  expect(notificationOrder(people({ a: '2026-11-03T10:00:00Z' }), close)).toEqual([])
  expect(notificationOrder([], close)).toEqual([])
})

test('the order they come in never matters', () => {
  const elector = fc.record({
    member: fc.uuid(),
    readyAt: fc.option(fc.integer({ min: -9, max: 9 }).map((hours) => close.add({ hours }))),
  })
  fc.assert(
    fc.property(fc.uniqueArray(elector, { selector: ({ member }) => member }), (electors) => {
      expect(notificationOrder(electors.toReversed(), close)).toEqual(notificationOrder(electors, close))
    }),
  )
})
