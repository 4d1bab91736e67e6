import { Temporal } from 'temporal-polyfill'

/** Days are counted from 1970-01-01 and instants in milliseconds, so that walking two months of five hundred people
 * is additions; Temporal is asked once per zone and day. */
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01')
export const DAY = 86_400_000
export const MINUTE = 60_000

/** A stretch of real time. */
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
  const startOf = remember((day) => dateOfDay(day).toZonedDateTime({ timeZone: zone }))
  const segments = remember((day) => segmentsBetween(startOf(day), startOf(day + 1)))
  return { segments, dayOf: remember((instant) => dayHolding(instant, segments)) }
}

/** No zone is a whole day from UTC, so the local day is the one in UTC, the one before or the one after. */
function dayHolding(instant: number, segments: ZoneDays['segments']): number {
  const here = Math.floor(instant / DAY)
  for (const day of [here, here - 1, here + 1]) {
    if (segments(day).some(({ start, end }) => start <= instant && instant < end)) return day
  }
  throw new RangeError(`no day holds ${instant}`)
}

function segmentsBetween(begin: Temporal.ZonedDateTime, finish: Temporal.ZonedDateTime): Segment[] {
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

/** Where in a list of numbers in order the first one is that is not below `number`. */
export function firstAtOrAfter(list: readonly number[], number: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? number) < number) low = middle + 1
    else high = middle
  }
  return low
}
