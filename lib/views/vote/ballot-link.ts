import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { findBallotLinkByHash } from '#db/votes/ballots.ts'
import { shownRoundsBeside } from '#db/votes/shown-rounds.ts'
import { ballotLinkHash } from '#lib/adapters/one-time-secrets.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'
import { type CancelledRound, cancelledRounds } from './cancelled-round.ts'
import { type AskedOfRound, type ClosedRoundView, closedRoundViews } from './closed-round.ts'
import { type OpenRound, openRoundView } from './open-round.ts'
import { withObjections } from './proposal-rounds.ts'

export interface RecognisedLink {
  readonly boardId: BoardId
  readonly memberId: string
  readonly roundId: string
}

/** Whose link this is, and for which round. Looking it up uses nothing up. */
export async function recogniseLink(db: Db, token: string): Promise<RecognisedLink | RefusalOf<'not_found'>> {
  const row = await findBallotLinkByHash(db, ballotLinkHash(token))
  if (!row) return refuse('not_found', { what: 'link' })
  return { boardId: row.board_id, memberId: row.member_id, roundId: row.round_id }
}

export interface BallotLinkView {
  readonly now: Temporal.Instant
  /** The proposal's number on its board. */
  readonly number: number
  readonly member: {
    readonly name: string
    /** Who put them on the board; null where it was the operator. */
    readonly addedBy: string | null
    readonly left: boolean
  }
  /** One of the three: the vote while it is open, what it gave after, or why it was cancelled. */
  readonly vote: OpenRound | null
  readonly closed: ClosedRoundView | null
  readonly cancelled: CancelledRound | null
}

/** What the holder of a ballot link sees: this vote, and nothing else of the board. */
export async function ballotLinkView(
  context: Context,
  asked?: AskedOfRound,
): Promise<BallotLinkView | RefusalOf<'not_found'>> {
  const { db, scope } = context
  const { actor } = scope
  if (actor.type !== 'link') return refuse('not_found', { what: 'link' })
  const round = { board_id: scope.board.id, id: actor.round }
  const all = await shownRoundsBeside(db, round, { memberId: actor.member.id, digests: false })
  const row = all.find(({ id }) => id === actor.round)
  if (!row) return refuse('not_found', { what: 'link' })
  const rounds = await withObjections(db, all, [row])
  const [closed] = await closedRoundViews(context, [row], rounds, asked)
  const [cancelled] = await cancelledRounds(context, [row])
  return {
    now: row.now,
    number: row.proposal_number,
    member: { name: actor.member.name, addedBy: actor.addedBy, left: actor.left },
    vote: row.stage === 'open' ? await openRoundView(context, row, rounds) : null,
    closed: closed ?? null,
    cancelled: cancelled ?? null,
  }
}
