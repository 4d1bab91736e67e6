import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'

/** Whether a close comes before someone will have had the time; null where that is not within the maximum. */
export function isLeftOut(readyAt: Temporal.Instant | null, close: Temporal.Instant): boolean {
  return readyAt === null || isBefore(close, readyAt)
}
