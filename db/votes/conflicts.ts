import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'

export async function insertConflict(tx: Tx, conflict: NewRow<'conflict'>): Promise<void> {
  await tx.insertInto('conflict').values(conflict).execute()
}

/** Who declared a conflict of interest in this round, with the words of it that were not erased. */
export function conflictsOf(db: Db, roundId: string) {
  return db
    .selectFrom('conflict')
    .leftJoin('opening', 'opening.id', 'conflict.reason_opening')
    .select(['conflict.member_id', 'conflict.declared_at', 'opening.bytes as reason'])
    .where('conflict.round_id', '=', roundId)
    .orderBy('conflict.declared_at')
    .orderBy('conflict.member_id')
    .execute()
}
