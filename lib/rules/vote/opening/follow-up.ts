import { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'

/** When its owner is reminded, by the board's own clock. */
const TOLD_AT = Temporal.PlainTime.from('09:00')

/** The instant from which a follow-up is due: the morning of its day. */
export function followUpToldAt(due: Temporal.PlainDate, zone: string): Temporal.Instant {
  return due.toZonedDateTime({ timeZone: zone, plainTime: TOLD_AT }).toInstant()
}

/** The day it was due has gone by without an answer. */
export function isFollowUpLate(due: Temporal.PlainDate, zone: string, now: Temporal.Instant): boolean {
  return !isBefore(now, due.add({ days: 1 }).toZonedDateTime(zone).toInstant())
}
