import { expect, test } from 'vitest'
import { calendar, event } from './calendar.sample.ts'
import { readBusy, readDaysOff } from './read-in-worker.ts'

const HORIZON = { zone: 'Europe/Paris', from: Date.parse('2026-04-01'), to: Date.parse('2026-07-10') }
/** More than any machine takes for what can be read. */
const LONG = 240_000
const bytes = (text: string) => new TextEncoder().encode(text)
const evening = ['DTSTART:20260401T180000Z', 'DTEND:20260401T190000Z']

test('a calendar is read in a thread of its own', async () => {
  expect(await readBusy(bytes(calendar(event(...evening))), HORIZON, LONG)).toEqual([
    [Date.parse('2026-04-01T18:00Z'), Date.parse('2026-04-01T19:00Z')],
  ])
})

test('five megabytes are refused without being read', async () => {
  const huge = new Uint8Array(5 * 1024 * 1024)
  expect(await readBusy(huge, HORIZON)).toMatchObject({ code: 'calendar_too_big', megabytes: 2 })
  expect(await readDaysOff(huge)).toMatchObject({ code: 'calendar_too_big' })
})

const LONG_WORK = () => {
  const never = 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5'
  const one = () => event('DTSTART:19000101T000000Z', 'DTEND:19000101T000100Z', never)
  return bytes(calendar(...Array.from({ length: 5_000 }, one)))
}

test('a file that asks for long work is given up, and holds nobody else up meanwhile', async () => {
  const order: string[] = []
  const reading = readBusy(LONG_WORK(), HORIZON, 1_500).finally(() => order.push('given up'))
  // Read on this thread, it would be over before this turn.
  await new Promise((turn) => setImmediate(turn)).then(() => order.push('somebody else'))
  expect(await reading).toMatchObject({ code: 'calendar_too_heavy' })
  expect(order).toEqual(['somebody else', 'given up'])
})

test('two are read at a time, and the next waits its turn', async () => {
  const order: string[] = []
  const read = (name: string, file: Uint8Array) =>
    readBusy(file, HORIZON, 1_500).finally(() => order.push(name))
  const short = bytes(calendar(event(...evening)))
  await Promise.all([read('long', LONG_WORK()), read('long', LONG_WORK()), read('short', short)])
  expect(order[0]).toBe('long')
})

test('so is one whose repetitions are past counting', async () => {
  const text = calendar(
    event('DTSTART:19000101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY;COUNT=99999999'),
  )
  expect(await readBusy(bytes(text), HORIZON)).toMatchObject({ code: 'calendar_too_heavy' })
})

test.each([
  ['FREQ=DAILY;COUNT=20000', 100],
  ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4000', 29],
  ['FREQ=MONTHLY;BYDAY=1TU', 4],
  ['FREQ=DAILY;INTERVAL=10', 10],
])('what has come again for long is not cut short: %s', async (rule, n) => {
  const text = calendar(event('DTSTART:20000103T100000Z', 'DTEND:20000103T110000Z', `RRULE:${rule}`))
  expect(await readBusy(bytes(text), HORIZON, LONG)).toHaveLength(n)
})

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
