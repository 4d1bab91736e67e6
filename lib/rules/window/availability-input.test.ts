import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { type AvailabilityInput, isZone, readAvailability } from './availability-input.ts'

const TODAY = Temporal.PlainDate.from('2026-11-22')
const EVENINGS: AvailabilityInput = {
  zone: 'Europe/Paris',
  slots: [{ day: 1, from: 1080, to: 1320 }],
  everyDays: 7,
  away: [],
  holidaysFree: true,
}
const read = (more: Partial<AvailabilityInput>) => readAvailability({ ...EVENINGS, ...more }, TODAY)
const kept = (more: Partial<AvailabilityInput>) => {
  const result = read(more)
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}
const days = (more: Partial<AvailabilityInput>) => kept(more).away.map(({ from, to }) => `${from} ${to}`)

describe('hours', () => {
  test('that touch or overlap are one, in the order of the week', () => {
    const slots = [
      { day: 7, from: 600, to: 660 },
      { day: 1, from: 720, to: 1080 },
      { day: 1, from: 480, to: 720 },
      { day: 1, from: 700, to: 730 },
    ]
    expect(kept({ slots }).slots).toEqual([
      { day: 1, from: 480, to: 1080 },
      { day: 7, from: 600, to: 660 },
    ])
  })

  test.each([
    [[], 'no_moment'],
    [[{ day: 1, from: 600, to: 540 }], 'hours_backward'],
    [[{ day: 1, from: 600, to: 600 }], 'hours_backward'],
    [[{ day: 0, from: 600, to: 660 }], 'invalid'],
    [[{ day: 8, from: 600, to: 660 }], 'invalid'],
    [[{ day: 1, from: -1, to: 660 }], 'invalid'],
    [[{ day: 1, from: 600, to: 1441 }], 'invalid'],
    [[{ day: 1, from: Number.NaN, to: 660 }], 'invalid'],
    [Array.from({ length: 71 }, () => ({ day: 1, from: 600, to: 660 })), 'too_many_moments'],
  ])('%j are refused: %s', (slots, code) => {
    expect(read({ slots })).toMatchObject({ kind: 'refused', code })
  })

  test.each([0, 61, 1.5, Number.NaN])('nobody comes by every %s days', (everyDays) => {
    expect(read({ everyDays })).toMatchObject({ code: 'every_days_out', max: 60 })
  })
})

describe('times away', () => {
  test('are in order, joined, and forgotten once over', () => {
    const away = [
      { from: '2027-02-10', to: '2027-02-12' },
      { from: '2026-12-24', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-01-03' },
      { from: '2026-12-26', to: '2026-12-27' },
      { from: '2026-11-01', to: '2026-11-21' },
      { from: '2026-11-20', to: '2026-11-22' },
    ]
    expect(days({ away })).toEqual([
      '2026-11-20 2026-11-22',
      '2026-12-24 2027-01-03',
      '2027-02-10 2027-02-12',
    ])
  })

  test('hold a 29 February', () => {
    expect(days({ away: [{ from: '2028-02-28', to: '2028-02-29' }] })).toEqual(['2028-02-28 2028-02-29'])
  })

  test.each([
    ['2026-12-10', '2026-12-09', 'away_backward'],
    ['2026-12-10', '', 'invalid'],
    ['', '2026-12-10', 'invalid'],
    ['2027-02-29', '2027-03-02', 'invalid'],
    ['10/12/2026', '12/12/2026', 'invalid'],
    ['-000100-01-01', '2026-12-09', 'invalid'],
    ['2026-12-10', '+012026-12-12', 'invalid'],
    ['2026-12-10', '2029-11-23', 'away_too_far'],
  ])('from %j to %j are refused: %s', (from, to, code) => {
    expect(read({ away: [{ from, to }] })).toMatchObject({ kind: 'refused', code })
  })

  test('are fifty at most', () => {
    const away = Array.from({ length: 51 }, (_, n) => {
      const day = TODAY.add({ days: n * 3 }).toString()
      return { from: day, to: day }
    })
    expect(read({ away })).toMatchObject({ code: 'too_many_away', max: 50 })
  })
})

describe('a time zone', () => {
  test.each([
    'Europe/Paris',
    'America/Montreal',
    'Pacific/Noumea',
    'America/Argentina/Ushuaia',
    'UTC',
  ])('%s exists', (zone) => expect(isZone(zone)).toBe(true))

  test.each([
    ['europe/paris', 'Europe/Paris'],
    ['america/montreal', 'America/Montreal'],
    ['PACIFIC/NOUMEA', 'Pacific/Noumea'],
  ])('%s is kept by its name, %s', (typed, zone) => expect(kept({ zone: typed }).zone).toBe(zone))

  test.each([
    '',
    'Europe/Pariss',
    'Mars/Olympus',
    '+02:00',
    'Europe/Paris\n',
    '../etc/passwd',
    'EST5EDT',
    'CET',
  ])('%j does not', (zone) => expect(read({ zone })).toMatchObject({ kind: 'refused', code: 'zone_unknown' }))
})
