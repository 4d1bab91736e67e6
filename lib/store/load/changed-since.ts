import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import { areTooFew } from '#lib/rules/window/public-coverage.ts'

/** Who, of those called, has said otherwise of their time since the draft appeared. */
export function changedSince(
  members: readonly { readonly id: string; readonly availability_at: Temporal.Instant | null }[],
  roll: Roll,
  since: Temporal.Instant,
): string[] {
  const called = new Set(roll.map(({ member }) => member))
  return members
    .filter(({ id, availability_at: at }) => called.has(id) && at !== null && isBefore(since, at))
    .map(({ id }) => id)
}

/** How many that is, for everybody to see; nothing where it is none, or the roll is too small to say. */
export function publicChanged(
  changed: number,
  roll: { readonly length: number },
): { readonly changed?: number } {
  return changed > 0 && !areTooFew(roll.length) ? { changed } : {}
}
