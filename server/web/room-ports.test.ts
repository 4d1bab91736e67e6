import { expect, test } from 'vitest'
import { roomFor } from './room-ports.ts'

const names = Array.from({ length: 300 }, (_, i) => `/collab/text-${i}.1`)

test('everybody who opens a text is sent to one room, whatever their ticket', () => {
  for (const name of names)
    expect(roomFor(`${name}?ticket=a`, [4000, 4001, 4002])).toBe(
      roomFor(`${name}?ticket=b`, [4000, 4001, 4002]),
    )
})

test('texts are spread over all rooms there are', () => {
  const found = Map.groupBy(names, (name) => roomFor(name, [4000, 4001, 4002]))
  expect([...found.keys()].sort()).toEqual([4000, 4001, 4002])
  for (const [, some] of found) expect(some.length).toBeGreaterThan(50)
  expect(new Set(names.map((name) => roomFor(name, [4000])))).toEqual(new Set([4000]))
})
