import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'

export async function insertConflict(tx: Tx, conflict: NewRow<'conflict'>): Promise<void> {
  await tx.insertInto('conflict').values(conflict).execute()
}

export async function countConflicts(db: Db, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom('conflict')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  return n
}

/** Who declared a conflict of interest in this round, with their name and the words of it that were not erased. */
export function conflictsOf(db: Db, roundId: string) {
  return db
    .selectFrom('conflict')
    .innerJoin('member', 'member.id', 'conflict.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('opening', 'opening.id', 'conflict.reason_opening')
    .select(['conflict.member_id', 'conflict.declared_at', 'opening.bytes as reason'])
    .select(['person.name', 'member.kind', 'member.left_at'])
    .where('conflict.round_id', '=', roundId)
    .orderBy('conflict.declared_at')
    .orderBy('conflict.member_id')
    .execute()
}
