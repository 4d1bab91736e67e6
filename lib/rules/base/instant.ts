import { Temporal } from 'temporal-polyfill'

/** An instant as the register writes it: whole seconds, UTC, `2026-01-31T18:00:00Z`. Fractions are cut, so that a
 * recorded instant is never later than what it tells of. */
export function instantText(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
}

export function isWholeMinute(instant: Temporal.Instant): boolean {
  return instant.epochNanoseconds % 60_000_000_000n === 0n
}

/** What an address or a form gave for an instant; undefined where it is none. */
export function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
