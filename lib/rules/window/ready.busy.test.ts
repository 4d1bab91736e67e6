import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { MINUTE } from './days.ts'
import { date, everyDay, local, person, ready, slot } from './ready.sample.ts'

const busy = (...stretches: [string, string][]) =>
  stretches.map(([from, to]) => ({ start: local(from).epochMilliseconds, end: local(to).epochMilliseconds }))
const evening = (day: string, from: string, to: string): [string, string] => [
  `${day}T${from}`,
  `${day}T${to}`,
]

describe('what a calendar takes', () => {
  const evenings = everyDay('18:00', '22:00')
  const MONDAY = '2026-01-05'

  test('is taken out of the hours someone usually can', () => {
    const dinner = person(evenings, { busy: busy(evening(MONDAY, '18:00', '21:00')) })
    expect(ready(dinner, `${MONDAY}T09:00`)).toBe('2026-01-05T21:30:00')
    const whole = person(evenings, { busy: busy(evening(MONDAY, '17:00', '23:00')) })
    expect(ready(whole, `${MONDAY}T09:00`)).toBe('2026-01-06T18:30:00')
  })

  test('cuts an evening in two: neither piece is long enough alone', () => {
    const cut = person(everyDay('18:00', '19:00'), { busy: busy(evening(MONDAY, '18:20', '18:40')) })
    expect(ready(cut, `${MONDAY}T09:00`)).toBe('2026-01-06T18:30:00')
    expect(ready(cut, `${MONDAY}T09:00`, { minutes: 20 })).toBe('2026-01-05T18:20:00')
    const later = person(everyDay('18:00', '19:00'), { busy: busy(evening(MONDAY, '18:10', '18:15')) })
    expect(ready(later, `${MONDAY}T09:00`)).toBe('2026-01-05T18:45:00')
  })

  test('leaves what only touches it', () => {
    const around = busy(evening(MONDAY, '17:00', '18:00'), evening(MONDAY, '18:30', '23:00'))
    expect(ready(person(evenings, { busy: around }), `${MONDAY}T09:00`)).toBe('2026-01-05T18:30:00')
  })

  test('may last for days, and is not a day away: coming by every three days goes on being counted', () => {
    const taken = busy(['2026-01-05T00:00', '2026-01-08T00:00'])
    expect(ready(person(evenings, { busy: taken, everyDays: 3 }), `${MONDAY}T09:00`)).toBe(
      '2026-01-08T18:30:00',
    )
    const away = [{ from: date(MONDAY), to: date('2026-01-07') }]
    expect(ready(person(evenings, { away, everyDays: 3 }), `${MONDAY}T09:00`)).toBe('2026-01-11T18:30:00')
  })

  test('is real time: an hour of the night that is lived twice is taken once', () => {
    const night = person([slot(7, '01:30', '03:30')], {
      busy: [
        {
          start: Date.parse('2026-10-25T00:00:00Z'),
          end: Date.parse('2026-10-25T01:00:00Z'),
        },
      ],
    })
    // Half an hour before it, then from the second 2:00 on an hour and a half.
    expect(ready(night, '2026-10-24T12:00', { minutes: 90 })).toBe('2026-10-25T03:30:00')
    expect(ready(night, '2026-10-24T12:00', { minutes: 91 })).toBe('2026-11-01T03:01:00')
  })

  test('is found among thousands', () => {
    const quarters = Array.from({ length: 3000 }, (_, index) => {
      const start = local('2025-12-01T00:10').epochMilliseconds + 30 * MINUTE * index
      return { start, end: start + 15 * MINUTE }
    })
    // In each half hour, from :25 to :40 and from :55 to :10 are left.
    const split = person(evenings, { busy: quarters })
    expect(ready(split, `${MONDAY}T09:00`, { minutes: 15 })).toBe('2026-01-05T18:40:00')
    expect(ready(split, `${MONDAY}T09:00`, { minutes: 16 })).toBe('2026-02-01T18:16:00')
  })
})

describe('school holidays', () => {
  const easter = (day: Temporal.PlainDate) => ['2026-04-13', '2026-04-14'].includes(day.toString())
  const evenings = everyDay('18:00', '22:00')

  test('are days away for who said so, on a board that knows them', () => {
    const parent = person(evenings, { schoolFree: false })
    expect(ready(parent, '2026-04-13T09:00', {}, { isSchoolHoliday: easter })).toBe('2026-04-15T18:30:00')
    expect(ready(parent, '2026-04-13T09:00')).toBe('2026-04-13T18:30:00')
  })

  test('are days like any other for the rest', () => {
    for (const more of [{}, { schoolFree: true }])
      expect(ready(person(evenings, more), '2026-04-13T09:00', {}, { isSchoolHoliday: easter })).toBe(
        '2026-04-13T18:30:00',
      )
  })

  test('are no public holidays, nor the other way round', () => {
    const works = person(evenings, { schoolFree: false, holidaysFree: true })
    expect(ready(works, '2026-04-13T09:00', {}, { isHoliday: easter })).toBe('2026-04-13T18:30:00')
    const rests = person(evenings, { schoolFree: true, holidaysFree: false })
    expect(ready(rests, '2026-04-13T09:00', {}, { isHoliday: easter, isSchoolHoliday: () => true })).toBe(
      '2026-04-15T18:30:00',
    )
  })
})
