import type { Temporal } from 'temporal-polyfill'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { ConflictRule, RollEntry } from '#lib/rules/base/roll.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { roundOpenAt } from '#lib/rules/vote/open-round.ts'

/** Someone says that the question touches them too closely to weigh on it. It is not taken back in that round. */
export type DeclareConflict = {
  readonly now: Temporal.Instant
  readonly member: string
  readonly round: number
  readonly reason: string
  /** They ticked that they know what becomes of their answer. */
  readonly understood: boolean
  /** They put a slip in the urn, which nobody can find again to leave it out. */
  readonly slipCast: boolean
  /** How many others have said so in this round. */
  readonly declared: number
}

/** A decision names each of them, and its line holds 65 535 bytes at most: this is some two thirds of that. */
export const MOST_CONFLICTS = 500

export type ConflictDeclared = {
  readonly type: 'conflict-declared'
  readonly member: string
  readonly reason: string
  readonly rule: ConflictRule
  readonly at: Temporal.Instant
}

/** Whose slip is in the urn is too late: nobody could find it to leave it out. */
export function whyMayNotDeclare(
  entry: Pick<RollEntry, 'conflict'> | undefined,
  { slipCast }: Pick<DeclareConflict, 'slipCast'>,
): Refusal | undefined {
  if (!entry) return refuse('not_on_roll')
  if (entry.conflict) return refuse('done_already')
  return slipCast ? refuse('slip_cast') : undefined
}

export function decideConflict(state: Proposal, command: DeclareConflict): ConflictDeclared | Refusal {
  const { now, member } = command
  const round = roundOpenAt(state, command.round, now)
  if (isRefusal(round)) return round
  const entry = round.roll.find((one) => one.member === member)
  const denied = whyMayNotDeclare(entry, command)
  if (denied) return denied
  if (command.declared >= MOST_CONFLICTS) return refuse('too_many_conflicts', { most: MOST_CONFLICTS })
  const reason = tidy(command.reason)
  if (!hasContent(reason)) return refuse('reason_required')
  const tooLong = whyTooLong('reason', reason)
  if (tooLong) return tooLong
  if (!command.understood) return refuse('required', { field: 'understood' })
  return { type: 'conflict-declared', member, reason, rule: round.terms.conflict, at: now }
}
