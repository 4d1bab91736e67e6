import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayAt } from '#lib/rules/base/day.ts'
import { answering, isDayToRemind, isHourToRemind, isInTime, isPast, readNeed } from './needed.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const today = day('2026-11-23')

describe('a day before which an answer is needed', () => {
  test('is a day to come, with its reason', () => {
    expect(readNeed('2026-12-10', ' Le dossier part le 10. ', today)).toEqual({
      by: day('2026-12-10'),
      reason: 'Le dossier part le 10.',
    })
    expect(readNeed('2026-11-24', 'Demain.', today)).toMatchObject({ reason: 'Demain.' })
  })

  test.each([
    ['2026-11-23', 'needed_past'],
    ['2026-11-22', 'needed_past'],
    ['0001-01-01', 'needed_past'],
    ['2028-11-24', 'invalid'],
    ['+275760-09-13', 'invalid'],
    ['2026-02-30', 'invalid'],
    ['bientôt', 'invalid'],
    ['', 'invalid'],
  ])('%s is refused: %s', (text, code) => {
    expect(readNeed(text, 'Une raison.', today)).toMatchObject({ code })
  })

  test('has a reason, not too long a one', () => {
    expect(readNeed('2026-12-10', ' \u200b ', today)).toMatchObject({
      code: 'required',
      field: 'needed_reason',
    })
    expect(readNeed('2026-12-10', 'é'.repeat(300), today)).toMatchObject({ reason: 'é'.repeat(300) })
    expect(readNeed('2026-12-10', 'é'.repeat(301), today)).toMatchObject({ code: 'too_long', max: 300 })
  })

  test('is over when it comes', () => {
    expect(isPast({ by: day('2026-11-24') }, today)).toBe(false)
    expect(isPast({ by: today }, today)).toBe(true)
  })

  test('is met by a vote that closes on its eve, up to midnight on the board', () => {
    const need = { by: day('2026-12-10') }
    expect(isInTime(need, at('2026-12-09T22:59:00Z'), 'Europe/Paris')).toBe(true)
    expect(isInTime(need, at('2026-12-09T23:00:00Z'), 'Europe/Paris')).toBe(false)
  })
})

describe('what is left to answer in time', () => {
  const by = day('2026-12-10')
  const shorter = ['2026-12-08T19:00:00Z', '2026-12-09T19:00:00Z', '2026-12-10T19:00:00Z'].map(at)
  const left = (recommended: string, closes = shorter, now = '2026-11-24T09:00:00Z') =>
    answering(
      { by },
      { recommended: at(recommended), shorter: closes },
      { zone: 'Europe/Paris', now: at(now) },
    )

  test('is the recommended close where it comes before the day', () => {
    expect(left('2026-12-09T19:00:00Z')).toEqual({ how: 'in_time' })
  })

  test('is else the longest of the shorter ones that does', () => {
    expect(left('2026-12-14T19:00:00Z')).toEqual({ how: 'shortened', close: shorter[1] })
  })

  test('is nothing where none does, or where the day has come', () => {
    expect(left('2026-12-14T19:00:00Z', shorter.slice(2))).toEqual({ how: 'too_late' })
    expect(left('2026-12-14T19:00:00Z', [])).toEqual({ how: 'too_late' })
    expect(left('2026-12-14T19:00:00Z', shorter, '2026-12-09T23:00:00Z')).toEqual({ how: 'past' })
  })
})

describe('its writers are reminded', () => {
  const told = (openBy: string | null, now: string) =>
    isHourToRemind('Europe/Paris', at(now)) &&
    isDayToRemind(openBy === null ? null : day(openBy), dayAt(at(now), 'Europe/Paris'))

  test('three days before the last day to open, at nine', () => {
    expect(told('2026-11-26', '2026-11-22T12:00:00Z')).toBe(false)
    expect(told('2026-11-26', '2026-11-23T07:59:00Z')).toBe(false)
    expect(told('2026-11-26', '2026-11-23T08:00:00Z')).toBe(true)
  })

  test('not while the last day is not even looked for', () => {
    expect(isDayToRemind('far', today)).toBe(false)
  })

  test('later, where nobody could before', () => {
    expect(told('2026-11-26', '2026-11-26T08:00:00Z')).toBe(true)
    expect(told(null, '2026-11-26T07:00:00Z')).toBe(false)
    expect(told(null, '2026-11-26T08:00:00Z')).toBe(true)
  })
})
