import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'

/** Every answer of a round with a name, as it came: those replaced since included. */
export function castsOf(db: Db, roundId: string) {
  return db
    .selectFrom('ballot')
    .select(['member_id as member', 'choice', 'cast_at as at'])
    .where('round_id', '=', roundId)
    .orderBy('cast_at')
    .execute()
}

/** When something of what a round counts last changed: an answer, a conflict of interest, a finding. */
export async function lastChange(db: Db, roundId: string): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select greatest(
      (select max(cast_at) from ballot where round_id = ${roundId}),
      (select max(declared_at) from conflict where round_id = ${roundId}),
      (select max(found_at) from finding join ballot on ballot.id = ballot_id where round_id = ${roundId})) as at`.execute(
    db,
  )
  return rows[0]?.at ?? null
}
