import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  formatAgo,
  formatDate,
  formatDay,
  formatDuration,
  formatInstant,
  formatLeft,
  formatOpenFor,
  formatShortDay,
  formatTime,
  type Reader,
} from './dates.ts'

const fr: Reader = { language: 'fr', timeZone: 'Europe/Paris' }
const en: Reader = { language: 'en', timeZone: 'Europe/Paris' }
const at = (text: string) => Temporal.Instant.from(text)
/** The no-break spaces, shown as `_`. */
const seen = (text: string) => text.replaceAll('\u00a0', '_')

const close = at('2026-12-02T19:00:00Z')

describe('a day and an hour', () => {
  test('are written in full words', () => {
    expect(seen(formatInstant(close, fr))).toBe('mercredi 2 décembre à 20_h')
    expect(seen(formatInstant(close, en))).toBe('Wednesday 2 December at 8_pm')
    expect(formatDate(close, fr)).toBe('2 décembre 2026')
    expect(formatDate(close, en)).toBe('2 December 2026')
  })

  test('are short where there is little room', () => {
    expect(formatShortDay(close, fr)).toBe('mer. 2')
    expect(formatShortDay(at('2026-12-01T12:00:00Z'), fr)).toBe('mar. 1er')
    expect(formatShortDay(close, en)).toBe('Wed 2')
  })

  test('follow the reader’s wall clock, past midnight and through a change of clocks', () => {
    expect(seen(formatInstant(close, { language: 'fr', timeZone: 'Asia/Tokyo' }))).toBe(
      'jeudi 3 décembre à 4_h',
    )
    expect(seen(formatInstant(at('2027-03-28T00:30:00Z'), fr))).toBe('dimanche 28 mars à 1_h_30')
    expect(seen(formatInstant(at('2027-03-28T01:30:00Z'), fr))).toBe('dimanche 28 mars à 3_h_30')
  })

  test('know the first of the month and leap days', () => {
    expect(formatDay(at('2026-12-01T12:00:00Z'), fr)).toBe('mardi 1er décembre')
    expect(formatDay(at('2026-12-01T12:00:00Z'), en)).toBe('Tuesday 1 December')
    expect(formatDay(at('2026-12-21T12:00:00Z'), fr)).toBe('lundi 21 décembre')
    expect(formatDay(at('2028-02-29T12:00:00Z'), fr)).toBe('mardi 29 février')
  })

  test.each([
    ['2026-12-02T08:12:00Z', '9_h_12', '9:12_am'],
    ['2026-12-02T08:05:00Z', '9_h_05', '9:05_am'],
    ['2026-12-02T11:00:00Z', '12_h', '12_noon'],
    ['2026-12-02T11:30:00Z', '12_h_30', '12:30_pm'],
    ['2026-12-01T23:00:00Z', '0_h', '00:00'],
    ['2026-12-01T23:05:00Z', '0_h_05', '12:05_am'],
  ])('%s is %s, or %s', (instant, french, english) => {
    expect(seen(formatTime(at(instant), fr))).toBe(french)
    expect(seen(formatTime(at(instant), en))).toBe(english)
  })
})

describe('a stretch of time', () => {
  test('counts calendar days', () => {
    expect(seen(formatLeft(at('2026-11-26T06:00:00Z'), close, fr))).toBe('encore 6_jours')
    expect(seen(formatLeft(at('2026-11-26T22:00:00Z'), close, fr))).toBe('encore 6_jours')
    expect(seen(formatLeft(at('2026-11-26T06:00:00Z'), close, en))).toBe('6_days left')
    expect(seen(formatOpenFor(at('2026-11-23T08:00:00Z'), close, fr))).toBe('vote ouvert 9_jours')
    expect(seen(formatOpenFor(at('2026-11-23T08:00:00Z'), close, en))).toBe('vote open for 9_days')
  })

  test('a day is not lost when the clocks change', () => {
    expect(seen(formatDuration(at('2027-03-26T18:00:00Z'), at('2027-03-29T17:00:00Z'), fr))).toBe('3_jours')
  })

  test.each([
    ['2026-12-01T18:00:00Z', 'encore 1_jour'],
    ['2026-12-01T19:01:00Z', 'encore 23_heures'],
    ['2026-12-02T17:00:00Z', 'encore 2_heures'],
    ['2026-12-02T17:01:00Z', 'encore 119_minutes'],
    ['2026-12-02T18:59:30Z', 'encore 1_minute'],
    ['2026-12-02T19:00:00Z', 'terminé'],
  ])('at %s: %s', (now, left) => {
    expect(seen(formatLeft(at(now), close, fr))).toBe(left)
  })
})

describe('what happened', () => {
  test.each([
    ['2026-12-02T18:59:30Z', 'à l’instant', 'just now'],
    ['2026-12-02T18:57:00Z', 'il y a 3_minutes', '3_minutes ago'],
    ['2026-12-02T14:00:00Z', 'il y a 5_heures', '5_hours ago'],
    ['2026-12-01T10:00:00Z', 'hier', 'yesterday'],
    ['2026-11-23T10:00:00Z', 'il y a 9_jours', '9_days ago'],
  ])('at %s was %s', (then, french, english) => {
    expect(seen(formatAgo(at(then), close, fr))).toBe(french)
    expect(seen(formatAgo(at(then), close, en))).toBe(english)
  })
})
