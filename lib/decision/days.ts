import { Temporal } from 'temporal-polyfill'

/** Days are counted from 1970-01-01 and instants in milliseconds, so that walking two months of five hundred people
 * is additions; Temporal is asked once per zone and day. */
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01')
export const DAY = 86_400_000
export const MINUTE = 60_000

export type Run = { readonly start: number; readonly end: number }

/** A stretch of one local day during which local time = UTC + offset. A day has one, or two where clocks change. */
export type Segment = Run & { readonly offset: number }

export type ZoneDays = {
  readonly dayOf: (instant: number) => number
  readonly segments: (day: number) => readonly Segment[]
}

export function dayNumber(date: Temporal.PlainDate): number {
  return date.since(FIRST_DAY).days
}

export function dateOfDay(day: number): Temporal.PlainDate {
  return FIRST_DAY.add({ days: day })
}

/** Monday is 1. */
export function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1
}

export function zoneDays(zone: string): ZoneDays {
  return {
    dayOf: remember((instant) =>
      dayNumber(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()),
    ),
    segments: remember((day) => segmentsOf(zone, day)),
  }
}

function segmentsOf(zone: string, day: number): Segment[] {
  const begin = dateOfDay(day).toZonedDateTime({ timeZone: zone })
  const finish = dateOfDay(day + 1).toZonedDateTime({ timeZone: zone })
  const end = finish.epochMilliseconds
  const segments: Segment[] = []
  let from = begin
  // Looking for a change of clocks is slow; a day that ends on the offset it began with has none.
  while (from.offsetNanoseconds !== finish.offsetNanoseconds) {
    const change = from.getTimeZoneTransition('next')
    if (!change || change.epochMilliseconds >= end) break
    segments.push({ start: from.epochMilliseconds, end: change.epochMilliseconds, offset: offsetOf(from) })
    from = change
  }
  segments.push({ start: from.epochMilliseconds, end, offset: offsetOf(from) })
  return segments
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return Math.trunc(time.offsetNanoseconds / 1_000_000)
}

/** The same function, asked once per key. */
export function remember<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as T
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
