import { Temporal } from 'temporal-polyfill'
import type { reopeningsOf } from '#db/proposals/proposals.ts'
import { lastRequests, type RequestKind, waitingRequests } from '#db/proposals/requests.ts'
import type { ShownProposal } from '#db/proposals/shown-proposal.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { may, standingsThat } from '#lib/rules/base/permission.ts'
import { othersMissing, othersNeeded } from '#lib/rules/charter/others-needed.ts'
import { decidedNothing, type Outcome } from '#lib/rules/methods/tally.ts'
import type { Grounds } from '#lib/rules/proposal/life.ts'
import { mayCancelAlone } from '#lib/rules/vote/closing/cancel-round.ts'
import { groundsFor, type JointRequest, lastReopenedAt, statusFrom } from '#lib/store/load/joint-request.ts'
import { shortenedOf } from '#lib/store/load/shortened.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** What some ask for together, as the reader sees it. */
export interface RequestView {
  readonly id: string
  /** Null for visitors. */
  readonly by: MemberRef | null
  readonly reason: string
  readonly askedAt: Temporal.Instant
  /** How many others ask with them, and who, for members. */
  readonly joined: number
  readonly names: readonly string[]
  /** How many more are needed. */
  readonly missing: number
  /** `none`: the reader may not ask. */
  readonly mine: 'asked' | 'joined' | 'may_join' | 'none'
}

/** What can be asked for here: to have a decision reopened, or a vote cancelled. */
export interface JointRequestView {
  readonly aim: RequestKind
  readonly mayAsk: boolean
  /** How many others must ask with the reader, and whether that is twice as many as usual. */
  readonly needed: number
  readonly again: boolean
  /** Why the reader alone may; null where others must ask with them. */
  readonly alone: Grounds | 'opener' | null
  readonly request: RequestView | null
  /** When the last request was taken back, where nothing was asked since. */
  readonly takenBackAt: Temporal.Instant | null
}

/** What is known already: all rounds of the proposal, and how it was reopened. */
interface Known {
  readonly rounds: readonly ShownRound[]
  readonly reopenings: Awaited<ReturnType<typeof reopeningsOf>>
}

/** `round`: the open one, or the last one that was counted. */
export async function jointRequestView(
  context: Context,
  proposal: ShownProposal,
  round: ShownRound,
  { rounds, reopenings }: Known,
): Promise<JointRequestView> {
  const { db, scope } = context
  const aim = round.stage === 'open' ? 'cancel' : 'reopen'
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const mayAsk = me !== undefined && may(me.standing, aim)
  const { needed, again, waiting, takenBackAt } = statusFrom(scope.board, proposal.now, {
    electors: proposal.askers,
    reopenings: aim === 'reopen' ? reopenings : [],
    last: round.has_requests ? await lastRequests(db, round.id, aim, standingsThat(aim)) : NONE,
  })
  return {
    aim,
    mayAsk,
    needed,
    again,
    alone: mayAsk ? await aloneFor(context, proposal, round, rounds, me.id) : null,
    request: waiting ? await requestView(context, waiting, needed, mayAsk ? me.id : undefined) : null,
    takenBackAt,
  }
}

const NONE = { waiting: undefined, takenBack: undefined }

async function aloneFor(
  { db, scope }: Context,
  { now, in_force }: ShownProposal,
  round: ShownRound,
  rounds: readonly ShownRound[],
  me: string,
): Promise<JointRequestView['alone']> {
  const answered = round.volunteers_answered + round.staff_answered
  if (round.stage === 'open') return mayCancelAlone(round.opened_by, me, answered) ? 'opener' : null
  if (decidedNothing(round.outcome as Outcome)) return 'nothing_decided'
  const inForce = rounds.find(({ id }) => id === in_force)
  return groundsFor(db, scope.board, { round, inForce }, now, shortenedOf(round, rounds))
}

async function requestView(
  context: Context,
  { id, asker, joined, reason, askedAt }: JointRequest,
  needed: number,
  me: string | undefined,
): Promise<RequestView> {
  const people = await visibleMembers(context, [asker.id, ...joined])
  const mine =
    me === undefined ? 'none' : me === asker.id ? 'asked' : joined.includes(me) ? 'joined' : 'may_join'
  return {
    id,
    by: people.get(asker.id) ?? null,
    reason,
    askedAt,
    joined: joined.length,
    names: joined.flatMap((member) => people.get(member)?.name ?? []),
    missing: othersMissing(needed, joined.length),
    mine,
  }
}

export interface RequestLine {
  readonly number: number
  readonly title: string
  readonly aim: RequestKind
  readonly by: MemberRef | null
  readonly missing: number
}

/** Requests of a board that the reader may still join: to reopen or to cancel asks for the same standing. */
export async function requestLines(context: Context, now: Temporal.Instant): Promise<RequestLine[]> {
  const { db, scope } = context
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  if (!me) return []
  const standings = standingsThat('reopen')
  const waiting = (await waitingRequests(db, scope.board.id, standings)).filter(
    ({ aim, asked_by, joined }) => may(me.standing, aim) && me.id !== asked_by && !joined.includes(me.id),
  )
  return waiting.map(({ number, title, aim, asked_by: id, name, kind, joined, electors, reopenings }) => {
    const before = aim === 'reopen' ? reopenings : []
    const reopened = before.map(({ reopened_at, outcome }) => ({
      reopened_at: Temporal.Instant.from(reopened_at),
      outcome,
    }))
    const needed = othersNeeded(scope.board.charter, electors, { now, reopenedAt: lastReopenedAt(reopened) })
    const missing = othersMissing(needed, joined.length)
    return { number, title, aim, by: { id, name, kind, left: false }, missing }
  })
}
