import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { OfBoard } from '../tables/columns.ts'
import { DIGEST } from './ballots.ts'
import { feedbackBeside } from './feedback.ts'
import { rounds } from './rounds.ts'
import { voteBeside } from './vote-counts.ts'

/** Who reads, and whether they may ask that a count be put in question: only then is it looked at again. */
export interface Reading {
  readonly memberId: string
  readonly digests: boolean
}

/**
 * Rounds as pages show them, each with its text, its counts, what was said where it was shorter than recommended or cancelled,
 * and whether anything waits in it. Of the reader: where they stand, and how its time suited them.
 */
const shown = (db: Db, { memberId, digests }: Reading) =>
  rounds(db)
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .innerJoinLateral(voteBeside(db, memberId), (join) => join.onTrue())
    .innerJoinLateral(feedbackBeside(db, memberId), (join) => join.onTrue())
    .leftJoin('shortening', 'shortening.round_id', 'round.id')
    .leftJoin('opening as sorry', 'sorry.id', 'shortening.apology_opening')
    .leftJoin('opening as why', 'why.id', 'shortening.justification_opening')
    .leftJoin('opening as given', (join) =>
      join
        .onRef('given.id', '=', 'round.cancel_reason_opening')
        .onRef('given.board_id', '=', 'round.board_id'),
    )
    .selectAll(['vote', 'said'])
    .select(['frozen_text.title', 'frozen_text.brief', 'frozen_text.body'])
    .select(['proposal.number as proposal_number', 'proposal.stage as proposal_stage', 'proposal.in_force'])
    .select(['shortening.recommended', 'shortening.left_out'])
    .select(['sorry.bytes as apology', 'why.bytes as justification', 'given.bytes as cancel_reason'])
    .select([
      sql<number>`(select count(*)::int from request_join join request on request.id = request_id
        where request.round_id = round.id and aim = 'cancel' and outcome = 'granted')`.as('cancelled_with'),
      sql<number>`coalesce((select sum(size)::int from urn_sheet where round_id = round.id), 0)`.as('slips'),
      sql<boolean>`exists (select from relayed where relayed.round_id = round.id and settled_at is null)`.as(
        'has_relayed',
      ),
      sql<boolean>`exists (select from call_request where call_request.round_id = round.id)`.as('has_calls'),
      sql<boolean>`exists (select from request where request.round_id = round.id
        and (settled_at is null or request.outcome = 'taken_back'))`.as('has_requests'),
      sql<string | null>`case when ${digests} and round.stage = 'closed' then ${DIGEST} end`.as('digest'),
      sql<Temporal.Instant>`board_now()`.as('now'),
    ])
    .orderBy('round.number')

/** All rounds of a proposal, the first one first. */
export function shownRoundsOf(db: Db, proposalId: string, reading: Reading) {
  return shown(db, reading).where('round.proposal_id', '=', proposalId).execute()
}

export type ShownRound = Awaited<ReturnType<typeof shownRoundsOf>>[number]

/** The same of the proposal that a round is about. */
export function shownRoundsBeside(db: Db, { board_id, id }: OfBoard, reading: Reading) {
  return shown(db, reading)
    .where('round.proposal_id', '=', ({ selectFrom }) =>
      selectFrom('round as one')
        .select('one.proposal_id')
        .where('one.board_id', '=', board_id)
        .where('one.id', '=', id),
    )
    .execute()
}
