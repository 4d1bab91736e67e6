import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { estimatedAvailability } from './availability.ts'
import { date, everyDay, local, PARIS, person, ready, slot } from './ready.sample.ts'
import { readyAt } from './ready.ts'

const never = () => false

describe('a moment', () => {
  test('is given once its minutes have passed, within a slot and after the opening', () => {
    expect(ready(person([slot(1, '18:00', '22:00')]), '2026-01-05T09:00')).toBe('2026-01-05T18:30:00')
    expect(ready(person([slot(1, '18:00', '22:00')]), '2026-01-05T19:10')).toBe('2026-01-05T19:40:00')
    expect(ready(person([slot(1, '18:00', '22:00')]), '2026-01-05T21:31')).toBe('2026-01-12T18:30:00')
    expect(ready(person([slot(1, '18:00', '22:00')]), '2026-01-05T21:30')).toBe('2026-01-05T22:00:00')
  })

  test('needs its minutes in a row: two short slots are not one long one, unless they touch', () => {
    expect(
      ready(person([slot(1, '09:00', '09:20'), slot(1, '12:00', '12:20')]), '2026-01-05T08:00'),
    ).toBeNull()
    expect(ready(person([slot(1, '09:20', '09:40'), slot(1, '09:00', '09:20')]), '2026-01-05T08:00')).toBe(
      '2026-01-05T09:30:00',
    )
    expect(ready(person([slot(1, '09:00', '09:50'), slot(1, '09:10', '09:20')]), '2026-01-05T08:00')).toBe(
      '2026-01-05T09:30:00',
    )
  })

  test('counts once a day: K of them take K days', () => {
    expect(ready(person(everyDay('08:00', '20:00')), '2026-01-05T09:00', { moments: 3 })).toBe(
      '2026-01-07T08:30:00',
    )
  })

  test('is never found by someone without a slot', () => {
    expect(ready(person([]), '2026-01-05T09:00')).toBeNull()
  })
})

describe('passing every N days', () => {
  test('the worst case: they came by just before the opening', () => {
    const ten = person(everyDay('18:00', '22:00'), { everyDays: 10 })
    expect(ready(ten, '2026-01-05T09:00')).toBe('2026-01-15T18:30:00')
  })

  test('days away do not count as days they might have come by', () => {
    const away = [{ from: date('2026-01-06'), to: date('2026-01-08') }]
    expect(ready(person(everyDay('18:00', '22:00'), { everyDays: 2, away }), '2026-01-05T09:00')).toBe(
      '2026-01-10T18:30:00',
    )
  })
})

describe('days away', () => {
  test('first and last included', () => {
    const away = [{ from: date('2026-01-05'), to: date('2026-01-07') }]
    expect(ready(person(everyDay('18:00', '22:00'), { away }), '2026-01-05T09:00')).toBe(
      '2026-01-08T18:30:00',
    )
  })

  test('a holiday is one for who said so, a day like any other for the rest', () => {
    const armistice = (day: Temporal.PlainDate) => day.toString() === '2026-11-11'
    const evenings = everyDay('18:00', '22:00')
    expect(ready(person(evenings), '2026-11-11T09:00', {}, { isHoliday: armistice })).toBe(
      '2026-11-11T18:30:00',
    )
    expect(
      ready(person(evenings, { holidaysFree: false }), '2026-11-11T09:00', {}, { isHoliday: armistice }),
    ).toBe('2026-11-12T18:30:00')
  })

  test('away beyond the maximum is never ready', () => {
    const away = [{ from: date('2026-01-01'), to: date('2026-12-31') }]
    expect(ready(person(everyDay('18:00', '22:00'), { away }), '2026-01-05T09:00')).toBeNull()
  })
})

describe('where the clocks change', () => {
  const night = person([slot(7, '01:30', '03:30')])

  test('01:30–03:30 on 29 March 2026 in Paris has sixty real minutes', () => {
    expect(ready(night, '2026-03-28T12:00', { minutes: 60 })).toBe('2026-03-29T03:30:00')
    expect(ready(night, '2026-03-28T12:00', { minutes: 61 })).toBe('2026-04-05T02:31:00')
    expect(ready(night, '2026-03-28T12:00', { minutes: 90 })).toBe('2026-04-05T03:00:00')
  })

  test('a slot inside the hour that does not exist gives nothing', () => {
    expect(ready(person([slot(7, '02:00', '02:45')]), '2026-03-28T12:00')).toBe('2026-04-05T02:30:00')
    expect(ready(person([slot(7, '01:30', '02:30')]), '2026-03-28T12:00', { minutes: 31 })).toBe(
      '2026-04-05T02:01:00',
    )
  })

  test('01:30–03:30 on 25 October 2026 has a hundred and eighty', () => {
    expect(ready(night, '2026-10-24T12:00', { minutes: 180 })).toBe('2026-10-25T03:30:00')
    expect(ready(night, '2026-10-24T12:00', { minutes: 181 })).toBeNull()
  })

  test('a slot inside the hour lived twice happens twice, and never as one', () => {
    const twice = person([slot(7, '02:15', '02:45')])
    expect(ready(twice, '2026-10-24T12:00', { minutes: 30 })).toBe('2026-10-25T02:45:00')
    expect(ready(twice, '2026-10-24T12:00', { minutes: 31 })).toBeNull()
  })

  test('a day that begins at one in the morning', () => {
    const beirut = person([slot(7, '00:00', '02:00')], { zone: 'Asia/Beirut' })
    const latest = local('2026-04-20T00:00')
    const found = readyAt(
      beirut,
      local('2026-03-28T12:00'),
      { moments: 1, minutes: 60, latest },
      { isHoliday: never },
    )
    expect(found?.toZonedDateTimeISO('Asia/Beirut').toPlainDateTime().toString()).toBe('2026-03-29T02:00:00')
  })
})

test('29 February is a day', () => {
  expect(ready(person([slot(2, '18:00', '22:00')]), '2028-02-28T23:00')).toBe('2028-02-29T18:30:00')
  expect(ready(person(everyDay('18:00', '22:00'), { everyDays: 1 }), '2028-02-28T09:00')).toBe(
    '2028-02-29T18:30:00',
  )
})

test('the last moment may end exactly at the latest instant, and not after', () => {
  const who = person([slot(1, '18:00', '22:00')])
  const need = { moments: 1, minutes: 30 }
  const ends = local('2026-01-05T18:30')
  expect(
    readyAt(who, local('2026-01-05T09:00'), { ...need, latest: ends }, { isHoliday: never })?.equals(ends),
  ).toBe(true)
  expect(
    readyAt(
      who,
      local('2026-01-05T09:00'),
      { ...need, latest: ends.subtract({ seconds: 1 }) },
      { isHoliday: never },
    ),
  ).toBeNull()
})

test('where nothing is declared, a volunteer passes by once a week and staff each working day', () => {
  const friday = '2026-11-20T09:12'
  expect(ready(estimatedAvailability('volunteer', PARIS), friday)).toBe('2026-11-27T18:30:00')
  expect(ready(estimatedAvailability('staff', PARIS), friday)).toBe('2026-11-23T09:30:00')
})
