import type { Temporal } from 'temporal-polyfill'
import { isBefore } from '#lib/rules/base/instant.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { type BallotBox, type Recount, recount } from '#lib/rules/methods/recount.ts'
import { takesEffect } from '#lib/rules/methods/tally.ts'
import type { Decision, Round } from '#lib/rules/vote/round.ts'
import type { Attendance } from './charter-extension.ts'
import { earlyClose } from './early-close.ts'
import { type Extension, extensionOf } from './extension.ts'
import type { ServiceInterruptions } from './lost-time.ts'
import type { Surroundings } from './next-good-close.ts'

/** What the rules of the clock look at: who came and when, never what they answered; and how the service failed them. */
export type ClosingInputs = {
  /** The last change, where nobody is left to answer. */
  readonly completeSince: Temporal.Instant | null
  readonly quorumReachedAt: Temporal.Instant | null
} & Omit<Attendance, 'quorum'> &
  ServiceInterruptions &
  Omit<Surroundings, 'now'>

/** Given by the clock alone. */
export type CloseRound = {
  readonly type: 'close-round'
  readonly now: Temporal.Instant
  readonly round: number
  readonly box: BallotBox
  /** The board's next decision number, read under its register's lock. */
  readonly decision: number
  readonly clock: ClosingInputs
}

/** Given by the clock, after an answer that may have been the last. */
export type AdjustEarlyClose = {
  readonly type: 'adjust-early-close'
  readonly now: Temporal.Instant
  readonly round: number
  readonly completeSince: Temporal.Instant | null
}

/** Everybody voted: the close comes sooner, or later again where an answer changed meanwhile. */
export type CloseMoved = {
  readonly type: 'close-moved'
  readonly round: number
  readonly closesAt: Temporal.Instant
  readonly why: 'all_voted'
  readonly at: Temporal.Instant
}

export type RoundExtended = Extension & {
  readonly type: 'round-extended'
  readonly round: number
  readonly at: Temporal.Instant
}

/** A close that a rule moved, as the register tells it. */
export interface CloseChange {
  readonly why: (CloseMoved | RoundExtended)['why']
  readonly closesAt: Temporal.Instant
  /** What the service took from those called, where it did. */
  readonly lostMinutes: number | null
}

export type RoundClosed = {
  readonly type: 'round-closed'
  readonly decision: Decision
  readonly count: Recount
  readonly at: Temporal.Instant
  /** The earlier decision this one replaces; null when there is none, or when this one takes no effect. */
  readonly supersedes: number | null
  /** The decision that holds from now on: this one if it takes effect, else the one that held before, if any. */
  readonly inForce: number | null
}

/** A round that is due waits for the close itself, which looks at the same facts. */
export function decideEarlyClose(
  round: Round,
  { now, completeSince }: Pick<AdjustEarlyClose, 'now' | 'completeSince'>,
): readonly CloseMoved[] {
  if (!isBefore(now, round.closesAt)) return []
  return earlyCloseChange(round, now, completeSince)
}

function earlyCloseChange(round: Round, now: Temporal.Instant, since: Temporal.Instant | null): CloseMoved[] {
  const closesAt = earlyClose(round, { now, since })
  return closesAt ? [{ type: 'close-moved', round: round.number, closesAt, why: 'all_voted', at: now }] : []
}

/**
 * What becomes of a round whose time has come. A close that was brought forward waits for a day without a change; any close
 * may be extended, once.
 */
export function decideClose(
  round: Round,
  heldBefore: number | null,
  command: CloseRound,
): CloseMoved | RoundExtended | RoundClosed | Refusal {
  const { now, clock } = command
  const broughtForward = isBefore(round.closesAt, round.windowClosesAt)
  const [later] = broughtForward ? earlyCloseChange(round, now, clock.completeSince) : []
  if (later) return later
  const count = recount(round.roll, command.box, round.rule)
  if (isRefusal(count)) return count
  const extension = extended(round, count, command)
  if (extension) return { type: 'round-extended', round: round.number, ...extension, at: now }
  return closed(round, heldBefore, command, count)
}

function extended(round: Round, { tally }: Recount, { now, clock }: CloseRound): Extension | null {
  const quorum = tally.outcome === 'no_quorum' ? ('missed' as const) : { reachedAt: clock.quorumReachedAt }
  return extensionOf(round, { ...clock, quorum }, { ...clock, now })
}

/** One that was brought forward may still close sooner than by right. */
export function afterExtension(round: Round, closesAt: Temporal.Instant): Round {
  const later = isBefore(round.windowClosesAt, closesAt)
  return { ...round, closesAt, windowClosesAt: later ? closesAt : round.windowClosesAt, extended: true }
}

function closed(
  round: Round,
  heldBefore: number | null,
  { now, decision }: CloseRound,
  count: Recount,
): RoundClosed {
  const { outcome } = count.tally
  const effective = takesEffect(outcome)
  return {
    type: 'round-closed',
    decision: { number: decision, round: round.number, outcome, closedAt: round.closesAt },
    count,
    at: now,
    supersedes: effective ? heldBefore : null,
    inForce: effective ? decision : heldBefore,
  }
}
