import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from '../base/instant.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { whyMayNot } from '../base/why-may-not.ts'
import { decidedNothing, type Outcome } from '../methods/tally.ts'
import type { Proposal, TakenOver, TakeOver, Withdraw, Withdrawn } from './life.ts'

/** A decision cannot be withdrawn, so neither can a text that was reopened: it is voted on again, or stays as it is. One
 * that ended without an answer can, where no earlier decision holds. `outcome`: of the last vote that was counted. */
export function isWithdrawable(
  stage: Proposal['stage'],
  { outcome, holds }: { readonly outcome: Outcome | undefined; readonly holds: boolean },
): boolean {
  const undecided = stage === 'decided' && outcome !== undefined && decidedNothing(outcome) && !holds
  return stage === 'draft' || undecided
}

export function decideWithdrawal(state: Proposal, { actor, now }: Withdraw): Withdrawn | Refusal {
  if (state.stage === 'none') return refuse('stage', { verb: 'withdraw', stage: state.stage })
  const outcome = state.stage === 'decided' ? state.decision.outcome : undefined
  if (!isWithdrawable(state.stage, { outcome, holds: state.inForce !== null }))
    return refuse('stage', { verb: 'withdraw', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'withdraw')
  if (denied) return denied
  if (actor.member !== state.author) return refuse('not_author', { verb: 'withdraw' })
  return { type: 'withdrawn', by: actor.member, at: now }
}

/** Another member may carry on with what its author withdrew, for a day. */
function takeOverEnds(withdrawnAt: Temporal.Instant): Temporal.Instant {
  return withdrawnAt.add({ hours: 24 })
}

/** Until when they may; null where nobody may, now. */
export function takeOverUntil(
  stage: Proposal['stage'],
  withdrawnAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (stage !== 'withdrawn' || !withdrawnAt) return null
  const until = takeOverEnds(withdrawnAt)
  return isBefore(now, until) ? until : null
}

export function decideTakeOver(state: Proposal, { actor, now }: TakeOver): TakenOver | Refusal {
  if (state.stage !== 'withdrawn') return refuse('stage', { verb: 'take-over', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'create')
  if (denied) return denied
  if (actor.member === state.author) return refuse('someone_else')
  const until = takeOverEnds(state.at)
  if (!isBefore(now, until)) return refuse('too_late', { until: instantText(until) })
  return { type: 'taken-over', by: actor.member, at: now }
}
