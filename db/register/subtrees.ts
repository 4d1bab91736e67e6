import { sql } from 'kysely'
import type { HashSpan } from '#lib/tlog/tiles.ts'
import type { Db } from '../client.ts'
import type { BoardId } from '../tables/columns.ts'
import { hashesIn } from './leaves.ts'

/** The hashes of each of these spans of a register's tree that are kept: all leaves, and above them what is complete. */
export async function keptHashes(
  db: Db,
  boardId: BoardId,
  spans: readonly HashSpan[],
): Promise<Uint8Array[][]> {
  const [levels, froms, tos] = (['level', 'from', 'to'] as const).map((side) =>
    spans.map((span) => span[side]),
  )
  const { rows } = await sql<{ hashes: Buffer | null }>`
    select case when level = 0 then
      (select string_agg(leaf, ''::bytea order by idx) from log_entry
        where board_id = ${boardId} and idx >= first and idx < past)
    else
      (select string_agg(hash, ''::bytea order by idx) from log_subtree
        where board_id = ${boardId} and log_subtree.level = span.level and idx >= first and idx < past)
    end as hashes
    from unnest(${levels}::int[], ${froms}::int[], ${tos}::int[]) with ordinality as span (level, first, past, place)
    order by place`.execute(db)
  return rows.map(({ hashes }) => hashesIn(hashes))
}

/** All that are kept above the leaves, the lowest level first. */
export function keptSubtrees(db: Db, boardId: BoardId) {
  return db
    .selectFrom('log_subtree')
    .select(['level', 'idx', 'hash'])
    .where('board_id', '=', boardId)
    .orderBy('level')
    .orderBy('idx')
    .execute()
}
