import type { Temporal } from 'temporal-polyfill'
import { instantText } from './instant.ts'
import { whyMayNot } from './permission.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import {
  type BallotCast,
  type CastBallot,
  type CloseRound,
  castInRound,
  closeDueRound,
  type Decision,
  type OpenVote,
  openRound,
  type Round,
  type RoundClosed,
  type VoteOpened,
} from './round.ts'
import type { Actor } from './standing.ts'
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
}

/**
 *   none → draft → voting → decided → reopened → voting → decided → …
 *            └→ withdrawn
 */
export type Proposal =
  | { readonly stage: 'none' }
  | ({ readonly stage: 'draft' } & Life)
  | ({ readonly stage: 'voting'; readonly round: Round } & Life)
  | ({ readonly stage: 'decided'; readonly decision: Decision } & Life)
  | ({ readonly stage: 'reopened'; readonly decision: Decision } & Life)
  | { readonly stage: 'withdrawn'; readonly author: string }

export const nothing: Proposal = { stage: 'none' }

type ByMember = { readonly now: Temporal.Instant; readonly actor: Actor }
export type Create = ByMember & { readonly type: 'create'; readonly title: string }
export type Reopen = ByMember & { readonly type: 'reopen'; readonly reason: string }
export type Withdraw = ByMember & { readonly type: 'withdraw' }
export type Command = Create | OpenVote | CastBallot | CloseRound | Reopen | Withdraw

type Did = { readonly by: string; readonly at: Temporal.Instant }
export type Created = Did & { readonly type: 'created'; readonly title: string }
export type Reopened = Did & {
  readonly type: 'reopened'
  readonly decision: number
  readonly generation: number
  readonly reason: string
}
export type Withdrawn = Did & { readonly type: 'withdrawn' }
export type ProposalEvent = Created | VoteOpened | BallotCast | RoundClosed | Reopened | Withdrawn

/** What a command does to a proposal: the events to record, none where it was done already, or why not. */
export function decide(state: Proposal, command: Create): readonly Created[] | Refusal
export function decide(state: Proposal, command: OpenVote): readonly VoteOpened[] | Refusal
export function decide(state: Proposal, command: CastBallot): readonly BallotCast[] | Refusal
export function decide(state: Proposal, command: CloseRound): readonly RoundClosed[] | Refusal
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
    case 'close-round':
      return closeRound(state, command)
    case 'reopen':
      return only(reopen(state, command))
    case 'withdraw':
      return only(withdraw(state, command))
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

/** A ballot for a round that has closed is late, whether or not another round is open now. */
function castBallot(state: Proposal, command: CastBallot): BallotCast | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round)
    return castInRound(state.round, command)
  const last = state.stage === 'decided' || state.stage === 'reopened' ? state.decision : undefined
  if (last?.round === command.round) return refuse('vote_closed', { closedAt: instantText(last.closedAt) })
  return refuse('round_not_open', { round: command.round, stage: state.stage })
}

/** The job, the minute's sweep, the boot and a page may all come to close the same round: only the first finds one. */
function closeRound(state: Proposal, command: CloseRound): readonly RoundClosed[] | Refusal {
  if (state.stage === 'voting' && state.round.number === command.round) {
    return only(closeDueRound(state.round, state.inForce, command))
  }
  const closed = 'rounds' in state && command.round >= 1 && command.round <= state.rounds
  return closed ? [] : refuse('round_not_open', { round: command.round, stage: state.stage })
}

function reopen(state: Proposal, { actor, now, reason }: Reopen): Reopened | Refusal {
  if (state.stage !== 'decided') return refuse('stage', { verb: 'reopen', stage: state.stage })
  const tidied = tidy(reason)
  const denied = whyMayNot(actor.standing, 'reopen')
  if (denied) return denied
  if (!hasContent(tidied)) return refuse('reason_required')
  return (
    whyTooLong('reason', tidied) ?? {
      type: 'reopened',
      decision: state.decision.number,
      generation: state.generation + 1,
      reason: tidied,
      by: actor.member,
      at: now,
    }
  )
}

/** A decision cannot be withdrawn, so neither can a text that was reopened: it is voted on again, or stays as it is. */
function withdraw(state: Proposal, { actor, now }: Withdraw): Withdrawn | Refusal {
  if (state.stage !== 'draft') return refuse('stage', { verb: 'withdraw', stage: state.stage })
  const denied = whyMayNot(actor.standing, 'withdraw')
  if (denied) return denied
  if (actor.member !== state.author) return refuse('not_author', { verb: 'withdraw' })
  return { type: 'withdrawn', by: actor.member, at: now }
}

/** The proposal after an event. Throws where the event cannot follow: the record is damaged, or `decide` is wrong. */
export function evolve(state: Proposal, event: ProposalEvent): Proposal {
  switch (event.type) {
    case 'created':
      if (state.stage !== 'none') break
      return { stage: 'draft', author: event.by, generation: 1, rounds: 0, blockedRounds: 0, inForce: null }
    case 'vote-opened':
      if (state.stage !== 'draft' && state.stage !== 'reopened') break
      return { ...lifeOf(state), stage: 'voting', round: event.round, rounds: event.round.number }
    case 'ballot-cast':
      if (state.stage !== 'voting' || state.round.number !== event.round) break
      // Ballots are rows of their own, handed to the close; the proposal's stage does not depend on them.
      return state
    case 'round-closed':
      if (state.stage !== 'voting' || state.round.number !== event.decision.round) break
      return {
        ...lifeOf(state),
        stage: 'decided',
        decision: event.decision,
        blockedRounds: blockedAfter(state.blockedRounds, event.decision),
        inForce: event.inForce,
      }
    case 'reopened':
      if (state.stage !== 'decided') break
      return { ...lifeOf(state), stage: 'reopened', decision: state.decision, generation: event.generation }
    case 'withdrawn':
      if (state.stage !== 'draft') break
      return { stage: 'withdrawn', author: state.author }
    default:
      return event satisfies never
  }
  throw new Error(`${event.type} cannot follow ${state.stage}`)
}

function lifeOf({ author, generation, rounds, blockedRounds, inForce }: Life): Life {
  return { author, generation, rounds, blockedRounds, inForce }
}

function blockedAfter(before: number, { outcome }: Decision): number {
  return outcome === 'adopted' ? 0 : outcome === 'blocked' ? before + 1 : before
}
