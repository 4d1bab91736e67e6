import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

export async function insertShortening(tx: Tx, shortening: NewRow<'shortening'>): Promise<void> {
  await tx.insertInto('shortening').values(shortening).execute()
}

/** What was said for each of these rounds that is shorter than recommended; words that were erased are absent. */
export function shorteningsOf(db: Db, roundIds: readonly string[]) {
  return db
    .selectFrom('shortening')
    .leftJoin('opening as sorry', 'sorry.id', 'shortening.apology_opening')
    .leftJoin('opening as why', 'why.id', 'shortening.justification_opening')
    .select(['shortening.round_id', 'shortening.recommended', 'shortening.left_out', 'shortening.entry'])
    .select(['sorry.bytes as apology', 'why.bytes as justification'])
    .where('shortening.round_id', 'in', [...roundIds, ''])
    .execute()
}

/** Of the votes opened on this board since then and not cancelled: how many were shortened, and how many people that
 * left out. */
export function countShortenedVotes(db: Db, boardId: BoardId, since: string) {
  return db
    .selectFrom('round')
    .leftJoin('shortening', 'shortening.round_id', 'round.id')
    .select([
      sql<number>`count(*)::int`.as('votes'),
      sql<number>`count(shortening.round_id)::int`.as('shortened'),
      sql<number>`coalesce(sum(shortening.left_out), 0)::int`.as('leftOut'),
    ])
    .where('round.board_id', '=', boardId)
    .where('round.stage', '<>', 'cancelled')
    .where('round.opened_at', '>=', sql<never>`${since}::timestamptz`)
    .executeTakeFirstOrThrow()
}
