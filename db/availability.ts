import type { Db } from './client.ts'
import type { Tx } from './schema.ts'

const said = (db: Db, personId: string) =>
  db.selectFrom('person').where('id', '=', personId).select(['availability', 'availability_at', 'time_zone'])

/** What a person said of their time. */
export function findAvailability(db: Db, personId: string) {
  return said(db, personId).executeTakeFirst()
}

/** The same, which nobody else writes until the transaction ends. */
export function lockAvailability(tx: Tx, personId: string) {
  return said(tx, personId).forUpdate().executeTakeFirst()
}

export async function setAvailability(
  tx: Tx,
  personId: string,
  change: { availability: string | null; availability_at: string; time_zone?: string },
): Promise<void> {
  await tx.updateTable('person').set(change).where('id', '=', personId).execute()
}

/** Whether someone has voted in any round but this one, on any board. */
export async function hasAnsweredElsewhere(db: Db, personId: string, roundId: string): Promise<boolean> {
  const answered = (table: 'ballot' | 'voted') =>
    db
      .selectFrom(table)
      .innerJoin('member', 'member.id', `${table}.member_id`)
      .where('member.person_id', '=', personId)
      .where(`${table}.round_id`, '!=', roundId)
      .select('member.id')
      .limit(1)
      .executeTakeFirst()
  return (await answered('ballot')) !== undefined || (await answered('voted')) !== undefined
}
