import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, WindowRating } from '../tables/columns.ts'

/** The last answer counts. */
export async function setFeedback(tx: Tx, feedback: NewRow<'feedback'>): Promise<void> {
  await tx
    .insertInto('feedback')
    .values(feedback)
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'member_id']).doUpdateSet({ answer: feedback.answer }),
    )
    .execute()
}

const counted = (db: Db) =>
  db
    .selectFrom('feedback')
    .select('round_id')
    .select([
      sql<number>`count(*) filter (where answer = 'yes')::int`.as('yes'),
      sql<number>`count(*) filter (where answer = 'barely')::int`.as('barely'),
      sql<number>`count(*) filter (where answer = 'too_short')::int`.as('too_short'),
    ])
    .groupBy('round_id')

/** How many gave each answer, of each of these rounds that has any. */
export function countFeedback(db: Db, roundIds: readonly string[]) {
  return counted(db)
    .where('round_id', 'in', [...roundIds, ''])
    .execute()
}

/** The same of one round, with what one member said; undefined where nobody said anything. */
export function countFeedbackWith(db: Db, roundId: string, memberId: string) {
  return counted(db)
    .select(sql<WindowRating | null>`max(answer) filter (where member_id = ${memberId})`.as('mine'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
}

/** The votes of a board that closed last, the newest first. */
export function lastClosed(db: Db, boardId: BoardId, most: number) {
  return db
    .selectFrom('round')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .select(['round.id', 'round.decision', 'round.tally', 'round.window_closes_at', 'round.opened_at'])
    .select('proposal.number')
    .where('round.board_id', '=', boardId)
    .where('round.stage', '=', 'closed')
    .orderBy('round.decision', 'desc')
    .limit(most)
    .execute()
}
