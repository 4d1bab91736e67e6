import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { anyAvailability, isSchoolHoliday } from '#lib/rules/window/recommendation.any.sample.ts'
import { at, isHoliday } from '#lib/rules/window/recommendation.sample.ts'
import type { Availability } from './availability.ts'
import { readyAt } from './ready.ts'

type Need = { readonly moments: number; readonly minutes: number; readonly latest: Temporal.Instant }

/** Whether they can during the minute that begins then, read off the clock of their zone. */
function can({ zone, slots, busy = [] }: Availability, minute: Temporal.Instant): boolean {
  const { dayOfWeek, hour, minute: past } = minute.toZonedDateTimeISO(zone)
  const clock = hour * 60 + past
  const at = minute.epochMilliseconds
  const taken = busy.some(({ start, end }) => start <= at && at < end)
  return !taken && slots.some(({ day, from, to }) => day === dayOfWeek && from <= clock && clock < to)
}

/** The same as `readyAt`, lived minute after minute. */
function lived(who: Availability, opening: Temporal.Instant, need: Need): Temporal.Instant | null {
  const isAway = (day: Temporal.PlainDate) =>
    who.away.some(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
    ) ||
    (!who.holidaysFree && isHoliday(day)) ||
    (who.schoolFree === false && isSchoolHoliday(day))
  let [present, moments, inARow] = [0, 0, 0]
  let today = ''
  let counted = false
  let away = false
  for (
    let minute = opening;
    Temporal.Instant.compare(minute, need.latest) < 0;
    minute = minute.add({ minutes: 1 })
  ) {
    const day = minute.toZonedDateTimeISO(who.zone).toPlainDate()
    if (day.toString() !== today) {
      today = day.toString()
      away = isAway(day)
      if (!away) present++
      counted = false
      inARow = 0
    }
    if (away || counted || present <= who.everyDays) continue
    inARow = can(who, minute) ? inARow + 1 : 0
    if (inARow < need.minutes) continue
    counted = true
    if (++moments === need.moments) return minute.add({ minutes: 1 })
  }
  return null
}

test('counting days gives what living them minute after minute does, clocks changing included', () => {
  const anyNeed = fc.record({
    moments: fc.integer({ min: 1, max: 2 }),
    minutes: fc.integer({ min: 1, max: 240 }),
  })
  // Clocks change in Montréal on 8 March and in Paris on the 29th.
  const anyOpening = fc
    .tuple(fc.constantFrom('2026-03-05', '2026-03-26'), fc.nat(3 * 24 * 60))
    .map(([day, minutes]) => at(`${day}T00:00`).add({ minutes }))
  fc.assert(
    fc.property(anyAvailability, anyOpening, anyNeed, (who, opening, need) => {
      const soon = { ...who, everyDays: who.everyDays % 3 }
      const within = { ...need, latest: opening.add({ hours: 6 * 24 }) }
      const found = readyAt(soon, opening, within, { isHoliday, isSchoolHoliday })
      expect(found?.toString()).toBe(lived(soon, opening, within)?.toString())
    }),
    { numRuns: 20 },
  )
})
