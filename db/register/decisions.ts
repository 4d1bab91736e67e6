import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { BoardId } from '../tables/columns.ts'

/** Rounds with the proposal each belongs to and the text it is about. */
const listed = (db: Db) =>
  db
    .selectFrom('round')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .select([
      'round.id',
      'round.proposal_id',
      'round.number as round_number',
      'round.method',
      'round.terms',
      'round.opened_at',
      'round.closes_at',
      'round.recorded_at',
      'round.decision',
      'round.outcome',
      'round.tally',
      'round.decision_entry',
      'proposal.number',
      'proposal.in_force',
      'frozen_text.title',
      'frozen_text.brief',
    ])

/** Open votes of a board, the first to close first. */
export function openRounds(db: Db, boardId: BoardId) {
  return listed(db)
    .select('round.text_id')
    .where('round.board_id', '=', boardId)
    .where('round.stage', '=', 'open')
    .orderBy('round.closes_at')
    .orderBy('round.id')
    .execute()
}

/** Decisions of a board, the last first. */
export function latestDecisions(db: Db, boardId: BoardId, limit: number) {
  return listed(db)
    .where('round.board_id', '=', boardId)
    .where('round.stage', '=', 'closed')
    .orderBy('round.decision', 'desc')
    .limit(limit)
    .execute()
}

export type DecisionRow = Awaited<ReturnType<typeof latestDecisions>>[number]

/** The decisions of these rounds. */
export function decisionsOf(db: Db, roundIds: readonly string[]) {
  return listed(db)
    .where('round.id', 'in', [...roundIds, ''])
    .where('round.stage', '=', 'closed')
    .execute()
}

/** The decisions recorded at these lines of a board's register. */
export function decisionsAt(db: Db, boardId: BoardId, entries: readonly number[]) {
  return listed(db)
    .where('round.board_id', '=', boardId)
    .where('round.decision_entry', 'in', [...entries, -1])
    .execute()
}

/** The reopenings recorded at these lines of a board's register. */
export function reopeningsAt(db: Db, boardId: BoardId, entries: readonly number[]) {
  return db
    .selectFrom('reopening')
    .innerJoin('proposal', 'proposal.id', 'reopening.proposal_id')
    .innerJoin('round', 'round.id', 'reopening.round_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .leftJoin('opening', 'opening.id', 'reopening.reason_opening')
    .leftJoin('round as force', 'force.id', 'proposal.in_force')
    .select([
      'reopening.entry',
      'reopening.reopened_at',
      'reopening.reopened_by',
      'reopening.round_id',
      'reopening.proposal_id',
      'reopening.generation',
      'round.decision',
      'round.decision_entry',
      'round.opened_entry',
      'proposal.number',
      'proposal.stage',
      'force.decision as holds',
      'frozen_text.title',
      'opening.bytes as reason',
    ])
    .select(
      sql<boolean>`reopening.generation = (select max(generation) from reopening as any_of_it
        where any_of_it.proposal_id = reopening.proposal_id)`.as('is_last'),
    )
    .where('proposal.board_id', '=', boardId)
    .where('reopening.entry', 'in', [...entries, -1])
    .execute()
}

/** Every closed round of these proposals, in the order they were voted. */
export function closedRounds(db: Db, proposalIds: readonly string[]) {
  return db
    .selectFrom('round')
    .select(['id', 'proposal_id', 'number', 'decision', 'outcome', 'decision_entry'])
    .where('proposal_id', 'in', [...proposalIds, ''])
    .where('stage', '=', 'closed')
    .orderBy('proposal_id')
    .orderBy('number')
    .execute()
}

/** Decisions that apply, nobody has taken up again, and bear a review day: all of them, or those of a board and of some days. */
export function decisionsToReview(db: Db, on?: { boardId: BoardId; from: string; to: string }) {
  const bearing = listed(db)
    .innerJoin('board', 'board.id', 'round.board_id')
    .select(['round.board_id', 'board.time_zone'])
    .select(sql<string>`round.terms->>'review'`.as('review'))
    .whereRef('proposal.in_force', '=', 'round.id')
    .where('proposal.stage', '=', 'decided')
    .where(sql<boolean>`round.terms ? 'review'`)
    .orderBy('review')
    .orderBy('round.id')
  if (on === undefined) return bearing.execute()
  return bearing
    .where('round.board_id', '=', on.boardId)
    .where(sql<boolean>`round.terms->>'review' between ${on.from} and ${on.to}`)
    .execute()
}
