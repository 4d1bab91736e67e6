import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, WindowRating } from '../tables/columns.ts'
import { rollBeside } from './vote-counts.ts'

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

/** How many gave each answer, beside a round; with what one member said. */
export const feedbackBeside = (db: Db, memberId: string) =>
  db
    .selectFrom('feedback')
    .select([
      sql<number>`count(*) filter (where answer = 'yes')::int`.as('yes'),
      sql<number>`count(*) filter (where answer = 'barely')::int`.as('barely'),
      sql<number>`count(*) filter (where answer = 'too_short')::int`.as('too_short'),
      sql<WindowRating | null>`max(answer) filter (where member_id = ${memberId})`.as('rating'),
    ])
    .where('feedback.round_id', '=', sql.ref<string>('round.id'))
    .as('said')

/** The votes of a board that closed last, the newest first: with those called to each, and how its time suited them. */
export function lastClosed(db: Db, boardId: BoardId, most: number) {
  return db
    .selectFrom('round')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .innerJoinLateral(rollBeside(db), (join) => join.onTrue())
    .innerJoinLateral(feedbackBeside(db, ''), (join) => join.onTrue())
    .selectAll(['called', 'said'])
    .select(['round.decision', 'round.tally', 'proposal.number'])
    .where('round.board_id', '=', boardId)
    .where('round.stage', '=', 'closed')
    .orderBy('round.decision', 'desc')
    .limit(most)
    .execute()
}
