import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import type { Round } from '#lib/rules/vote/round.ts'

/** A close is brought forward from and to instants like these. A secret round knows hours alone, so that what moves
 * tells only that in some hour somebody, whoever it was, answered last. */
export function roundedUp(at: Temporal.Instant, ballots: 'named' | 'secret'): Temporal.Instant {
  return at.round({ smallestUnit: ballots === 'secret' ? 'hour' : 'minute', roundingMode: 'ceil' })
}

/**
 * When a round closes once nobody is left to answer: so many hours after this is announced, and at least as many
 * after the last change; never later than its close by right. Null where that is the close it has.
 * `since`: the last change, where nobody is left to answer.
 */
export function earlyClose(
  round: Round,
  { now, since }: { readonly now: Temporal.Instant; readonly since: Temporal.Instant | null },
): Temporal.Instant | null {
  const { terms, closesAt, windowClosesAt } = round
  if (!terms.early_close || since === null) return null
  const announced = isBefore(closesAt, windowClosesAt)
  const quiet = roundedUp((announced ? since : now).add(terms.early_close), terms.ballots)
  const close = isBefore(quiet, windowClosesAt) ? quiet : windowClosesAt
  const moves = announced ? isBefore(closesAt, close) : isBefore(close, closesAt)
  return moves ? close : null
}
