import type { Temporal } from 'temporal-polyfill'
import { formatDay, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'

/** When someone will have had the time for a vote, as it was known at its opening: for them alone. */
export interface ReadyTime {
  /** Null if not within the maximum. */
  readonly readyAt: Temporal.Instant | null
  readonly estimated: boolean
  readonly afterClose: boolean
}

export function readyTimeWords(
  say: Say,
  reader: Reader,
  { readyAt, estimated, afterClose }: ReadyTime,
): string {
  const day = readyAt ? formatDay(readyAt, reader) : ''
  if (estimated) return say(afterClose ? 'time.short_estimated' : 'time.ready_estimated', { day })
  if (!readyAt) return say('time.never')
  return say(afterClose ? 'time.after' : 'time.ready', { day })
}
