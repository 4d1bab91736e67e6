import type { Temporal } from 'temporal-polyfill'
import { comingMeetings } from '#db/boards/meetings.ts'
import { boardNow } from '#db/clock.ts'
import { countMessages } from '#db/proposals/messages.ts'
import { proposalsInWriting } from '#db/proposals/proposals.ts'
import { findCheck } from '#db/register/checks.ts'
import { latestDecisions, openRounds } from '#db/register/decisions.ts'
import { countAnswers, votedIn } from '#db/votes/ballots.ts'
import { calledTo, countRolls } from '#db/votes/rolls.ts'
import { writersIn } from '#lib/adapters/room-client.ts'
import { may } from '#lib/rules/base/permission.ts'
import type { KindCounts } from '#lib/rules/base/roll.ts'
import { readingMinutes } from '#lib/rules/base/text.ts'
import { seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type BoardScope, type Context } from '#lib/store/scope.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'
import { type FollowUpLine, waitingFollowUps } from '../proposal/follow-ups.ts'
import { type RequestLine, requestLines } from '../proposal/joint-request.ts'
import { type ReviewLine, reviewLines } from '../proposal/review.ts'
import { type DecisionLine, decisionLines } from '../vote/decision.ts'

export interface OpenLine {
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly brief: string
  readonly closesAt: Temporal.Instant
  readonly readingMinutes: number
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
  readonly awaiting: readonly OpenLine[]
  /** What others ask for, and the reader may ask with them. */
  readonly requests: readonly RequestLine[]
  /** Decisions whose day has come to be looked at again; none for visitors. */
  readonly toReview: readonly ReviewLine[]
  /** Where a vote was too short: what the reader is to answer, and what nobody answered in time. */
  readonly followUps: readonly FollowUpLine[]
  /** The other open votes. */
  readonly open: readonly OpenLine[]
  readonly drafts: readonly DraftLine[]
  readonly decided: readonly DecisionLine[]
  /** The next one, for members alone. */
  readonly meeting: { readonly title: string; readonly startsAt: Temporal.Instant } | null
  readonly mayPropose: boolean
  /** Since when nothing is entered in the register, where what is stored is not what was sealed. */
  readonly registerWaitsSince: Temporal.Instant | null
}

const DECIDED = 5

/** Whether who is signed in here may put something on the table. */
export function mayPropose({ actor }: BoardScope): boolean {
  return actor.type === 'member' && may(actor.member.standing, 'create')
}

/** A board's page: what awaits the reader first. */
export async function boardView(context: Context): Promise<BoardView> {
  const { db, scope } = context
  const { board } = scope
  const me = actingMember(scope)
  const now = await boardNow(db)
  const [lines, drafts, decided, requests, toReview, followUps, [meeting], check] = await Promise.all([
    openLines(context),
    draftLines(context),
    latestDecisions(db, board.id, DECIDED).then((rows) => decisionLines(db, rows)),
    requestLines(context, now),
    me ? reviewLines(context, now) : [],
    waitingFollowUps(context),
    me ? comingMeetings(db, board.id) : [],
    findCheck(db, board.id),
  ])
  return {
    now,
    awaiting: lines.filter(({ mine }) => mine === 'awaited'),
    requests,
    toReview,
    followUps,
    open: lines.filter(({ mine }) => mine !== 'awaited'),
    drafts,
    decided,
    meeting: meeting ? { title: meeting.title, startsAt: meeting.starts_at } : null,
    mayPropose: mayPropose(scope),
    registerWaitsSince: check?.waits_since ?? null,
  }
}

async function openLines({ db, scope }: Context): Promise<OpenLine[]> {
  const rounds = await openRounds(db, scope.board.id)
  const ids = rounds.map(({ id }) => id)
  const me = actingMember(scope)?.id
  const [rolls, answers, called, voted] = await Promise.all([
    countRolls(db, ids),
    countAnswers(db, ids),
    me ? calledTo(db, ids, me) : new Set<string>(),
    me ? votedIn(db, ids, me) : new Set<string>(),
  ])
  return rounds.map((round) => {
    return {
      roundId: round.id,
      number: round.number,
      title: round.title,
      brief: round.brief,
      closesAt: round.closes_at,
      readingMinutes: readingMinutes(plainText(toText(JSON.parse(round.body.toString('utf8'))))),
      answered: kindsIn(answers, round.id),
      roll: kindsIn(rolls, round.id),
      mine: voted.has(round.id) ? 'voted' : called.has(round.id) ? 'awaited' : 'not_called',
    }
  })
}

function kindsIn(counted: readonly (KindCounts & { round_id: string })[], roundId: string): KindCounts {
  const found = counted.find(({ round_id }) => round_id === roundId)
  return { volunteers: found?.volunteers ?? 0, staff: found?.staff ?? 0 }
}

async function draftLines(context: Context): Promise<DraftLine[]> {
  const { db, scope } = context
  const drafts = await proposalsInWriting(db, scope.board.id)
  const [messages, writers] = await Promise.all([
    countMessages(
      db,
      drafts.map(({ id }) => id),
    ),
    writersIn(drafts.map(({ document_id }) => document_id)),
  ])
  return drafts.map((draft) => {
    const writing = writers.get(draft.document_id) ?? []
    return {
      number: draft.number,
      title: draft.title,
      changedAt: draft.changed_at,
      messages: messages.find(({ proposal_id }) => proposal_id === draft.id)?.n ?? 0,
      reopenedAt: draft.reopened_at,
      holds: draft.holds,
      writing: { n: writing.length, names: seesNames(context) ? writing.map(({ name }) => name) : [] },
    }
  })
}
