import { describe, expect, test } from 'vitest'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { coverageAt } from './coverage.ts'
import { at, declared, inParis, ordinary, people, size } from './recommendation.sample.ts'
import { leftOutAt, recommendedClose } from './recommendation.ts'

describe('a board where nobody declared anything', () => {
  const sized = size([...people('volunteer', 11), ...people('staff', 4)])

  test('closes at eight in the evening, once the estimate of volunteers is reached', () => {
    expect(sized.feasible).toBe(true)
    expect(inParis(sized.close)).toBe('2026-11-27T20:00:00')
    expect(sized.coverage).toEqual({ volunteers: { ready: 11, total: 11 }, staff: { ready: 4, total: 4 } })
    expect(sized.leftOut).toEqual([])
    expect(sized.estimated).toBe(15)
  })

  test('has one point a day to draw, from the opening to the maximum, never falling', () => {
    expect(sized.curve).toHaveLength(30)
    expect(inParis(sized.curve[0]?.close ?? sized.close)).toBe('2026-11-20T20:00:00')
    const counts = sized.curve.map(({ volunteers, staff }) => volunteers + staff)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(sized.curve.find(({ volunteers }) => volunteers > 0)?.close).toEqual(sized.close)
  })
})

describe('some people are slower', () => {
  const slow = (index: number, everyDays: number): WindowElector => ({
    member: `slow${index}`,
    kind: 'volunteer',
    availability: declared({ everyDays }),
  })
  const electors = [
    ...people('volunteer', 8, declared()),
    slow(1, 12),
    slow(2, 15),
    slow(3, 40),
    ...people('staff', 4, declared()),
  ]
  const sized = size(electors)

  test('they are left out, the soonest first, and told when they will be ready', () => {
    expect(inParis(sized.close)).toBe('2026-11-23T20:00:00')
    expect(sized.coverage.volunteers).toEqual({ ready: 8, total: 11 })
    expect(sized.leftOut.map(({ member, readyAt }) => [member, readyAt && inParis(readyAt)])).toEqual([
      ['slow1', '2026-12-02T18:15:00'],
      ['slow2', '2026-12-05T18:15:00'],
      ['slow3', null],
    ])
  })

  test('the closes that include more of them are offered', () => {
    expect(
      sized.alternatives.map(({ close, coverage }) => [inParis(close), coverage.volunteers.ready]),
    ).toEqual([
      ['2026-12-02T20:00:00', 9],
      ['2026-12-05T20:00:00', 10],
    ])
  })
})

test('nobody available: no date now, nor within sixty days', () => {
  const sized = size(people('volunteer', 5, declared({ slots: [] })))
  expect(sized).toMatchObject({ feasible: false, firstLaterOpening: null })
  expect(sized.coverage.volunteers).toEqual({ ready: 0, total: 5 })
})

test('one elector: the first close after their own moments, and the minimum', () => {
  const sunday = declared({ slots: [{ day: 7, from: 600, to: 660 }], everyDays: 3 })
  expect(inParis(size(people('volunteer', 1, sunday)).close)).toBe('2026-11-29T18:00:00')
  expect(inParis(size(people('volunteer', 1, sunday), '2026-11-20T09:12', ordinary).close)).toBe(
    '2026-12-06T18:00:00',
  )
})

test('an empty roll suits no date', () => {
  const sized = size([])
  expect(sized).toMatchObject({ feasible: false, firstLaterOpening: null, leftOut: [], estimated: 0 })
})

describe('a close that was chosen', () => {
  const sized = size([
    ...people('volunteer', 8, declared()),
    ...people('volunteer', 1, declared({ everyDays: 12 })).map((one) => ({ ...one, member: 'slow' })),
  ])

  test('covers those it was recommended for; a longer one, who it includes', () => {
    expect(coverageAt(sized.electors, sized.close)).toEqual(sized.coverage)
    expect(leftOutAt(sized.electors, sized.close)).toMatchObject([{ member: 'slow' }])
    const later = at('2026-12-03T12:00')
    expect(coverageAt(sized.electors, later)).toMatchObject({ volunteers: { ready: 9, total: 9 } })
    expect(leftOutAt(sized.electors, later)).toEqual([])
  })

  test('was recommended where it suits enough people, and not where none does', () => {
    expect(recommendedClose(sized)).toEqual(sized.close)
    const none = size(people('volunteer', 3, declared({ slots: [] })))
    expect(recommendedClose(none)).toBeNull()
    expect(coverageAt(none.electors, none.close)).toMatchObject({ volunteers: { ready: 0, total: 3 } })
  })
})
