import { othersMissing } from '#lib/rules/charter/others-needed.ts'
import { type BallotCast, type CastBallot, decideCasting } from '#lib/rules/vote/casting.ts'
import {
  type CancelRound,
  decideCancelling,
  type RoundCancelled,
} from '#lib/rules/vote/closing/cancel-round.ts'
import {
  type AdjustEarlyClose,
  type CloseMoved,
  type CloseRound,
  decideClose,
  decideEarlyClose,
} from '#lib/rules/vote/closing/close.ts'
import { isBefore } from '../base/instant.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { hasContent, tidy, whyTitleInvalid, whyTooLong } from '../base/text.ts'
import { whyMayNot } from '../base/why-may-not.ts'
import { decidedNothing } from '../methods/tally.ts'
import { roundOpenAt } from '../vote/open-round.ts'
import { decideOpening, type OpenVote, type VoteOpened } from '../vote/round.ts'
import type {
  CloseEvent,
  Command,
  Create,
  Created,
  Proposal,
  ProposalEvent,
  Reopen,
  Reopened,
  TakenOver,
  TakeOver,
  Withdraw,
  Withdrawn,
} from './life.ts'
import { decideTakeOver, decideWithdrawal } from './withdrawal.ts'

/** What a command does to a proposal: the events to record, none where it was done already, or why not. */
export function decide(state: Proposal, command: Create): readonly Created[] | Refusal
export function decide(state: Proposal, command: OpenVote): readonly VoteOpened[] | Refusal
export function decide(state: Proposal, command: CastBallot): readonly BallotCast[] | Refusal
export function decide(state: Proposal, command: AdjustEarlyClose): readonly CloseMoved[] | Refusal
export function decide(state: Proposal, command: CloseRound): readonly CloseEvent[] | Refusal
export function decide(state: Proposal, command: CancelRound): readonly RoundCancelled[] | Refusal
export function decide(state: Proposal, command: TakeOver): readonly TakenOver[] | Refusal
export function decide(state: Proposal, command: Reopen): readonly Reopened[] | Refusal
export function decide(state: Proposal, command: Withdraw): readonly Withdrawn[] | Refusal
export function decide(state: Proposal, command: Command): readonly ProposalEvent[] | Refusal
export function decide(state: Proposal, command: Command): readonly ProposalEvent[] | Refusal {
  switch (command.type) {
    case 'create':
      return single(create(state, command))
    case 'open-vote':
      return single(openVote(state, command))
    case 'cast-ballot':
      return single(castBallot(state, command))
    case 'adjust-early-close':
      return adjustClose(state, command)
    case 'close-round':
      return closeRound(state, command)
    case 'reopen':
      return single(reopen(state, command))
    case 'withdraw':
      return single(decideWithdrawal(state, command))
    case 'cancel-round':
      return single(cancel(state, command))
    case 'take-over':
      return single(decideTakeOver(state, command))
    default:
      return command satisfies never
  }
}

function single<E>(event: E | Refusal): readonly E[] | Refusal {
  return isRefusal(event) ? event : [event]
}

function create(state: Proposal, { actor, now, title }: Create): Created | Refusal {
  if (state.stage !== 'none') return refuse('stage', { verb: 'create', stage: state.stage })
  const tidied = tidy(title)
  return (
    whyMayNot(actor.standing, 'create') ??
    whyTitleInvalid(tidied) ?? { type: 'created', by: actor.member, at: now, title: tidied }
  )
}

function openVote(state: Proposal, command: OpenVote): VoteOpened | Refusal {
  if (state.stage !== 'draft' && state.stage !== 'reopened') {
    return refuse('stage', { verb: 'open-vote', stage: state.stage })
  }
  return whyMayNot(command.actor.standing, 'open-vote') ?? decideOpening(state, command)
}

function castBallot(state: Proposal, command: CastBallot): BallotCast | Refusal {
  const round = roundOpenAt(state, command.round, command.now)
  return isRefusal(round) ? round : decideCasting(round, command)
}

/**
 * The job, the minute's sweep, the boot and a page may all come to close the same round: only the first finds one that is
 * due, whether it closes it or puts it off.
 */
function closeRound(state: Proposal, command: CloseRound): readonly CloseEvent[] | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round) {
    if (isBefore(command.now, state.round.closesAt)) return []
    return single(decideClose(state.round, state.inForce, command))
  }
  return isPast(state, command.round)
    ? []
    : refuse('round_not_open', { round: command.round, stage: state.stage })
}

/** A round that has closed meanwhile has nothing left to settle. */
function adjustClose(state: Proposal, command: AdjustEarlyClose): readonly CloseMoved[] | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round)
    return decideEarlyClose(state.round, command)
  return isPast(state, command.round)
    ? []
    : refuse('round_not_open', { round: command.round, stage: state.stage })
}

function isPast(state: Proposal, round: number): boolean {
  return 'rounds' in state && round >= 1 && round <= state.rounds
}

function cancel(state: Proposal, command: CancelRound): RoundCancelled | Refusal {
  if (state.stage !== 'voting') return refuse('stage', { verb: 'cancel', stage: state.stage })
  return whyMayNot(command.actor.standing, 'cancel') ?? decideCancelling(state.round, command)
}

function reopen(state: Proposal, command: Reopen): Reopened | Refusal {
  const { actor, now, joined, needed } = command
  if (state.stage !== 'decided') return refuse('stage', { verb: 'reopen', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'reopen')
  if (denied) return denied
  const reason = tidy(command.reason)
  if (!hasContent(reason)) return refuse('reason_required')
  const tooLong = whyTooLong('reason', reason)
  if (tooLong) return tooLong
  const grounds = decidedNothing(state.decision.outcome) ? 'nothing_decided' : command.grounds
  const missing = othersMissing(needed, joined)
  if (grounds === null && missing > 0) return refuse('more_must_ask', { needed: missing })
  return {
    type: 'reopened',
    decision: state.decision.number,
    generation: state.generation + 1,
    reason,
    grounds,
    by: actor.member,
    at: now,
  }
}
