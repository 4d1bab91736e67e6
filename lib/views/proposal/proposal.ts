import type { Temporal } from 'temporal-polyfill'
import { authorsOf, findProposalToShow, findReopening, type ProposalRow } from '#db/proposals/proposals.ts'
import { countGranted } from '#db/proposals/requests.ts'
import { type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import { type CharterChange, saysTheSame } from '#lib/rules/charter/change.ts'
import type { Outcome } from '#lib/rules/methods/tally.ts'
import { type ProposalPermissions, permissionsOn } from '#lib/rules/proposal/proposal-permissions.ts'
import { takeOverUntil } from '#lib/rules/proposal/withdrawal.ts'
import { memberActor } from '#lib/store/access.ts'
import { changeOf } from '#lib/store/load/charter-json.ts'
import { type MemberRef, seesNames, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import type { Text } from '#lib/text/schema.ts'
import { type CancelledRound, cancelledRounds } from '../vote/cancelled-round.ts'
import { type AskedOfRound, type ClosedRoundView, closedRoundViews } from '../vote/closed-round.ts'
import { type OpenRound, openRoundView } from '../vote/open-round.ts'
import { type DiscussionView, discussionIn } from './discussion.ts'
import { draftText } from './draft-text.ts'
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
  const proposal = await findProposalToShow(db, scope.board.id, number)
  if (!proposal) return refuse('not_found', { what: 'proposal' })
  // What is voted on or decided is read as it was frozen.
  const isRead = proposal.stage !== 'voting' && proposal.stage !== 'decided'
  const document = isRead ? await draftText(db, proposal.id, proposal.generation) : undefined
  const rows = await roundsOf(db, proposal.id)
  const open = rows.find(({ stage }) => stage === 'open')
  const { now, name, kind, left_at } = proposal
  const inForce = rows.find(({ id }) => id === proposal.in_force)
  const askable = open ?? (proposal.stage === 'decided' ? rows.findLast(isClosed) : undefined)
  const me = actingMember(scope)
  const vote = open ? await openRoundView(context, open, rows) : null
  const answered = vote ? vote.answered.volunteers + vote.answered.staff : 0
  const [rounds, cancelled, jointRequest, writing, late, discussion, reopening, needed, followUps] =
    await Promise.all([
      closedRoundViews(context, rows.filter(isClosed), now, asked.round),
      cancelledRounds(context, rows),
      askable ? jointRequestView(context, proposal, askable, { now, answered }) : null,
      writingOf(context, proposal),
      me && (document?.frozen ?? true) ? lateWords(db, proposal, me.id) : '',
      discussionIn(context, proposal.id, asked.before),
      reopeningOf(context, proposal),
      neededView(context, proposal, now),
      followUpLinesOf(context, proposal.id, now),
    ])
  return {
    now,
    id: proposal.id,
    number: proposal.number,
    stage: proposal.stage,
    title: proposal.title,
    brief: proposal.brief,
    generation: proposal.generation,
    author: seesNames(context) ? { id: proposal.author, name, kind, left: left_at !== null } : null,
    createdAt: proposal.created_at,
    text: document?.text ?? null,
    charter: charterIn(context, proposal),
    writing,
    lateWords: late,
    discussion,
    vote,
    rounds,
    cancelled,
    followUps,
    inForce: inForce?.decision ?? null,
    review: inForce && proposal.stage === 'decided' ? reviewOf(inForce, scope.board.timeZone, now) : null,
    jointRequest,
    takeOverUntil: takeOverUntil(proposal.stage, proposal.withdrawn_at, now),
    needed,
    reopening,
    may: permissionsIn(context, proposal, rounds[0]?.outcome, now),
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

const isClosed = ({ stage }: RoundRow) => stage === 'closed'

function charterIn({ scope }: Context, proposal: ProposalRow): ProposalView['charter'] {
  const change = changeOf(proposal)
  return change && { change, moved: !saysTheSame(change.before, scope.board.charter) }
}

async function writingOf(
  context: Context,
  { id, generation, changed_at }: ProposalRow,
): Promise<WritingView> {
  const authors = await authorsOf(context.db, id, generation)
  const last = authors
    .map(({ last_at }) => last_at)
    .sort((a, b) => Number(b.epochNanoseconds - a.epochNanoseconds))
  return {
    n: authors.length,
    names: seesNames(context) ? authors.map(({ name }) => name) : [],
    from: authors[0]?.first_at ?? changed_at,
    to: last[0] ?? changed_at,
  }
}

async function reopeningOf(context: Context, { id, generation }: ProposalRow): Promise<ReopeningView | null> {
  const row = await findReopening(context.db, id, generation)
  if (row?.decision == null) return null
  const people = await visibleMembers(context, [row.reopened_by])
  return {
    at: row.reopened_at,
    reason: row.reason?.toString('utf8') ?? null,
    by: people.get(row.reopened_by) ?? null,
    joined: await countGranted(context.db, row.round_id, 'reopen'),
    decision: row.decision,
    entry: row.entry,
  }
}
