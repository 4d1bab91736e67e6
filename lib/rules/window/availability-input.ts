import { Temporal } from 'temporal-polyfill'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { readDay } from '../base/day.ts'
import type { Availability, Slot, Weekday } from './availability.ts'

/** What someone says of their time, as a form or an import brings it. */
export interface AvailabilityInput {
  readonly zone: string
  readonly slots: readonly { readonly day: number; readonly from: number; readonly to: number }[]
  readonly everyDays: number
  readonly away: readonly { readonly from: string; readonly to: string }[]
  readonly holidaysFree: boolean
  readonly schoolFree?: boolean | undefined
}

const MOST_SLOTS = 70 // ten a day: nobody cuts their week finer
const MOST_AWAY = 50
const LONGEST_ROUND = 60
const FURTHEST = { years: 3 }

/**
 * The same as it is kept: checked, in order, touching hours and days joined, times away that are over forgotten. `today`
 * is where the person is.
 */
export function readAvailability(said: AvailabilityInput, today: Temporal.PlainDate): Availability | Refusal {
  const { zone, everyDays, holidaysFree, schoolFree } = said
  if (!isZone(zone)) return refuse('zone_unknown', { zone: zone.slice(0, 60) })
  if (!Number.isInteger(everyDays) || everyDays < 1 || everyDays > LONGEST_ROUND)
    return refuse('every_days_out', { max: LONGEST_ROUND })
  const slots = slotsOf(said.slots)
  if (isRefusal(slots)) return slots
  const away = awayOf(said.away, today)
  if (isRefusal(away)) return away
  return {
    zone: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId,
    slots,
    everyDays,
    away,
    holidaysFree,
    ...(schoolFree === undefined ? {} : { schoolFree }),
  }
}

/** An area and a city, as `Europe/Paris`: `+02:00` and `EST` know nothing of summer. */
export function isZone(zone: string): boolean {
  if (!/^([A-Za-z_]+(\/[A-Za-z0-9_+-]+)+|UTC)$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function slotsOf(said: AvailabilityInput['slots']): Slot[] | Refusal {
  if (said.length === 0) return refuse('no_moment')
  if (said.length > MOST_SLOTS) return refuse('too_many_moments', { max: MOST_SLOTS })
  const slots: Slot[] = []
  for (const { day, from, to } of [...said].sort((a, b) => a.day - b.day || a.from - b.from)) {
    const whole = [day, from, to].every(Number.isInteger)
    if (!whole || day < 1 || day > 7 || from < 0 || to > 1440)
      return refuse('invalid', { field: 'usual_hours' })
    if (to <= from) return refuse('hours_backward')
    const last = slots.at(-1)
    if (last?.day === day && from <= last.to) slots[slots.length - 1] = { ...last, to: Math.max(last.to, to) }
    else slots.push({ day: day as Weekday, from, to })
  }
  return slots
}

function awayOf(said: AvailabilityInput['away'], today: Temporal.PlainDate): Availability['away'] | Refusal {
  const times: { from: Temporal.PlainDate; to: Temporal.PlainDate }[] = []
  for (const { from: first, to: last } of said) {
    const from = readDay(first)
    const to = readDay(last)
    if (!from || !to) return refuse('invalid', { field: 'away' })
    if (isBefore(to, from)) return refuse('away_backward')
    if (isBefore(today.add(FURTHEST), to)) return refuse('away_too_far', FURTHEST)
    if (!isBefore(to, today)) times.push({ from, to })
  }
  if (times.length > MOST_AWAY) return refuse('too_many_away', { max: MOST_AWAY })
  const joined: typeof times = []
  for (const { from, to } of times.sort((a, b) => (isBefore(a.from, b.from) ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && !isBefore(last.to.add({ days: 1 }), from)) last.to = isBefore(last.to, to) ? to : last.to
    else joined.push({ from, to })
  }
  return joined
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
