import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'

/** A day before which an answer is needed, and why. */
export type Deadline = { readonly by: Temporal.PlainDate; readonly reason: string }

/** The last day on which a vote can open for that: null where none is left, `far` where there is no hurry yet. */
export type LastOpening = Temporal.PlainDate | 'far' | null

const FURTHEST_YEARS = 2
const REMINDED_DAYS = 3
/** When people are told, by the board's own clock. */
const TOLD_AT = Temporal.PlainTime.from('09:00')

/** What a form gave, by the board's calendar. */
export function readNeed(day: string, reason: string, today: Temporal.PlainDate): Deadline | Refusal {
  const by = readDay(day)
  if (!by || Temporal.PlainDate.compare(by, today.add({ years: FURTHEST_YEARS })) > 0)
    return refuse('invalid', { field: 'needed_by' })
  if (isPast({ by }, today)) return refuse('needed_past')
  const tidied = tidy(reason)
  if (!hasContent(tidied)) return refuse('required', { field: 'needed_reason' })
  return whyTooLong('needed_reason', tidied) ?? { by, reason: tidied }
}

/** An answer before a day can still be given on its eve. */
export function isPast({ by }: Pick<Deadline, 'by'>, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(by, today) <= 0
}

/** Whether a vote that closes then answers in time. */
export function isInTime({ by }: Pick<Deadline, 'by'>, close: Temporal.Instant, zone: string): boolean {
  return Temporal.Instant.compare(close, by.toZonedDateTime(zone).toInstant()) < 0
}

/** A vote that opens before the day an answer is needed closes before it too. A day that has come holds nothing back. */
export function whyAfterNeeded(
  need: Pick<Deadline, 'by'> | null,
  close: Temporal.Instant,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): Refusal | undefined {
  if (!need || isPast(need, dayAt(now, zone)) || isInTime(need, close, zone)) return undefined
  return refuse('after_needed', { day: need.by.toString() })
}

/** What is left of the closes there are, for an answer that is needed: the recommended one, only one before it, or none. */
export type Answering =
  | { readonly how: 'in_time' | 'too_late' | 'past' }
  | { readonly how: 'shortened'; readonly close: Temporal.Instant }

/** `shorter`: the closes before the recommended one, in order. */
export function answering(
  need: Pick<Deadline, 'by'>,
  closes: { readonly recommended: Temporal.Instant; readonly shorter: readonly Temporal.Instant[] },
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): Answering {
  if (isPast(need, dayAt(now, zone))) return { how: 'past' }
  if (isInTime(need, closes.recommended, zone)) return { how: 'in_time' }
  const close = closes.shorter.findLast((shorter) => isInTime(need, shorter, zone))
  return close ? { how: 'shortened', close } : { how: 'too_late' }
}

/** Whether people are told at that hour of the board's day. */
export function isHourToRemind(zone: string, now: Temporal.Instant): boolean {
  return Temporal.PlainTime.compare(now.toZonedDateTimeISO(zone).toPlainTime(), TOLD_AT) >= 0
}

/** Whether it is the day to remind the writers: three days before the last one to open, or at once where none is left. */
export function isDayToRemind(openBy: LastOpening, today: Temporal.PlainDate): boolean {
  if (openBy === 'far') return false
  return openBy === null || Temporal.PlainDate.compare(today, openBy.subtract({ days: REMINDED_DAYS })) >= 0
}
