import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '../base/instant.ts'
import type { Charter } from './charter.ts'

export const USUAL_JOINED_BY = 2
const MOST = 5
const QUIET_DAYS = 90

/**
 * How many others must ask with whoever asks to reopen a decision: what the charter says, at least half the square root
 * of the electors there are, at most five; twice as many where the same question was reopened within ninety days; and
 * never more than there are others.
 */
export function othersNeeded(charter: Charter, electors: number, asked: Times): number {
  const least = Math.max(charter.reopening?.joined_by ?? USUAL_JOINED_BY, halfRoot(electors))
  const usual = Math.min(MOST, least)
  return Math.max(0, Math.min(isAskedAgain(asked) ? 2 * usual : usual, electors - 1))
}

/** How many of them are still to join. */
export function othersMissing(needed: number, joined: number): number {
  return Math.max(0, needed - joined)
}

type Times = { readonly now: Temporal.Instant; readonly reopenedAt: Temporal.Instant | null }

/** The same question was reopened less than ninety days ago. */
export function isAskedAgain({ now, reopenedAt }: Times): boolean {
  return reopenedAt !== null && isBefore(now, reopenedAt.add({ hours: QUIET_DAYS * 24 }))
}

/** The smallest whole number that is at least half the square root. */
function halfRoot(n: number): number {
  let half = 0
  while (4 * half * half < n) half++
  return half
}
