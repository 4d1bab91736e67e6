import type { Temporal } from 'temporal-polyfill'
import { type CastSecretBallot, castSecret, type SecretBallotCast } from '#lib/decision/ballot/urn.ts'
import {
  afterExtension,
  type CloseMoved,
  type CloseRound,
  closeDueRound,
  type RoundClosed,
  type RoundExtended,
  type SettleRound,
  settleRound,
} from '#lib/decision/closing/close.ts'
import { instantText, isBefore } from './instant.ts'
import { roundOpenAt } from './open-round.ts'
import { whyMayNot } from './permission.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import {
  type BallotCast,
  type CancelRound,
  type CastBallot,
  cancelRound,
  castInRound,
  type Decision,
  type OpenVote,
  openRound,
  type Round,
  type RoundCancelled,
  type VoteOpened,
} from './round.ts'
import type { Rule } from './rule.ts'
import type { Actor } from './standing.ts'
import { type Outcome, takesEffect } from './tally.ts'
import { hasContent, tidy, whyTitleInvalid, whyTooLong } from './text.ts'

type Life = {
  readonly author: string
  /** Each reopening starts a new one, so that nothing refused under an older text can merge back. */
  readonly generation: number
  /** How many rounds were opened. */
  readonly rounds: number
  /** Blocked rounds since the last adoption: the charter's fallback counts them. */
  readonly blockedRounds: number
  /** The decision that holds now, if any. It goes on holding while it is reopened, until another replaces it. */
  readonly inForce: number | null
  /** The rule that decision was taken by: undoing it is never easier. */
  readonly ruleInForce: Rule | null
}

/**
 *   none → draft → voting → decided → reopened → voting → decided → …
 *           ↑│↑       │         │         ↑│
 *           ││└───────┤         │         │└─ as draft
 *           ││        └ cancelled: back to draft, or to reopened
 *           │└→ withdrawn ←─────┘ where nothing was ever decided
 *           └───────┘ taken over
 */
export type Proposal =
  | { readonly stage: 'none' }
  | ({ readonly stage: 'draft' } & Life)
  /** `decision`: the last one, where the vote is about a reopened question. */
  | ({ readonly stage: 'voting'; readonly round: Round; readonly decision: Decision | null } & Life)
  | ({ readonly stage: 'decided'; readonly decision: Decision } & Life)
  | ({ readonly stage: 'reopened'; readonly decision: Decision } & Life)
  | ({ readonly stage: 'withdrawn'; readonly at: Temporal.Instant } & Life)

export const nothing: Proposal = { stage: 'none' }

type ByMember = { readonly now: Temporal.Instant; readonly actor: Actor }
export type Create = ByMember & { readonly type: 'create'; readonly title: string }
/**
 * Why one person may take a decided question up again alone: it decided nothing, its review date has come, the count was
 * wrong, or a shortened vote left them out. `null`: others must ask with them.
 */
export type Grounds = 'nothing_decided' | 'review' | 'count' | 'left_out'
export type Reopen = ByMember & {
  readonly type: 'reopen'
  readonly reason: string
  readonly grounds: Exclude<Grounds, 'nothing_decided'> | null
  /** How many others ask with the actor, and how many must. */
  readonly joined: number
  readonly needed: number
}
export type Withdraw = ByMember & { readonly type: 'withdraw' }
export type TakeOver = ByMember & { readonly type: 'take-over' }
export type Command =
  | Create
  | OpenVote
  | CastBallot
  | CastSecretBallot
  | SettleRound
  | CloseRound
  | CancelRound
  | Reopen
  | Withdraw
  | TakeOver

type Did = { readonly by: string; readonly at: Temporal.Instant }
export type Created = Did & { readonly type: 'created'; readonly title: string }
export type Reopened = Did & {
  readonly type: 'reopened'
  readonly decision: number
  readonly generation: number
  readonly reason: string
  readonly grounds: Grounds | null
}
export type Withdrawn = Did & { readonly type: 'withdrawn' }
export type TakenOver = Did & { readonly type: 'taken-over' }
type CloseEvent = CloseMoved | RoundExtended | RoundClosed
export type ProposalEvent =
  | Created
  | VoteOpened
  | BallotCast
  | SecretBallotCast
  | CloseEvent
  | RoundCancelled
  | Reopened
  | Withdrawn
  | TakenOver

/** What a command does to a proposal: the events to record, none where it was done already, or why not. */
export function decide(state: Proposal, command: Create): readonly Created[] | Refusal
export function decide(state: Proposal, command: OpenVote): readonly VoteOpened[] | Refusal
export function decide(state: Proposal, command: CastBallot): readonly BallotCast[] | Refusal
export function decide(state: Proposal, command: CastSecretBallot): readonly SecretBallotCast[] | Refusal
export function decide(state: Proposal, command: SettleRound): readonly CloseMoved[] | Refusal
export function decide(state: Proposal, command: CloseRound): readonly CloseEvent[] | Refusal
export function decide(state: Proposal, command: CancelRound): readonly RoundCancelled[] | Refusal
export function decide(state: Proposal, command: TakeOver): readonly TakenOver[] | Refusal
export function decide(state: Proposal, command: Reopen): readonly Reopened[] | Refusal
export function decide(state: Proposal, command: Withdraw): readonly Withdrawn[] | Refusal
export function decide(state: Proposal, command: Command): readonly ProposalEvent[] | Refusal
export function decide(state: Proposal, command: Command): readonly ProposalEvent[] | Refusal {
  switch (command.type) {
    case 'create':
      return only(create(state, command))
    case 'open-vote':
      return only(openVote(state, command))
    case 'cast-ballot':
      return only(castBallot(state, command))
    case 'cast-secret-ballot':
      return only(castSecretBallot(state, command))
    case 'settle-round':
      return settle(state, command)
    case 'close-round':
      return closeRound(state, command)
    case 'reopen':
      return only(reopen(state, command))
    case 'withdraw':
      return only(withdraw(state, command))
    case 'cancel-round':
      return only(cancel(state, command))
    case 'take-over':
      return only(takeOver(state, command))
    default:
      return command satisfies never
  }
}

function only<E>(event: E | Refusal): readonly E[] | Refusal {
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
  return whyMayNot(command.actor.standing, 'open-vote') ?? openRound(state, command)
}

function castBallot(state: Proposal, command: CastBallot): BallotCast | Refusal {
  const round = roundOpenAt(state, command.round, command.now)
  return isRefusal(round) ? round : castInRound(round, command)
}

function castSecretBallot(state: Proposal, command: CastSecretBallot): SecretBallotCast | Refusal {
  const round = roundOpenAt(state, command.round, command.now)
  return isRefusal(round) ? round : castSecret(round, command)
}

/** The job, the minute's sweep, the boot and a page may all come to close the same round: only the first finds one. */
function closeRound(state: Proposal, command: CloseRound): readonly CloseEvent[] | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round) {
    return only(closeDueRound(state.round, state.inForce, command))
  }
  return isPast(state, command.round)
    ? []
    : refuse('round_not_open', { round: command.round, stage: state.stage })
}

/** A round that has closed meanwhile has nothing left to settle. */
function settle(state: Proposal, command: SettleRound): readonly CloseMoved[] | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round)
    return settleRound(state.round, command)
  return isPast(state, command.round)
    ? []
    : refuse('round_not_open', { round: command.round, stage: state.stage })
}

function isPast(state: Proposal, round: number): boolean {
  return 'rounds' in state && round >= 1 && round <= state.rounds
}

function cancel(state: Proposal, command: CancelRound): RoundCancelled | Refusal {
  if (state.stage !== 'voting') return refuse('stage', { verb: 'cancel', stage: state.stage })
  return whyMayNot(command.actor.standing, 'cancel') ?? cancelRound(state.round, command)
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
  if (grounds === null && joined < needed) return refuse('more_must_ask', { needed: needed - joined })
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

/** A vote that ended without an answer, neither yes nor no: taking it up again undoes nothing. */
export function decidedNothing(outcome: Outcome): boolean {
  return outcome === 'blocked' || outcome === 'tie' || outcome === 'no_quorum'
}

/** A decision cannot be withdrawn, so neither can a text that was reopened: it is voted on again, or stays as it is. One
 * that ended without an answer can, where no earlier decision holds. */
function withdraw(state: Proposal, { actor, now }: Withdraw): Withdrawn | Refusal {
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

function takeOver(state: Proposal, { actor, now }: TakeOver): TakenOver | Refusal {
  if (state.stage !== 'withdrawn') return refuse('stage', { verb: 'take-over', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'create')
  if (denied) return denied
  if (actor.member === state.author) return refuse('someone_else')
  const until = takeOverEnds(state.at)
  if (!isBefore(now, until)) return refuse('too_late', { until: instantText(until) })
  return { type: 'taken-over', by: actor.member, at: now }
}

/** The proposal after an event. Throws where the event cannot follow: the record is damaged, or `decide` is wrong. */
export function evolve(state: Proposal, event: ProposalEvent): Proposal {
  switch (event.type) {
    case 'created':
      if (state.stage !== 'none') break
      return {
        stage: 'draft',
        author: event.by,
        generation: 1,
        rounds: 0,
        blockedRounds: 0,
        inForce: null,
        ruleInForce: null,
      }
    case 'vote-opened':
      if (state.stage !== 'draft' && state.stage !== 'reopened') break
      return {
        ...lifeOf(state),
        stage: 'voting',
        round: event.round,
        rounds: event.round.number,
        decision: state.stage === 'reopened' ? state.decision : null,
      }
    case 'ballot-cast':
    case 'secret-ballot-cast':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      // Ballots are rows of their own, handed to the close; the proposal's stage does not depend on them.
      return state
    case 'close-moved':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      return { ...state, round: { ...state.round, closesAt: event.closesAt } }
    case 'round-extended': {
      if (state.stage !== 'voting' || state.round.number !== event.round || state.round.extended) break
      return { ...state, round: afterExtension(state.round, event.closesAt) }
    }
    case 'round-closed':
      if (state.stage !== 'voting' || state.round.number !== event.decision.round) break
      return {
        ...lifeOf(state),
        stage: 'decided',
        decision: event.decision,
        blockedRounds: blockedAfter(state.blockedRounds, event.decision),
        inForce: event.inForce,
        ruleInForce: takesEffect(event.decision.outcome) ? state.round.rule : state.ruleInForce,
      }
    case 'round-cancelled':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      return afterCancelling(state, event.generation)
    case 'reopened':
      if (state.stage !== 'decided') break
      return { ...lifeOf(state), stage: 'reopened', decision: state.decision, generation: event.generation }
    case 'withdrawn':
      if (state.stage !== 'draft' && state.stage !== 'decided') break
      return { ...lifeOf(state), stage: 'withdrawn', at: event.at }
    case 'taken-over':
      if (state.stage !== 'withdrawn') break
      return { ...lifeOf(state), stage: 'draft', author: event.by, generation: state.generation + 1 }
    default:
      return event satisfies never
  }
  throw new Error(`${event.type} cannot follow ${state.stage}`)
}

function lifeOf({ author, generation, rounds, blockedRounds, inForce, ruleInForce }: Life): Life {
  return { author, generation, rounds, blockedRounds, inForce, ruleInForce }
}

/** Back to writing, from the text as it was voted on. */
function afterCancelling(state: Extract<Proposal, { stage: 'voting' }>, generation: number): Proposal {
  const life = { ...lifeOf(state), generation }
  return state.decision
    ? { ...life, stage: 'reopened', decision: state.decision }
    : { ...life, stage: 'draft' }
}

function blockedAfter(before: number, { outcome }: Decision): number {
  return takesEffect(outcome) ? 0 : outcome === 'blocked' ? before + 1 : before
}
