import type { Temporal } from 'temporal-polyfill'
import { findHome } from '#db/boards/home.ts'
import { proposalsInWriting } from '#db/proposals/proposals.ts'
import { latestDecisions, openRounds } from '#db/register/decisions.ts'
import type { CountedVote } from '#db/votes/vote-counts.ts'
import { writersIn } from '#lib/adapters/room-client.ts'
import { may } from '#lib/rules/base/permission.ts'
import type { KindCounts } from '#lib/rules/base/roll.ts'
import { readingMinutes } from '#lib/rules/base/text.ts'
import { seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type BoardScope, type Context } from '#lib/store/scope.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import { type ListPage, listPage } from '../list-page.ts'
import { type FollowUpLine, waitingFollowUps } from '../proposal/follow-ups.ts'
import { type RequestLine, requestLines } from '../proposal/joint-request.ts'
import { type ReviewLine, reviewLines } from '../proposal/review.ts'
import { type DecisionLine, decisionLine } from '../vote/decision.ts'

export interface OpenLine {
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly brief: string
  readonly closesAt: Temporal.Instant
  readonly answered: KindCounts
  readonly roll: KindCounts
  /** Whether the reader is called to this vote, and has answered. */
  readonly mine: 'not_called' | 'awaited' | 'voted'
}

export interface DraftLine {
  readonly number: number
  readonly title: string
  readonly changedAt: Temporal.Instant
  readonly messages: number
  readonly reopenedAt: Temporal.Instant | null
  /** The decision that applies meanwhile. */
  readonly holds: number | null
  /** Who can write in it at this moment; without names for visitors. */
  readonly writing: { readonly n: number; readonly names: readonly string[] }
}

export interface BoardView {
  readonly now: Temporal.Instant
  /** Votes that wait for the reader's answer, the first to close first. */
  readonly awaiting: readonly (OpenLine & { readonly readingMinutes: number })[]
  /** What others ask for, and the reader may ask with them. */
  readonly requests: readonly RequestLine[]
  /** Decisions whose day has come to be looked at again; none for visitors. */
  readonly toReview: readonly ReviewLine[]
  /** Where a vote was too short: what the reader is to answer, and what nobody answered in time. */
  readonly followUps: readonly FollowUpLine[]
  /** The other open votes. */
  readonly open: readonly OpenLine[]
  /** One page of them. */
  readonly drafts: readonly DraftLine[]
  readonly draftList: ListPage
  readonly decided: readonly DecisionLine[]
  /** The next one, for members alone. */
  readonly meeting: { readonly title: string; readonly startsAt: Temporal.Instant } | null
  readonly mayPropose: boolean
  /** Since when nothing is entered in the register, where what is stored is not what was sealed. */
  readonly registerWaitsSince: Temporal.Instant | null
}

const DECIDED = 5
const DRAFTS = 20

/** Whether who is signed in here may put something on the table. */
export function mayPropose({ actor }: BoardScope): boolean {
  return actor.type === 'member' && may(actor.member.standing, 'create')
}

/** A board's page: what awaits the reader first. */
export async function boardView(context: Context, page = 1): Promise<BoardView> {
  const { db, scope } = context
  const { board } = scope
  const me = actingMember(scope)
  const home = await findHome(db, board.id)
  const { now, title, starts_at } = home
  const [lines, drafts, decided, requests, toReview, followUps] = await Promise.all([
    openLines(context),
    draftLines(context, listPage(page, home.in_writing, DRAFTS)),
    latestDecisions(db, board.id, DECIDED),
    home.has_requests ? requestLines(context, now) : [],
    me && home.has_reviews ? reviewLines(context, now) : [],
    home.has_follow_ups ? waitingFollowUps(context, now) : [],
  ])
  return {
    now,
    awaiting: lines.awaiting,
    requests,
    toReview,
    followUps,
    open: lines.open,
    drafts: drafts.lines,
    draftList: drafts.list,
    decided: decided.map(decisionLine),
    meeting: me && title !== null && starts_at ? { title, startsAt: starts_at } : null,
    mayPropose: mayPropose(scope),
    registerWaitsSince: home.waits_since,
  }
}

async function openLines({ db, scope }: Context): Promise<Pick<BoardView, 'awaiting' | 'open'>> {
  const rounds = await openRounds(db, scope.board.id, actingMember(scope)?.id ?? '')
  const lines = rounds.map((round) => ({
    roundId: round.id,
    number: round.number,
    title: round.title,
    brief: round.brief,
    closesAt: round.closes_at,
    answered: { volunteers: round.volunteers_answered, staff: round.staff_answered },
    roll: { volunteers: round.volunteers, staff: round.staff },
    mine: mineIn(round),
    readingMinutes: minutesOf(round.body),
  }))
  const isAwaited = ({ mine }: OpenLine) => mine === 'awaited'
  return { awaiting: lines.filter(isAwaited), open: lines.filter((line) => !isAwaited(line)) }
}

function mineIn({ calls, has_answer }: CountedVote): OpenLine['mine'] {
  if (!calls) return 'not_called'
  return has_answer ? 'voted' : 'awaited'
}

function minutesOf(body: Buffer | null): number {
  return body ? readingMinutes(plainText(toText(JSON.parse(body.toString('utf8'))))) : 0
}

async function draftLines(
  context: Context,
  { from, ...list }: ReturnType<typeof listPage>,
): Promise<{ lines: DraftLine[]; list: ListPage }> {
  const { db, scope } = context
  const drafts = await proposalsInWriting(db, scope.board.id, { from, most: DRAFTS })
  const writers = await writersIn(drafts.map(({ document_id: documentId, owner }) => ({ documentId, owner })))
  const lines = drafts.map((draft) => {
    const writing = writers.get(draft.document_id) ?? []
    return {
      number: draft.number,
      title: draft.title,
      changedAt: draft.changed_at,
      messages: draft.messages,
      reopenedAt: draft.reopened_at,
      holds: draft.holds,
      writing: { n: writing.length, names: seesNames(context) ? writing.map(({ name }) => name) : [] },
    }
  })
  return { lines, list }
}
