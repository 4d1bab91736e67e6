import { describe, expect, test } from 'vitest'
import type { Preset } from '#lib/rules/window/preset.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { declared, inParis, longAway, ordinary, people, size } from './recommendation.sample.ts'

describe('fairness', () => {
  test('volunteers are not left behind staff: seven in ten of the board is not enough if they are all staff', () => {
    const electors = [
      ...people('staff', 20, declared()),
      ...people('volunteer', 8, declared({ everyDays: 9 })),
    ]
    expect(inParis(size(electors).close)).toBe('2026-11-30T20:00:00')
  })

  test('parity can be lost again: a date is tested for itself', () => {
    // From the 23rd eight in ten of each kind are ready; from the 27th the whole staff is, and volunteers are behind.
    const strict: Preset = { ...ordinary, parity: '1/1' }
    const electors = [
      ...people('volunteer', 8, declared()),
      ...people('volunteer', 2, declared({ everyDays: 20 })).map((one) => ({
        ...one,
        member: `late${one.member}`,
      })),
      ...people('staff', 8, declared()),
      ...people('staff', 2, declared({ everyDays: 6 })).map((one) => ({
        ...one,
        member: `late${one.member}`,
      })),
    ]
    const sized = size(electors, '2026-11-20T09:12', strict)
    expect(inParis(sized.close)).toBe('2026-11-23T20:00:00')
    const later: Preset = { ...strict, min_days: 8 }
    expect(inParis(size(electors, '2026-11-20T09:12', later).close)).toBe('2026-12-11T20:00:00')
  })

  test('a kind of two to four may miss one person, counted as left out', () => {
    const gone = {
      ...people('staff', 1, longAway('2026-11-01', '2027-06-01'))[0],
      member: 'gone',
    } as WindowElector
    for (const present of [1, 2, 3]) {
      const sized = size([
        ...people('volunteer', 9, declared()),
        ...people('staff', present, declared()),
        gone,
      ])
      expect(sized.feasible).toBe(true)
      expect(sized.coverage.staff).toEqual({ ready: present, total: present + 1 })
      expect(sized.leftOut.map(({ member }) => member)).toEqual(['gone'])
    }
    expect(size([...people('volunteer', 9, declared()), gone]).feasible).toBe(false)
    const four = [...people('volunteer', 20, declared()), ...people('staff', 3, declared()), gone]
    expect(size(four, '2026-11-20T09:12', ordinary).feasible).toBe(true)
  })

  test('a board of two may miss one, and not both', () => {
    const gone: WindowElector = {
      member: 'gone',
      kind: 'volunteer',
      availability: longAway('2026-11-01', '2027-06-01'),
    }
    expect(size([...people('volunteer', 1, declared()), gone]).feasible).toBe(true)
    expect(size([gone, { ...gone, member: 'gone too' }]).feasible).toBe(false)
  })
})

describe('August', () => {
  const electors = [
    ...people('volunteer', 6, declared()),
    ...people('volunteer', 6, longAway('2026-07-25', '2026-09-08')).map((one) => ({
      ...one,
      member: `gone${one.member}`,
    })),
    ...people('staff', 2, declared()),
  ]

  test('half of the board away: no close suits, the first opening that would is named', () => {
    const sized = size(electors, '2026-07-28T10:00')
    expect(sized.feasible).toBe(false)
    expect(!sized.feasible && sized.firstLaterOpening?.toString()).toBe('2026-08-12')
    expect(size(electors, '2026-08-12T10:00').feasible).toBe(true)
    expect(size(electors, '2026-08-11T10:00').feasible).toBe(false)
  })

  test('opening all the same goes to the last good close, and says what it costs', () => {
    const sized = size(electors, '2026-07-28T10:00')
    expect(inParis(sized.close)).toBe('2026-08-26T20:00:00')
    expect(sized.coverage).toEqual({ volunteers: { ready: 6, total: 12 }, staff: { ready: 2, total: 2 } })
    expect(sized.leftOut).toHaveLength(6)
    expect(sized.alternatives).toEqual([])
  })
})
