import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from '#lib/rules/base/instant.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import { othersMissing } from '#lib/rules/charter/others-needed.ts'
import type { Round } from '#lib/rules/vote/round.ts'

export type CancelRound = {
  readonly type: 'cancel-round'
  readonly now: Temporal.Instant
  readonly actor: MemberActor
  readonly reason: string
  /** How many electors have answered, and how many others ask for it with the actor; how many must. */
  readonly answered: number
  readonly joined: number
  readonly needed: number
}

export type RoundCancelled = {
  readonly type: 'round-cancelled'
  readonly round: number
  /** The one its text is written under from here on. */
  readonly generation: number
  readonly reason: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** Nobody has answered yet what its opener would take back. */
export function mayCancelAlone(opener: string, member: string, answered: number): boolean {
  return answered === 0 && member === opener
}

/** By its opener until the first ballot; afterwards only by as many electors as could reopen a decision. */
export function decideCancelling(round: Round, command: CancelRound): RoundCancelled | Refusal {
  const { now, actor, answered, joined, needed } = command
  if (!isBefore(now, round.closesAt)) return refuse('vote_closed', { closedAt: instantText(round.closesAt) })
  const reason = tidy(command.reason)
  if (!hasContent(reason)) return refuse('reason_required')
  const tooLong = whyTooLong('reason', reason)
  if (tooLong) return tooLong
  const missing = othersMissing(needed, joined)
  if (missing > 0 && !mayCancelAlone(round.opener, actor.member, answered))
    return refuse('more_must_ask', { needed: missing })
  return {
    type: 'round-cancelled',
    round: round.number,
    generation: round.generation + 1,
    reason,
    by: actor.member,
    at: now,
  }
}
