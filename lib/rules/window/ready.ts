import { Temporal } from 'temporal-polyfill'
import type { Availability } from './availability.ts'
import { DAY, dateOfDay, dayNumber, MINUTE, type Run, weekdayOf, type ZoneDays, zoneDays } from './days.ts'
import { type Agenda, type Need, spanIn, walkOf } from './walk.ts'

export type IsHoliday = (date: Temporal.PlainDate) => boolean

/** Public holidays, and the school's where a board knows them. */
type HolidaysBy<Day> = {
  readonly isHoliday: (day: Day) => boolean
  readonly isSchoolHoliday?: (day: Day) => boolean
}
export type Holidays = HolidaysBy<Temporal.PlainDate>

export function agendaOf(
  availability: Availability,
  zone: ZoneDays,
  { isHoliday, isSchoolHoliday }: HolidaysBy<number>,
): Agenda {
  const { everyDays, holidaysFree, schoolFree = true, busy = [] } = availability
  const away = availability.away.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  const isAway = (day: number) =>
    away.some(({ from, to }) => from <= day && day <= to) ||
    (!holidaysFree && isHoliday(day)) ||
    (!schoolFree && isSchoolHoliday?.(day) === true)
  const week = new Map<number, Run[]>()
  for (const { day, from, to } of [...availability.slots].sort((a, b) => a.from - b.from)) {
    const runs = week.get(day) ?? []
    join(runs, { start: from * MINUTE, end: to * MINUTE })
    week.set(day, runs)
  }
  const on = (day: number) => {
    if (isAway(day)) return undefined
    const runs = realRuns(week.get(weekdayOf(day)) ?? [], day, zone)
    return busy.length > 0 ? runs.flatMap((run) => without(busy, run)) : runs
  }
  return { everyDays, on }
}

/** Hours of the clock as stretches of real time. Cutting the day where the clocks change gives each stretch its true
 * length: 01:30–03:30 lasts an hour on the night an hour is lost, three on the night one is gained. */
function realRuns(clock: readonly Run[], day: number, zone: ZoneDays): Run[] {
  const runs: Run[] = []
  for (const segment of zone.segments(day)) {
    const midnight = day * DAY - segment.offset
    for (const { start, end } of clock) {
      join(runs, {
        start: Math.max(segment.start, midnight + start),
        end: Math.min(segment.end, midnight + end),
      })
    }
  }
  return runs
}

/** Adds a stretch that begins no earlier than the last one; touching stretches are one. */
function join(runs: Run[], run: Run): void {
  if (run.end <= run.start) return
  const last = runs.at(-1)
  if (last && run.start <= last.end)
    runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, run.end) }
  else runs.push(run)
}

/** What is left of a stretch of real time once what is taken is taken out. */
function without(busy: readonly Run[], { start, end }: Run): Run[] {
  const left: Run[] = []
  let free = start
  for (let next = firstEndingAfter(busy, start); next < busy.length; next++) {
    const taken = busy[next]
    if (!taken || taken.start >= end) break
    if (taken.start > free) left.push({ start: free, end: taken.start })
    free = Math.max(free, taken.end)
  }
  if (free < end) left.push({ start: free, end })
  return left
}

/** Stretches are in order, none touching another: the middle one tells which half to look in. */
function firstEndingAfter(busy: readonly Run[], instant: number): number {
  let low = 0
  let high = busy.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((busy[middle]?.end ?? 0) > instant) high = middle
    else low = middle + 1
  }
  return low
}

/** When this person will have had the time, or null if not by `latest`. */
export function readyAt(
  availability: Availability,
  opening: Temporal.Instant,
  need: Need & { readonly latest: Temporal.Instant },
  { isHoliday, isSchoolHoliday }: Holidays,
): Temporal.Instant | null {
  const zone = zoneDays(availability.zone)
  const agenda = agendaOf(availability, zone, {
    isHoliday: (day) => isHoliday(dateOfDay(day)),
    isSchoolHoliday: (day) => isSchoolHoliday?.(dateOfDay(day)) ?? false,
  })
  const span = spanIn(zone, opening.epochMilliseconds, need.latest.epochMilliseconds)
  const ready = walkOf(agenda, need, span.first)(span)
  return ready === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ready)
}
