import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { instantText, isBefore, readInstant } from '#lib/rules/base/instant.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Recommendation } from '#lib/rules/window/recommendation.ts'

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
