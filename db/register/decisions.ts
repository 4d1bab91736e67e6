import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../client.ts'
import type { BoardId } from '../tables/columns.ts'
import { voteBeside } from '../votes/vote-counts.ts'

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

/** The same of decisions, each with all those of its proposal, in the order they were voted. */
const decided = (db: Db) =>
  listed(db)
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('round as one')
          .select(['one.id', 'one.number', 'one.decision', 'one.outcome', 'one.decision_entry'])
          .whereRef('one.proposal_id', '=', 'round.proposal_id')
          .where('one.stage', '=', 'closed')
          .orderBy('one.number'),
      ).as('closed'),
    )
    .where('round.stage', '=', 'closed')

/** Open votes of a board, the first to close first, each with how many have answered; what stands in its text, where one member is
 * called to it and has not. */
export function openRounds(db: Db, boardId: BoardId, memberId: string) {
  return listed(db)
    .innerJoinLateral(voteBeside(db, memberId), (join) => join.onTrue())
    .selectAll('vote')
    .select(
      sql<Buffer | null>`case when vote.calls and not vote.has_answer then frozen_text.body end`.as('body'),
    )
    .where('round.board_id', '=', boardId)
    .where('round.stage', '=', 'open')
    .orderBy('round.closes_at')
    .orderBy('round.id')
    .execute()
}

/** Decisions of a board, the last first. */
export function latestDecisions(db: Db, boardId: BoardId, limit: number) {
  return decided(db)
    .where('round.board_id', '=', boardId)
    .orderBy('round.decision', 'desc')
    .limit(limit)
    .execute()
}

export type DecisionRow = Awaited<ReturnType<typeof latestDecisions>>[number]

/** The decisions of these rounds. */
export function decisionsOf(db: Db, roundIds: readonly string[]) {
  return decided(db)
    .where('round.id', 'in', [...roundIds, ''])
    .execute()
}

/** The decisions recorded at these lines of a board's register; with what was said where a vote was shorter than recommended. */
export function decisionsAt(db: Db, boardId: BoardId, entries: readonly number[]) {
  return decided(db)
    .leftJoin('shortening', 'shortening.round_id', 'round.id')
    .leftJoin('opening as sorry', 'sorry.id', 'shortening.apology_opening')
    .leftJoin('opening as why', 'why.id', 'shortening.justification_opening')
    .select(['shortening.recommended', 'shortening.left_out'])
    .select(['sorry.bytes as apology', 'why.bytes as justification'])
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
    .innerJoin('member', 'member.id', 'reopening.reopened_by')
    .innerJoin('person', 'person.id', 'member.person_id')
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
    .select(['person.name', 'member.kind', 'member.left_at'])
    .select(
      sql<boolean>`reopening.generation = (select max(generation) from reopening as any_of_it
        where any_of_it.proposal_id = reopening.proposal_id)`.as('is_last'),
    )
    .where('proposal.board_id', '=', boardId)
    .where('reopening.entry', 'in', [...entries, -1])
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
