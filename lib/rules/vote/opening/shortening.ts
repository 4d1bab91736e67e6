import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { instantText, isBefore } from '#lib/rules/base/instant.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { isLeftOut } from '#lib/rules/window/coverage.ts'
import type { Preset, PresetName } from '#lib/rules/window/preset.ts'
import { areTooFew } from '#lib/rules/window/public-coverage.ts'
import type { ElectorReady, Recommendation } from '#lib/rules/window/recommendation.ts'

/** What someone gives who wants a vote to close before the recommended date. */
export type ShorteningDraft = {
  /** How many people they know will not have the time. */
  readonly leftOut: number
  /** To those people, and why it cannot wait. */
  readonly apology: string
  readonly justification: string
  /** Who says in writing, by when, how to avoid it next time: a member, and a day as 2026-01-31. */
  readonly owner: string
  readonly due: string
}

/** The draft, with what it is judged by. */
export type ShorteningAsked = ShorteningDraft & {
  readonly now: Temporal.Instant
  readonly zone: string
  /** No close before this one, whatever is said for it. */
  readonly earliest: Temporal.Instant
  /** Members who may be given the follow-up. */
  readonly owners: readonly string[]
}

/** A window shorter than recommended, as it is frozen with the round. */
export type Shortening = {
  /** The close it comes before: the recommended one, or where none suited enough people the last good one. */
  readonly recommended: Temporal.Instant
  readonly leftOut: number
  readonly apology: string
  readonly justification: string
  readonly followUp: { readonly owner: string; readonly due: Temporal.PlainDate }
}

const LEAST_HOURS = 24
const FOLLOW_UP_YEARS = 1
const REOPEN_DAYS = 7
const MOST_REOPEN_DAYS = 60

/**
 * The first instant a shortened vote may close at: everybody has at least a night to read it. What statutes ask for is a
 * notice owed to each member, which no apology replaces: there the preset's minimum holds. So does the time in which
 * silence becomes consent.
 */
export function earliestShortened(
  opening: Temporal.Instant,
  name: PresetName,
  { min_days }: Pick<Preset, 'min_days'>,
  rule?: RuleTemplate,
): Temporal.Instant {
  const least = name === 'statutory' ? min_days * 24 : LEAST_HOURS
  return opening.add({ hours: rule?.id === 'lazy/1' ? Math.max(least, rule.params.hours) : least })
}

/**
 * Who a close leaves out: those who will be ready after it, or never. In a roll of fewer than three people a number would
 * point at one of them, so that everybody counts as left out and may reopen.
 */
export function leftOutBy<E extends Pick<ElectorReady, 'readyAt'>>(
  electors: readonly E[],
  close: Temporal.Instant,
): readonly E[] {
  return electors.filter((elector) => isLeftOutBy(elector, electors.length, close))
}

/** Whether it leaves out one of so many people. */
export function isLeftOutBy(
  { readyAt }: Pick<ElectorReady, 'readyAt'>,
  called: number,
  close: Temporal.Instant,
): boolean {
  return areTooFew(called) || isLeftOut(readyAt, close)
}

/** The closes of that vote which come earlier than recommended, each with how many people it leaves out. */
export function shorterCloses(
  { close, curve, electors }: Pick<Recommendation, 'close' | 'curve' | 'electors'>,
  earliest: Temporal.Instant,
): readonly { readonly close: Temporal.Instant; readonly leftOut: number }[] {
  return curve
    .filter(
      (point) => point.fitsDailyLife && !isBefore(point.close, earliest) && isBefore(point.close, close),
    )
    .map((point) => ({ close: point.close, leftOut: leftOutBy(electors, point.close).length }))
}

/** A close before the recommended one: possible where its cost is known, excused, explained, and followed up. */
export function shorten(
  recommendation: Recommendation,
  chosen: Temporal.Instant,
  asked: ShorteningAsked,
): Shortening | Refusal {
  const { earliest } = asked
  if (isBefore(chosen, earliest)) return refuse('close_too_soon', { earliest: instantText(earliest) })
  const found = shorterCloses(recommendation, earliest).find(({ close }) => close.equals(chosen))
  if (!found) return refuse('close_not_humane')
  const { leftOut } = found
  if (asked.leftOut !== leftOut) return refuse('left_out_changed', { leftOut })
  const apology = tidy(asked.apology)
  const justification = tidy(asked.justification)
  const unsaid = whyMissing('apology', apology) ?? whyMissing('justification', justification)
  if (unsaid) return unsaid
  const followUp = followUpOf(asked, chosen)
  if (isRefusal(followUp)) return followUp
  return { recommended: recommendation.close, leftOut, apology, justification, followUp }
}

function whyMissing(field: 'apology' | 'justification', text: string): Refusal | undefined {
  return hasContent(text) ? whyTooLong(field, text) : refuse('required', { field })
}

/** What someone wrote; nothing where it is one of the beginnings they were given, and no more. */
export function textBeyondPrompts(starts: readonly string[], text: string): string {
  return starts.some((start) => tidy(start) === tidy(text)) ? '' : text
}

function followUpOf(
  { owner, owners, due, zone, now }: ShorteningAsked,
  close: Temporal.Instant,
): Shortening['followUp'] | Refusal {
  if (!owners.includes(owner)) return refuse('required', { field: 'owner' })
  const day = readDay(due)
  const latest = dayAt(now, zone).add({ years: FOLLOW_UP_YEARS })
  const late = day && Temporal.PlainDate.compare(day, dayAt(close, zone)) > 0
  return late && Temporal.PlainDate.compare(day, latest) <= 0
    ? { owner, due: day }
    : refuse('follow_up_due_invalid')
}

/**
 * Until when someone whom a shortened vote left out may reopen it alone: a week after their own ready date, at most sixty
 * days after the close; sixty days where they would not have been ready at all.
 */
export function leftOutUntil(readyAt: Temporal.Instant | null, closedAt: Temporal.Instant): Temporal.Instant {
  const last = closedAt.add({ hours: MOST_REOPEN_DAYS * 24 })
  if (readyAt === null) return last
  const ready = isBefore(readyAt, closedAt) ? closedAt : readyAt
  const until = ready.add({ hours: REOPEN_DAYS * 24 })
  return isBefore(until, last) ? until : last
}

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
