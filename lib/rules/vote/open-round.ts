import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from '../base/instant.ts'
import { type RefusalOf, refuse } from '../base/refusal.ts'
import type { Decision, Round } from './round.ts'

/** Where a proposal is, as far as a vote on it is concerned. */
type Where =
  | { readonly stage: 'voting'; readonly round: Round; readonly decision: Decision | null }
  | { readonly stage: 'decided' | 'reopened'; readonly decision: Decision }
  | { readonly stage: 'none' | 'draft' | 'withdrawn' }

/** The round of that number, while it takes answers. One that has closed is too late for, whether or not another is open. */
export function roundOpenAt(
  where: Where,
  number: number,
  now: Temporal.Instant,
): Round | RefusalOf<'vote_closed' | 'round_not_open'> {
  if (where.stage === 'voting' && where.round.number === number) {
    const { closesAt } = where.round
    return isBefore(now, closesAt) ? where.round : refuse('vote_closed', { closedAt: instantText(closesAt) })
  }
  const last = 'decision' in where ? where.decision : undefined
  if (last?.round === number) return refuse('vote_closed', { closedAt: instantText(last.closedAt) })
  return refuse('round_not_open', { round: number, stage: where.stage })
}
