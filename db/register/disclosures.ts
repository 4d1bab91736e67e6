import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { insertAll } from '../insert-all.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

export type NewDisclosure = Omit<NewRow<'opening'>, 'board_id'>

export async function insertDisclosures(
  tx: Tx,
  boardId: BoardId,
  disclosures: readonly NewDisclosure[],
): Promise<void> {
  await insertAll(
    tx,
    'opening',
    disclosures.map((disclosure) => ({ board_id: boardId, ...disclosure })),
  )
}

/** What is still known behind these commitments; an erased one is absent. */
export function disclosuresOf(db: Db, boardId: BoardId, commitments: readonly string[]) {
  return db
    .selectFrom('opening')
    .select(['id', 'field', 'salt', 'bytes', 'commitment'])
    .where('board_id', '=', boardId)
    .where('commitment', '=', sql<string>`any(${[...commitments]}::text[])`)
    .execute()
}

/** What is still known behind one of them; undefined once it was erased. */
export function findDisclosure(db: Db, boardId: BoardId, id: string) {
  return db
    .selectFrom('opening')
    .select('bytes')
    .where('board_id', '=', boardId)
    .where('id', '=', id)
    .executeTakeFirst()
}
