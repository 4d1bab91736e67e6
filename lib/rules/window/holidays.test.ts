import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { publicHolidays } from './holidays.ts'

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => Temporal.PlainDate.from(from).add({ days: index }))

test('the eleven public holidays of France in 2026', () => {
  const found = days('2026-01-01', 365).filter(publicHolidays()).map(String)
  expect(found).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ])
})

test('Moselle adds Good Friday and Saint Stephen', () => {
  const moselle = publicHolidays('FR', '57')
  const elsewhere = publicHolidays('FR')
  const added = days('2026-01-01', 365).filter((day) => moselle(day) && !elsewhere(day))
  expect(added.map(String)).toEqual(['2026-04-03', '2026-12-26'])
})

test('so do both departments of Alsace', () => {
  for (const region of ['67', '68'])
    expect(publicHolidays('FR', region)(Temporal.PlainDate.from('2026-12-26'))).toBe(true)
})

test('other countries have their own, and their regions', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  expect(publicHolidays('BE')(day('2026-07-21'))).toBe(true)
  expect(publicHolidays('CH', 'GE')(day('2026-12-31'))).toBe(true)
  expect(publicHolidays('CH', 'ZH')(day('2026-12-31'))).toBe(false)
  expect(publicHolidays('CA', 'QC')(day('2026-06-24'))).toBe(true)
  expect(publicHolidays('DE')(day('2026-07-14'))).toBe(false)
  expect(publicHolidays('NC')(day('2026-09-24'))).toBe(true)
})

test('a holiday of several days takes them all', () => {
  const found = days('2026-05-20', 14).filter(publicHolidays('TR')).map(String)
  expect(found.length).toBeGreaterThanOrEqual(4)
  expect(found).toContain('2026-05-28')
})
