import { expect, test } from 'vitest'
import { calendar, event } from './calendar.sample.ts'
import { readBusy, readDaysOff } from './read-apart.ts'

const HORIZON = { zone: 'Europe/Paris', from: Date.parse('2026-04-01'), to: Date.parse('2026-07-10') }
const bytes = (text: string) => new TextEncoder().encode(text)
const evening = ['DTSTART:20260401T180000Z', 'DTEND:20260401T190000Z']

test('a calendar is read in a thread of its own', async () => {
  expect(await readBusy(bytes(calendar(event(...evening))), HORIZON)).toEqual([
    [Date.parse('2026-04-01T18:00Z'), Date.parse('2026-04-01T19:00Z')],
  ])
})

test('five megabytes are refused without being read', async () => {
  const huge = new Uint8Array(5 * 1024 * 1024)
  expect(await readBusy(huge, HORIZON)).toMatchObject({ code: 'calendar_too_big', megabytes: 2 })
  expect(await readDaysOff(huge)).toMatchObject({ code: 'calendar_too_big' })
})

test('a short file that asks for endless work is given up after a few seconds', async () => {
  const started = Date.now()
  const hourly = Array.from({ length: 3_000 }, (_, n) =>
    event(`UID:${n}`, 'DTSTART:19000101T000000Z', 'DTEND:19000101T000001Z', 'RRULE:FREQ=HOURLY'),
  )
  expect(await readBusy(bytes(calendar(...hourly)), HORIZON)).toMatchObject({ code: 'calendar_too_heavy' })
  expect(Date.now() - started).toBeLessThan(14_000)
}, 30_000)

test('school holidays are the all-day events, first and last day included', async () => {
  const text = calendar(
    event('DTSTART;VALUE=DATE:20261219', 'DTEND;VALUE=DATE:20270104', 'SUMMARY:Vacances de Noël'),
    event('DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261102'),
    event('DTSTART;VALUE=DATE:20270514'),
    event(...evening),
  )
  expect(await readDaysOff(bytes(text))).toEqual({
    days: [
      { from: '2026-10-17', to: '2026-11-01' },
      { from: '2026-12-19', to: '2027-01-03' },
      { from: '2027-05-14', to: '2027-05-14' },
    ],
  })
  expect(await readDaysOff(bytes(calendar(event(...evening))))).toMatchObject({ code: 'no_days_off' })
})
