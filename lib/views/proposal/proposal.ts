import type { Temporal } from 'temporal-polyfill'
import { versionIn } from '#db/proposals/kept-texts.ts'
import { type ProposalRow, reopeningsOf } from '#db/proposals/proposals.ts'
import { findProposalToShow, type ShownProposal } from '#db/proposals/shown-proposal.ts'
import { shownRoundsOf } from '#db/votes/shown-rounds.ts'
import { may, standingsThat } from '#lib/rules/base/permission.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { type CharterChange, saysTheSame } from '#lib/rules/charter/change.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import { type ProposalPermissions, permissionsOn } from '#lib/rules/proposal/proposal-permissions.ts'
import { takeOverUntil } from '#lib/rules/proposal/withdrawal.ts'
import { memberActor } from '#lib/store/access.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import type { Text } from '#lib/text/schema.ts'
import { type RegisterSeal, sealAt } from '../register/log.ts'
import { type CancelledRound, cancelledRounds } from '../vote/cancelled-round.ts'
import { type AskedOfRound, type ClosedRoundView, closedRoundViews, isClosed } from '../vote/closed-round.ts'
import { type OpenRound, openRoundView } from '../vote/open-round.ts'
import { type ProposalRounds, withObjections } from '../vote/proposal-rounds.ts'
import { type DiscussionView, discussionIn } from './discussion.ts'
import { readingAt } from './draft-text.ts'
import { type FollowUpLine, followUpLinesOf } from './follow-ups.ts'
import { type JointRequestView, jointRequestView } from './joint-request.ts'
import { lateWords } from './late-words.ts'
import { type Needed, neededView } from './needed.ts'
import { type Review, reviewOf } from './review.ts'

/** Who wrote one generation of the text, and from when to when; names for members. */
export interface WritingView {
  readonly n: number
  readonly names: readonly string[]
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

export interface ReopeningView {
  readonly at: Temporal.Instant
  /** Null where it was erased. */
  readonly reason: string | null
  readonly by: MemberRef | null
  /** How many others asked for it with them. */
  readonly joined: number
  readonly decision: number
  /** Its line of the register. */
  readonly entry: number
}

export interface ProposalView {
  readonly now: Temporal.Instant
  /** As it was when the proposal was read, before all else; and whether any line of it is about that. */
  readonly seal: RegisterSeal
  readonly hasEntries: boolean
  readonly id: string
  readonly number: number
  readonly stage: ProposalRow['stage']
  readonly title: string
  readonly brief: string
  readonly generation: number
  readonly author: MemberRef | null
  readonly createdAt: Temporal.Instant
  /** The text that is being written, or was when it was withdrawn; null while one is voted on or decided. */
  readonly text: Text | null
  /** What it would change of the charter as it was then: `moved` where the charter is another one by now. */
  readonly charter: { readonly change: CharterChange; readonly moved: boolean } | null
  readonly writing: WritingView
  /** What this reader wrote, and is not in the text that was frozen. */
  readonly lateWords: string
  readonly discussion: DiscussionView
  /** The vote that is open. */
  readonly vote: OpenRound | null
  /** Past votes, the last first. */
  readonly rounds: readonly ClosedRoundView[]
  /** Votes that were cancelled, the last first. */
  readonly cancelled: readonly CancelledRound[]
  /** Of each vote that was shorter than recommended. */
  readonly followUps: readonly FollowUpLine[]
  /** The decision that applies now, if any. */
  readonly inForce: number | null
  /** When that decision is to be looked at again, and whether the day has come. */
  readonly review: Review | null
  /** What can be asked for together at this stage. */
  readonly jointRequest: JointRequestView | null
  /** Until when another member may take over what was withdrawn. */
  readonly takeOverUntil: Temporal.Instant | null
  /** The day before which an answer is needed. */
  readonly needed: Needed | null
  /** What this generation began with. */
  readonly reopening: ReopeningView | null
  readonly may: ProposalPermissions
}

/** What an address asks of the page: a part of a past vote, messages before one of them. */
export interface AskedOfProposal {
  readonly round?: AskedOfRound | undefined
  readonly before?: string | undefined
}

/** The one page of a proposal, at any moment of its life. */
export async function proposalView(
  context: Context,
  number: number,
  asked: AskedOfProposal = {},
): Promise<ProposalView | RefusalOf<'not_found'>> {
  const { db, scope } = context
  const proposal = await findProposalToShow(db, scope.board.id, number, standingsThat('reopen'))
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  const seal = sealAt(scope.board.id, proposal)
  const text = await draftIn(context, proposal)
  const rounds = await roundsIn(context, proposal)
  const open = rounds.all.find(({ stage }) => stage === 'open')
  const { now, name, kind, left_at } = proposal
  const inForce = rounds.all.find(({ id }) => id === proposal.in_force)
  const askable = open ?? (proposal.stage === 'decided' ? rounds.all.findLast(isClosed) : undefined)
  const me = actingMember(scope)
  const reopenings = proposal.generation > 1 ? await reopeningsOf(db, proposal) : []
  const [vote, closed, cancelled, jointRequest, late, discussion, needed, followUps] = await Promise.all([
    open ? openRoundView(context, open, rounds) : null,
    closedRoundViews(context, rounds.all, rounds, asked.round),
    cancelledRounds(context, rounds.all),
    askable ? jointRequestView(context, proposal, askable, { rounds: rounds.all, reopenings }) : null,
    me && proposal.has_late_words ? lateWords(db, proposal, me.id) : '',
    discussionIn(context, proposal, asked.before),
    neededView(context, proposal, { now, rounds: rounds.all }),
    rounds.all.some(({ recommended }) => recommended) ? followUpLinesOf(context, proposal.id, now) : [],
  ])
  return {
    now,
    seal,
    hasEntries: proposal.has_entries,
    id: proposal.id,
    number: proposal.number,
    stage: proposal.stage,
    title: proposal.title,
    brief: proposal.brief,
    generation: proposal.generation,
    author: seesNames(context) ? { id: proposal.author, name, kind, left: left_at !== null } : null,
    createdAt: proposal.created_at,
    text,
    charter: charterIn(context, proposal),
    writing: writingIn(context, proposal),
    lateWords: late,
    discussion,
    vote,
    rounds: closed,
    cancelled,
    followUps,
    inForce: inForce?.decision ?? null,
    review: inForce && proposal.stage === 'decided' ? reviewOf(inForce, scope.board.timeZone, now) : null,
    jointRequest,
    takeOverUntil: takeOverUntil(proposal.stage, proposal.withdrawn_at, now),
    needed,
    reopening: reopeningIn(context, reopenings),
    may: permissionsIn(context, proposal, closed[0]?.outcome, now),
  }
}

function permissionsIn(
  { scope: { actor } }: Context,
  { stage, author, in_force, withdrawn_at }: ProposalRow,
  outcome: Outcome | undefined,
  now: Temporal.Instant,
): ProposalPermissions {
  const reader = actor.type === 'member' ? memberActor(actor.member) : undefined
  const proposal = { stage, author, holds: in_force !== null, outcome, withdrawnAt: withdrawn_at }
  return permissionsOn(proposal, reader, now)
}

/** What is voted on or decided is read as it was frozen. */
async function draftIn({ db }: Context, proposal: ShownProposal): Promise<Text | null> {
  const isFrozen = proposal.stage === 'voting' || proposal.stage === 'decided'
  const version = isFrozen ? undefined : versionIn(proposal)
  return version ? (await readingAt(db, version)).text : null
}

/** A count is looked at again for those who may then reopen its decision alone. */
async function roundsIn({ db, scope }: Context, { id, stage }: ShownProposal): Promise<ProposalRounds> {
  const { actor } = scope
  const digests = stage === 'decided' && actor.type === 'member' && may(actor.member.standing, 'reopen')
  const all = await shownRoundsOf(db, id, { memberId: actingMember(scope)?.id ?? '', digests })
  return withObjections(db, all, all)
}

function charterIn({ scope }: Context, proposal: ProposalRow): ProposalView['charter'] {
  const change = changeOf(proposal)
  return change && { change, moved: !saysTheSame(change.before, scope.board.charter) }
}

function writingIn(
  context: Context,
  { writers, written_from, written_to, changed_at }: ShownProposal,
): WritingView {
  return {
    n: writers.length,
    names: seesNames(context) ? writers : [],
    from: written_from ?? changed_at,
    to: written_to ?? changed_at,
  }
}

function reopeningIn(
  context: Context,
  reopenings: Awaited<ReturnType<typeof reopeningsOf>>,
): ReopeningView | null {
  const row = reopenings.findLast(({ leads_here }) => leads_here)
  if (row?.decision == null) return null
  const { reopened_by: id, name, kind, left_at } = row
  return {
    at: row.reopened_at,
    reason: row.reason?.toString('utf8') ?? null,
    by: seesNames(context) ? { id, name, kind, left: left_at !== null } : null,
    joined: row.joined,
    decision: row.decision,
    entry: row.entry,
  }
}
