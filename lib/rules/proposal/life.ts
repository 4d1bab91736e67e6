import type { Temporal } from 'temporal-polyfill'
import type { MemberActor } from '#lib/rules/base/standing.ts'
import type { BallotCast, CastBallot } from '#lib/rules/vote/casting.ts'
import type { CancelRound, RoundCancelled } from '#lib/rules/vote/closing/cancel-round.ts'
import type {
  AdjustEarlyClose,
  CloseMoved,
  CloseRound,
  RoundClosed,
  RoundExtended,
} from '#lib/rules/vote/closing/close.ts'
import type { Rule } from '../methods/rule.ts'
import type { Decision, OpenVote, Round, VoteOpened } from '../vote/round.ts'

export type Life = {
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

export const noProposal: Proposal = { stage: 'none' }

type ByMember = { readonly now: Temporal.Instant; readonly actor: MemberActor }
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
  | AdjustEarlyClose
  | CloseRound
  | CancelRound
  | Reopen
  | Withdraw
  | TakeOver

type Act = { readonly by: string; readonly at: Temporal.Instant }
export type Created = Act & { readonly type: 'created'; readonly title: string }
export type Reopened = Act & {
  readonly type: 'reopened'
  readonly decision: number
  readonly generation: number
  readonly reason: string
  readonly grounds: Grounds | null
}
export type Withdrawn = Act & { readonly type: 'withdrawn' }
export type TakenOver = Act & { readonly type: 'taken-over' }
export type CloseEvent = CloseMoved | RoundExtended | RoundClosed
export type ProposalEvent =
  | Created
  | VoteOpened
  | BallotCast
  | CloseEvent
  | RoundCancelled
  | Reopened
  | Withdrawn
  | TakenOver
