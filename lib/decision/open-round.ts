import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from './instant.ts'
import type { Proposal } from './proposal.ts'
import { type RefusalOf, refuse } from './refusal.ts'
import type { Round } from './round.ts'

/** The round of that number, while it takes answers. One that has closed is too late for, whether or not another is open. */
export function roundOpenAt(
  state: Proposal,
  number: number,
  now: Temporal.Instant,
): Round | RefusalOf<'vote_closed' | 'round_not_open'> {
  if (state.stage === 'voting' && state.round.number === number) {
    const { closesAt } = state.round
    return isBefore(now, closesAt) ? state.round : refuse('vote_closed', { closedAt: instantText(closesAt) })
  }
  const last = state.stage === 'decided' || state.stage === 'reopened' ? state.decision : undefined
  if (last?.round === number) return refuse('vote_closed', { closedAt: instantText(last.closedAt) })
  return refuse('round_not_open', { round: number, stage: state.stage })
}
