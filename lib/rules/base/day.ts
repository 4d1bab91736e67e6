import { Temporal } from 'temporal-polyfill'

/** A day as a form sends it (2027-01-31); undefined where it is none. Years have four figures: PostgreSQL reads no
 * others as the register writes them. */
export function readDay(text: string): Temporal.PlainDate | undefined {
  if (text.length !== 10) return undefined
  try {
    const day = Temporal.PlainDate.from(text)
    return day.toString() === text ? day : undefined
  } catch {
    return undefined
  }
}

/** The day it is at that instant on the calendar of `zone`. */
export function dayAt(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}
