import type { Temporal } from 'temporal-polyfill'
import { type Ballot, type BallotDraft, readBallot } from './ballot.ts'
import { type Charter, type RuleName, ruleNamed } from './charter.ts'
import { instantText, isBefore } from './instant.ts'
import { type CountedBallot, type Recount, recount } from './recount.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { isOnRoll, type Roll } from './roll.ts'
import type { Actor } from './standing.ts'
import { type Outcome, type Rule, takesEffect } from './tally.ts'
import { hasContent, tidy, whyBriefInvalid, whyTitleInvalid } from './text.ts'
import { type ChosenWindow, chooseClose, type Recommendation } from './window.ts'

/** One vote on one frozen text. All of it is fixed when it opens. */
export type Round = {
  readonly number: number
  readonly generation: number
  readonly rule: Rule
  readonly roll: Roll
  /** Hash of the canonical text that is voted on. */
  readonly text: string
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
}

export type Decision = {
  readonly number: number
  readonly round: number
  readonly outcome: Outcome
  /** The instant the round was due, whenever the clock got to it. */
  readonly closedAt: Temporal.Instant
}

export type OpenVote = {
  readonly type: 'open-vote'
  readonly now: Temporal.Instant
  readonly actor: Actor
  readonly charter: Charter
  /** A rule's name, as the form sent it. */
  readonly rule: string
  readonly title: string
  readonly brief: string
  /** The text as rebuilt under lock, and the hash of the one its opener had before their eyes. */
  readonly text: { readonly hash: string; readonly plain: string }
  readonly confirmed: string
  readonly roll: Roll
  readonly recommendation: Recommendation
  readonly closesAt: Temporal.Instant
}

export type VoteOpened = {
  readonly type: 'vote-opened'
  readonly by: string
  readonly round: Round
  readonly ruleName: RuleName
  readonly title: string
  readonly brief: string
  readonly window: ChosenWindow
}

/** The caller has checked stage and standing; everything that will be frozen is checked here. */
export function openRound(
  life: { readonly generation: number; readonly rounds: number },
  command: OpenVote,
): VoteOpened | Refusal {
  const { charter, text, roll, now, actor } = command
  const title = tidy(command.title)
  const brief = tidy(command.brief)
  const unfit = whyTitleInvalid(title) ?? whyBriefInvalid(brief)
  if (unfit) return unfit
  if (!hasContent(text.plain)) return refuse('text_empty')
  if (text.hash !== command.confirmed) return refuse('text_changed')
  const allowed = ruleNamed(charter, command.rule)
  if (!allowed) {
    return refuse('method_not_allowed', {
      rule: command.rule,
      allowed: charter.rules.map(({ name }) => name),
    })
  }
  if (roll.length === 0) return refuse('roll_empty')
  const window = chooseClose(command.recommendation, command.closesAt)
  if (isRefusal(window)) return window
  const round: Round = {
    number: life.rounds + 1,
    generation: life.generation,
    rule: allowed.rule,
    roll,
    text: text.hash,
    opensAt: now,
    closesAt: window.closesAt,
  }
  return { type: 'vote-opened', by: actor.member, round, ruleName: allowed.name, title, brief, window }
}

/** Being on the roll is what gives the right to vote: someone who left, or changed standing since, keeps it. */
export type CastBallot = {
  readonly type: 'cast-ballot'
  readonly now: Temporal.Instant
  readonly member: string
  readonly round: number
  readonly ballot: BallotDraft
  /** How many times this member has voted in this round already. */
  readonly revisions: number
}

export type BallotCast = {
  readonly type: 'ballot-cast'
  readonly member: string
  readonly round: number
  readonly ballot: Ballot
  /** 1 for a first vote; the highest one counts. */
  readonly revision: number
  readonly at: Temporal.Instant
}

export function castInRound(round: Round, command: CastBallot): BallotCast | Refusal {
  const { now, member } = command
  if (!isBefore(now, round.closesAt)) return refuse('vote_closed', { closedAt: instantText(round.closesAt) })
  if (!isOnRoll(round.roll, member)) return refuse('not_on_roll')
  const ballot = readBallot(round.rule.id, command.ballot)
  if (isRefusal(ballot)) return ballot
  return {
    type: 'ballot-cast',
    member,
    round: round.number,
    ballot,
    revision: command.revisions + 1,
    at: now,
  }
}

/** Given by the clock alone. */
export type CloseRound = {
  readonly type: 'close-round'
  readonly now: Temporal.Instant
  readonly round: number
  /** The last ballot of each elector. */
  readonly ballots: readonly CountedBallot[]
  /** The board's next decision number, read under its register's lock. */
  readonly decision: number
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

export function closeDueRound(
  round: Round,
  heldBefore: number | null,
  command: CloseRound,
): RoundClosed | Refusal {
  if (isBefore(command.now, round.closesAt))
    return refuse('not_due', { closesAt: instantText(round.closesAt) })
  const count = recount(round.roll, command.ballots, round.rule)
  if (isRefusal(count)) return count
  const { outcome } = count.tally
  const effective = takesEffect(outcome)
  return {
    type: 'round-closed',
    decision: { number: command.decision, round: round.number, outcome, closedAt: round.closesAt },
    count,
    at: command.now,
    supersedes: effective ? heldBefore : null,
    inForce: effective ? command.decision : heldBefore,
  }
}
