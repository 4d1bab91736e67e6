import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { instantText, isBefore, isWholeMinute, readInstant } from '#lib/rules/base/instant.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'
import { type Shortening, type ShorteningAsked, shorten } from './shortening.ts'

/** The window that is fixed with a round. */
export type ChosenWindow = {
  /** What was known when it was chosen. */
  readonly recommendation: Recommendation
  readonly closesAt: Temporal.Instant
  /** Where it is shorter than recommended. */
  readonly shortened: Shortening | null
}

/**
 * The close someone asks for: an instant of the page, or a day, which closes at its good hour. Whether it leaves enough
 * time is another question.
 */
export function closeAsked(
  text: string,
  window: Pick<Recommendation, 'curve' | 'latest'>,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | Refusal {
  const day = readDay(text)
  const asked = day ? closeOf(day, window, zone, now) : readInstant(text)
  if (!asked) return refuse('invalid', { field: 'closes_at' })
  if ('code' in asked) return asked
  return isBefore(now, asked) ? asked : refuse('ends_before_start')
}

function closeOf(
  day: Temporal.PlainDate,
  { curve, latest }: Pick<Recommendation, 'curve' | 'latest'>,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | Refusal {
  const found = curve.find(({ close }) => dayAt(close, zone).equals(day))
  if (found) return found.close
  const isLater = Temporal.PlainDate.compare(day, dayAt(now, zone)) > 0
  return isLater ? refuse('window_too_long', { latest: instantText(latest) }) : refuse('ends_before_start')
}

/** Longer than recommended is free up to the maximum; shorter has its price. */
export function chooseClose(
  recommendation: Recommendation,
  chosen: Temporal.Instant,
  asked?: ShorteningAsked,
): ChosenWindow | Refusal {
  const { close, latest } = recommendation
  if (!isWholeMinute(chosen)) return refuse('close_not_whole_minute')
  if (isBefore(latest, chosen)) return refuse('window_too_long', { latest: instantText(latest) })
  const isShorter = isBefore(chosen, close)
  if (isShorter && !asked) return refuse('window_too_short', { earliest: instantText(close) })
  const shortened = isShorter && asked ? shorten(recommendation, chosen, asked) : null
  if (isRefusal(shortened)) return shortened
  return { recommendation, closesAt: chosen, shortened }
}

/** Someone who decides alone, after hearing advice, has as long again as this after the advisers' own time. */
const DECIDER_HOURS = 7 * 24

/** When a round closes whose people were given until `answersEnd`. */
export function closeAfter(answersEnd: Temporal.Instant, rule: Rule): Temporal.Instant {
  return rule.id === 'advice/1' ? answersEnd.add({ hours: DECIDER_HOURS }) : answersEnd
}

/** Until when the people of a round were given, which is what was sized: its close, but for the decider's own time. */
export function answersEnd(rule: Rule, closesAt: Temporal.Instant): Temporal.Instant {
  return rule.id === 'advice/1' ? Temporal.Instant.from(rule.params.until) : closesAt
}
