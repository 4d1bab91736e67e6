import { describe, expect, test } from 'vitest'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import {
  at,
  date,
  declared,
  inParis,
  light,
  longAway,
  ordinary,
  PARIS,
  people,
  size,
  statutory,
} from './recommendation.sample.ts'
import { recommend } from './recommendation.ts'

describe('days a calendar makes unusual', () => {
  test('29 February is a day to close on, and one to be ready on', () => {
    const evenings = people('volunteer', 5, declared())
    expect(inParis(size(evenings, '2028-02-26T09:00').close)).toBe('2028-02-29T20:00:00')
    const tuesdays = declared({ slots: [{ day: 2, from: 600, to: 660 }] })
    const sized = size(people('volunteer', 5, tuesdays), '2028-02-25T09:00')
    expect(inParis(sized.close)).toBe('2028-02-29T20:00:00')
    expect(sized.electors[0]?.readyAt && inParis(sized.electors[0].readyAt)).toBe('2028-02-29T10:15:00')
  })

  test('a slot of the night whose hour is lost waits a week for its minutes', () => {
    const night = declared({ slots: [{ day: 7, from: 90, to: 210 }] })
    const needs = (minutes: number) =>
      inParis(size(people('volunteer', 1, night), '2026-03-27T12:00', { ...light, minutes }).close)
    expect(needs(60)).toBe('2026-03-30T20:00:00')
    expect(needs(61)).toBe('2026-04-05T18:00:00')
  })

  test('across the end of a year, and over its holidays', () => {
    const sized = size(people('volunteer', 5, declared({ holidaysFree: false })), '2026-12-29T09:00')
    expect(inParis(sized.close)).toBe('2027-01-02T20:00:00')
  })
})

describe('a person who comes by every ten days', () => {
  const ten = people('volunteer', 1, declared({ everyDays: 10 }))

  test('is waited for as if they had come just before the opening', () => {
    expect(inParis(size(ten, '2026-11-20T09:12').close)).toBe('2026-11-30T20:00:00')
    expect(inParis(size(ten, '2026-11-20T09:12', ordinary).close)).toBe('2026-12-01T20:00:00')
  })

  test('and as many days more as they are away', () => {
    const away = declared({ everyDays: 10, away: [{ from: date('2026-11-25'), to: date('2026-12-04') }] })
    expect(inParis(size(people('volunteer', 1, away), '2026-11-20T09:12').close)).toBe('2026-12-10T20:00:00')
  })

  test('has time again in a statutory window, which lasts longer anyway', () => {
    expect(inParis(size(ten, '2026-11-20T09:12', statutory).close)).toBe('2026-12-05T20:00:00')
  })
})

describe('school holidays', () => {
  // A zone of 2027, from a Saturday to the Sunday a fortnight later.
  const winter = (day: { toString(): string }) =>
    '2027-02-13' <= day.toString() && day.toString() <= '2027-02-28'
  const close = (schoolFree: boolean) =>
    inParis(
      recommend({
        opening: at('2027-02-12T09:00'),
        zone: PARIS,
        electors: people('volunteer', 6, declared({ schoolFree })),
        preset: light,
        isHoliday: publicHolidays(),
        isSchoolHoliday: winter,
      }).close,
    )

  test('are waited out by a board of parents, and close nothing to the others', () => {
    expect(close(true)).toBe('2027-02-15T20:00:00')
    expect(close(false)).toBe('2027-03-01T20:00:00')
  })
})

test('a close that suits everybody at once is not sought for ever: away past the maximum, nobody is waited for', () => {
  const electors = [
    ...people('volunteer', 9, declared()),
    ...people('volunteer', 1, longAway('2026-11-01', '2027-12-31')).map((one) => ({
      ...one,
      member: 'gone',
    })),
  ]
  expect(size(electors, '2026-11-20T09:12', statutory)).toMatchObject({
    feasible: true,
    coverage: { volunteers: { ready: 9, total: 10 } },
    leftOut: [{ member: 'gone', readyAt: null, extraDays: null }],
  })
  expect(size(electors, '2026-11-20T09:12', { ...statutory, share: '1/1' }).feasible).toBe(false)
})
