// People's hours as they would say them, and when they are ready, for tests.
import { Temporal } from 'temporal-polyfill'
import type { Availability, Slot } from './availability.ts'
import { readyAt } from './ready.ts'

export const PARIS = 'Europe/Paris'
export const date = (text: string) => Temporal.PlainDate.from(text)
export const local = (text: string, zone = PARIS) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()

export const slot = (day: Slot['day'], from: string, to: string): Slot => {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return { day, from: minutes(from), to: minutes(to) }
}
export const everyDay = (from: string, to: string) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => slot(day, from, to))

export function person(slots: readonly Slot[], more: Partial<Availability> = {}): Availability {
  return { zone: PARIS, slots, everyDays: 0, away: [], holidaysFree: true, ...more }
}

type Holiday = (day: Temporal.PlainDate) => boolean

/** When they are ready, in Paris time, for K=1 and M=30 unless told otherwise, within 30 days. */
export function ready(
  who: Availability,
  opening: string,
  need: { moments?: number; minutes?: number } = {},
  { isHoliday = () => false, ...school }: { isHoliday?: Holiday; isSchoolHoliday?: Holiday } = {},
): string | null {
  const from = local(opening)
  const latest = from.add({ hours: 720 })
  const found = readyAt(who, from, { moments: 1, minutes: 30, latest, ...need }, { isHoliday, ...school })
  return found?.toZonedDateTimeISO(PARIS).toPlainDateTime().toString() ?? null
}
