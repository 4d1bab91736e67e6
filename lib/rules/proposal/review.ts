import { Temporal } from 'temporal-polyfill'

/** When people are told, by the board's own clock. */
const TOLD_AT = Temporal.PlainTime.from('09:00')
const OPEN_DAYS = 60

/** The instant at which a board hears that a decision is to be looked at again. */
export function reviewToldAt(review: string, zone: string): Temporal.Instant {
  const told = { timeZone: zone, plainTime: TOLD_AT }
  return Temporal.PlainDate.from(review).toZonedDateTime(told).toInstant()
}

/** The last day on which one person alone may reopen it. */
export function lastReviewDay(review: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(review).add({ days: OPEN_DAYS - 1 })
}

/** The first and the last review day of what is in review today. */
export function reviewDays(today: Temporal.PlainDate): { readonly from: string; readonly to: string } {
  return { from: today.subtract({ days: OPEN_DAYS - 1 }).toString(), to: today.toString() }
}

/** From its review day on, by the board's calendar, and for sixty days, one person alone may reopen a decision. */
export function isInReview(review: string, zone: string, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const since = Temporal.PlainDate.from(review).until(today).days
  return since >= 0 && since < OPEN_DAYS
}
