import { describe, expect, test } from 'vitest'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { at, declared, inParis, light, PARIS, people, size } from './recommendation.sample.ts'
import { recommend } from './recommendation.ts'

const eveningPeople = people('volunteer', 5, declared())

test('at eight in the evening, on either side of a change of clocks', () => {
  const sized = size(eveningPeople, '2026-03-26T09:00')
  expect(inParis(sized.close)).toBe('2026-03-29T18:00:00')
  const across = size(eveningPeople, '2026-03-27T19:00')
  expect(inParis(across.close)).toBe('2026-03-30T20:00:00')
  expect(across.close.since(at('2026-03-27T19:00')).total('hours')).toBe(72)
})

describe('days', () => {
  test('never a public holiday of the board', () => {
    expect(inParis(size(eveningPeople, '2026-11-08T08:00').close)).toBe('2026-11-12T20:00:00')
  })

  test('Saint Stephen is one in Alsace-Moselle, and a Saturday elsewhere', () => {
    const close = (region?: string) =>
      inParis(
        recommend({
          opening: at('2026-12-22T18:00'),
          zone: PARIS,
          electors: eveningPeople,
          preset: light,
          isHoliday: publicHolidays('FR', region),
        }).close,
      )
    expect(close()).toBe('2026-12-26T20:00:00')
    expect(close('67')).toBe('2026-12-27T18:00:00')
  })

  test('a Sunday, and never its night', () => {
    expect(inParis(size(eveningPeople, '2026-11-19T08:00').close)).toBe('2026-11-22T18:00:00')
    expect(inParis(size(eveningPeople, '2026-11-19T18:01').close)).toBe('2026-11-23T20:00:00')
    const { curve } = size(eveningPeople)
    const sundays = curve.filter(({ close }) => close.toZonedDateTimeISO(PARIS).dayOfWeek === 7)
    expect(sundays).toHaveLength(4)
    for (const { close, fitsDailyLife } of sundays)
      expect([inParis(close).slice(11), fitsDailyLife]).toEqual(['18:00:00', true])
  })

  test('the curve has every day, and says on which a vote may not close', () => {
    const { curve } = size(eveningPeople, '2026-11-08T08:00')
    expect(curve).toHaveLength(30)
    expect(curve.filter(({ fitsDailyLife }) => !fitsDailyLife).map(({ close }) => inParis(close))).toEqual([
      '2026-11-11T20:00:00',
    ])
  })
})

describe('hours: between nine and nine for nine people in ten', () => {
  const from = (zone: string, count: number): WindowElector[] =>
    people('volunteer', count, declared({ zone })).map((one) => ({ ...one, member: zone + one.member }))
  const hour = (...electors: WindowElector[][]) => inParis(size(electors.flat()).close).slice(11)

  test('Paris and Montréal share their evening and afternoon', () => {
    expect(hour(from(PARIS, 6), from('America/Montreal', 6))).toBe('20:00:00')
  })

  test('Paris and Nouméa share an hour of the morning', () => {
    expect(hour(from(PARIS, 6), from('Pacific/Noumea', 6))).toBe('11:00:00')
  })

  test('one person in ten may be asleep, and no more', () => {
    expect(hour(from(PARIS, 9), from('Pacific/Noumea', 1))).toBe('20:00:00')
    expect(hour(from(PARIS, 8), from('Pacific/Noumea', 1))).toBe('11:00:00')
  })

  test('someone who declared nothing is where they live', () => {
    const asleep = people('volunteer', 1).map((one) => ({ ...one, member: 'far', zone: 'Pacific/Noumea' }))
    expect(hour(from(PARIS, 8), asleep)).toBe('11:00:00')
  })

  test('a Sunday night is one where people live, whatever day it is on the board', () => {
    const electors = from('America/Montreal', 5)
    const opening = at('2026-11-19T08:00', 'Pacific/Noumea')
    const zone = 'Pacific/Noumea'
    const { curve } = recommend({ opening, zone, electors, preset: light, isHoliday: () => false })
    const there = curve.slice(2, 6).map(({ close }) => close.toZonedDateTimeISO('America/Montreal'))
    expect(there.map((close) => [close.dayOfWeek, close.hour])).toEqual([
      [5, 21],
      [6, 21],
      [7, 18],
      [1, 21],
    ])
  })

  test('Paris, Montréal and Nouméa have no such hour: the one that suits most people, and no Sunday', () => {
    const sized = size([from(PARIS, 4), from('America/Montreal', 3), from('Pacific/Noumea', 2)].flat())
    expect(sized.feasible).toBe(true)
    expect(inParis(sized.close)).toBe('2026-11-23T20:00:00')
    for (const { close, fitsDailyLife } of sized.curve)
      expect(fitsDailyLife).toBe(close.toZonedDateTimeISO(PARIS).dayOfWeek !== 7)
  })
})
