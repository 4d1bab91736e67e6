import { describe, expect, test } from 'vitest'
import {
  at,
  date,
  declared,
  inParis,
  isHoliday,
  light,
  ordinary,
  PARIS,
  people,
  size,
} from '#lib/rules/window/recommendation.sample.ts'
import { lastOpening } from './last-opening.ts'
import type { WindowRequest } from './request.ts'

const request = (more: Partial<WindowRequest> = {}): WindowRequest => ({
  opening: at('2026-11-20T09:12'),
  zone: PARIS,
  electors: people('volunteer', 5, declared()),
  preset: light,
  isHoliday,
  ...more,
})
const last = (neededBy: string, more: Partial<WindowRequest> = {}) =>
  lastOpening(request(more), date(neededBy))?.toString() ?? null

describe('the last day to open for an answer before a day', () => {
  test('its recommended close falls on the eve at the latest, and that of the day after does not', () => {
    expect(last('2026-12-04')).toBe('2026-11-30')
    const { electors } = request()
    const closes = (day: string) => inParis(size(electors, `${day}T09:12`).close)
    expect(closes('2026-11-30')).toBe('2026-12-03T20:00:00')
    expect(closes('2026-12-01')).toBe('2026-12-04T20:00:00')
  })

  test('none is left once today is too late', () => {
    expect(last('2026-11-24')).toBe('2026-11-20')
    expect(last('2026-11-23')).toBeNull()
    expect(last('2026-11-20')).toBeNull()
    expect(last('2026-11-01')).toBeNull()
  })

  test('is not looked for while it is more than sixty days away', () => {
    expect(last('2027-01-22')).toBe('2027-01-18')
    expect(last('2027-01-23')).toBe('far')
    expect(last('2028-11-20')).toBe('far')
    const unseen: WindowRequest = {
      ...request(),
      get electors(): never {
        throw new Error('somebody was looked at')
      },
    }
    expect(lastOpening(unseen, date('2028-11-20'))).toBe('far')
  })

  test('nobody available: no day will do', () => {
    expect(last('2026-12-24', { electors: people('volunteer', 5, declared({ slots: [] })) })).toBeNull()
  })

  test('a holiday on the eve brings it forward, people away more so', () => {
    expect(last('2026-12-26', { preset: { ...light, min_days: 0 } })).toBe('2026-12-23')
    const away = declared({ away: [{ from: date('2026-12-10'), to: date('2027-01-10') }] })
    expect(last('2027-01-05', { electors: people('volunteer', 5, away), preset: ordinary })).toBe(
      '2026-12-07',
    )
  })
})
