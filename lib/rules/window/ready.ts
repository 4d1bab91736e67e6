import { Temporal } from 'temporal-polyfill'
import type { Availability } from './availability.ts'
import {
  DAY,
  dateOfDay,
  dayNumber,
  MINUTE,
  type Run,
  remember,
  weekdayOf,
  type ZoneDays,
  zoneDays,
} from './days.ts'
import type { Preset } from './preset.ts'

/** What a vote asks of each person: `moments` days, each with `minutes` minutes in a row. */
type Need = Pick<Preset, 'moments' | 'minutes'>

/** Someone's days: undefined on a day away, else the stretches of real time they usually can give that day. */
export type Agenda = {
  readonly zone: ZoneDays
  readonly everyDays: number
  readonly on: (day: number) => readonly Run[] | undefined
}

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
  const { holidaysFree, schoolFree = true } = availability
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
  const busy = (availability.busy ?? []).map(({ from, to }) => ({
    start: from.epochMilliseconds,
    end: to.epochMilliseconds,
  }))
  const on = remember((day) => {
    if (isAway(day)) return undefined
    const runs = realRuns(week.get(weekdayOf(day)) ?? [], day, zone)
    return busy.length > 0 ? runs.flatMap((run) => without(busy, run)) : runs
  })
  return { zone, everyDays: availability.everyDays, on }
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

/** The moment the last of the needed days has given its minutes, or undefined if that is after `latest`. The first
 * `everyDays` days present are skipped: the person may have come by just before the opening. */
export function readyFrom(agenda: Agenda, opening: number, need: Need, latest: number): number | undefined {
  const minutes = need.minutes * MINUTE
  const lastDay = agenda.zone.dayOf(latest)
  let skip = agenda.everyDays
  let moments = 0
  for (let day = agenda.zone.dayOf(opening); day <= lastDay; day++) {
    const runs = agenda.on(day)
    if (!runs) continue
    if (skip-- > 0) continue
    const run = runs.find(({ start, end }) => end - Math.max(start, opening) >= minutes)
    if (!run) continue
    const given = Math.max(run.start, opening) + minutes
    if (++moments === need.moments) return given <= latest ? given : undefined
  }
  return undefined
}

/** When this person will have had the time, or null if not by `latest`. */
export function readyAt(
  availability: Availability,
  opening: Temporal.Instant,
  need: Need & { readonly latest: Temporal.Instant },
  { isHoliday, isSchoolHoliday }: Holidays,
): Temporal.Instant | null {
  const agenda = agendaOf(availability, zoneDays(availability.zone), {
    isHoliday: (day) => isHoliday(dateOfDay(day)),
    isSchoolHoliday: (day) => isSchoolHoliday?.(dateOfDay(day)) ?? false,
  })
  const ready = readyFrom(agenda, opening.epochMilliseconds, need, need.latest.epochMilliseconds)
  return ready === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ready)
}
