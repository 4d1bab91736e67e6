import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import type { Availability, Weekday } from '#lib/rules/window/availability.ts'
import { areTooFew } from '#lib/rules/window/public-coverage.ts'

const minute = z.int().min(0).max(1440)
const SECOND = 1000
const instant = z.iso.datetime({ offset: true })

/** The shape in which a person's availability is kept. Their time zone is kept beside it. Busy stretches are seconds since
 * 1970: a board reads thousands of them to size one vote. */
const availabilityShape = z.strictObject({
  slots: z.array(z.strictObject({ day: z.int().min(1).max(7), from: minute, to: minute })).max(200),
  every_days: z.int().min(1).max(60),
  away: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).max(50),
  holidays_free: z.boolean(),
  school_free: z.boolean(),
  busy: z.array(z.tuple([z.int(), z.int()])).max(5000),
  /** How far the calendar was read that says what is taken. */
  busy_until: instant.exactOptional(),
  /** The hours were never said: someone brought a calendar and nothing else. */
  presumed: z.literal(true).exactOptional(),
})

export type StoredAvailability = z.infer<typeof availabilityShape>

/** What a person declared; undefined where they declared nothing. */
export function availabilityOf(row: { availability: unknown; time_zone: string }): Availability | undefined {
  if (row.availability === null) return undefined
  const { slots, every_days, away, holidays_free, school_free, busy } = availabilityShape.parse(
    row.availability,
  )
  return {
    zone: row.time_zone,
    slots: slots.map(({ day, from, to }) => ({ day: day as Weekday, from, to })),
    everyDays: every_days,
    away: away.map(({ from, to }) => ({
      from: Temporal.PlainDate.from(from),
      to: Temporal.PlainDate.from(to),
    })),
    holidaysFree: holidays_free,
    schoolFree: school_free,
    busy: busy.map(([from, to]) => ({ start: from * SECOND, end: to * SECOND })),
  }
}

/** How far a calendar of theirs was read; undefined where they brought none. */
export function calendarReadUntil(row: { availability: unknown }): Temporal.Instant | undefined {
  if (row.availability === null) return undefined
  const { busy_until } = availabilityShape.parse(row.availability)
  return busy_until === undefined ? undefined : Temporal.Instant.from(busy_until)
}

/** Whether a calendar is all they brought, so that their hours were presumed. */
export function isPresumed(row: { availability: unknown }): boolean {
  return row.availability !== null && availabilityShape.parse(row.availability).presumed === true
}

/** As it is kept; `readUntil` where a calendar says what is taken. */
export function storedAvailability(
  availability: Availability,
  readUntil?: Temporal.Instant,
  presumed = false,
): StoredAvailability {
  const { slots, everyDays, away, holidaysFree, schoolFree = true, busy = [] } = availability
  return {
    slots: slots.map(({ day, from, to }) => ({ day, from, to })),
    every_days: everyDays,
    away: away.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
    holidays_free: holidaysFree,
    school_free: schoolFree,
    busy: busy.map(({ start, end }) => [Math.floor(start / SECOND), Math.ceil(end / SECOND)]),
    ...(readUntil ? { busy_until: readUntil.toString() } : {}),
    ...(presumed ? { presumed } : {}),
  }
}

/** Who, of those called, has said otherwise of their time since the draft appeared. */
export function changedSince(
  members: readonly { readonly id: string; readonly availability_at: Temporal.Instant | null }[],
  roll: Roll,
  since: Temporal.Instant,
): string[] {
  const called = new Set(roll.map(({ member }) => member))
  return members
    .filter(({ id, availability_at: at }) => called.has(id) && at !== null && isBefore(since, at))
    .map(({ id }) => id)
}

/** How many that is, for everybody to see; nothing where it is none, or the roll is too small to say. */
export function publicChanged(
  changed: number,
  roll: { readonly length: number },
): { readonly changed?: number } {
  return changed > 0 && !areTooFew(roll.length) ? { changed } : {}
}
