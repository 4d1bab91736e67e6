import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from '../base/instant.ts'
import { whyMayNot } from '../base/permission.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { decidedNothing } from '../methods/tally.ts'
import type { Proposal, TakenOver, TakeOver, Withdraw, Withdrawn } from './life.ts'

/** A decision cannot be withdrawn, so neither can a text that was reopened: it is voted on again, or stays as it is. One
 * that ended without an answer can, where no earlier decision holds. */
export function decideWithdrawal(state: Proposal, { actor, now }: Withdraw): Withdrawn | Refusal {
  const undecided =
    state.stage === 'decided' && decidedNothing(state.decision.outcome) && state.inForce === null
  if (state.stage !== 'draft' && !undecided) return refuse('stage', { verb: 'withdraw', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'withdraw')
  if (denied) return denied
  if (actor.member !== state.author) return refuse('not_author', { verb: 'withdraw' })
  return { type: 'withdrawn', by: actor.member, at: now }
}

/** Another member may carry on with what its author withdrew, for a day. */
export function takeOverEnds(withdrawnAt: Temporal.Instant): Temporal.Instant {
  return withdrawnAt.add({ hours: 24 })
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
