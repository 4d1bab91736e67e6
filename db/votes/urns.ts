import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { UrnHours } from '#lib/rules/vote/closing/urn-hours.ts'
import type { Slip } from '#lib/rules/vote/urn.ts'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'

/** A secret round: who voted, by member id, and the slips of the urn. */
export async function urnOf(db: Db, roundId: string): Promise<{ voted: string[]; slips: Slip[] }> {
  const [voted, urn] = await Promise.all([
    db.selectFrom('voted').select('member_id').where('round_id', '=', roundId).orderBy('member_id').execute(),
    db.selectFrom('urn').select('slips').where('round_id', '=', roundId).executeTakeFirst(),
  ])
  return { voted: voted.map(({ member_id }) => member_id), slips: (urn?.slips ?? []) as Slip[] }
}

/** How many slips the urn of a round holds. */
export async function countSlips(db: Db, roundId: string): Promise<number> {
  const urn = await db
    .selectFrom('urn')
    .select(sql<number>`jsonb_array_length(slips)`.as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return urn?.n ?? 0
}

/** Some of them, in the order of their codes' hashes. */
export async function slipsIn(
  db: Db,
  roundId: string,
  part: { from: number; most: number },
): Promise<Slip[]> {
  const { rows } = await sql<{ slip: Slip }>`
    select slip from urn, jsonb_array_elements(slips) as slip where round_id = ${roundId}
    order by slip->>'code' collate "C" offset ${part.from} limit ${part.most}`.execute(db)
  return rows.map(({ slip }) => slip)
}

/** The one that was cast under the code of this hash. */
export async function findSlip(db: Db, roundId: string, code: string): Promise<Slip | undefined> {
  const { rows } = await sql<{ slip: Slip }>`
    select slip from urn, jsonb_array_elements(slips) as slip
    where round_id = ${roundId} and slip->>'code' = ${code}`.execute(db)
  return rows[0]?.slip
}

export async function insertUrn(tx: Tx, roundId: string): Promise<void> {
  await tx.insertInto('urn').values({ round_id: roundId, slips: '[]' }).execute()
}

/** The urn of a round, for whoever is to write it whole: all others wait. And the clock, read once the lock is held. */
export async function lockUrn(tx: Tx, roundId: string): Promise<{ slips: Slip[]; now: Temporal.Instant }> {
  const { rows } = await sql<{ slips: Slip[]; now: Temporal.Instant }>`
    with locked as materialized (select slips from urn where round_id = ${roundId} for update)
    select slips, board_now() as now from locked`.execute(tx)
  const [urn] = rows
  if (!urn) throw new Error(`round ${roundId} has no urn`)
  return urn
}

export async function isMarked(db: Db, roundId: string, memberId: string): Promise<boolean> {
  const mark = await db
    .selectFrom('voted')
    .select('member_id')
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return mark !== undefined
}

/** Marks who voted for the first time, and writes the urn whole; with the hour, where enough have answered by now, and where
 * nobody is left to answer. */
export async function writeUrn(
  tx: Tx,
  roundId: string,
  { mark, slips, hours }: { mark: string | null; slips: readonly Slip[]; hours: UrnHours | undefined },
): Promise<void> {
  const hour = hours?.hour.toString()
  const marks = mark === null ? [] : [mark]
  await tx
    .with('marked', (db) =>
      db
        .insertInto('voted')
        .columns(['round_id', 'member_id'])
        .expression(sql`select ${roundId}::text, unnest(${marks}::text[])`),
    )
    .updateTable('urn')
    .set({
      slips: JSON.stringify(slips),
      ...(hours && {
        quorum_at: hours.quorum ? sql`coalesce(quorum_at, ${hour}::timestamptz)` : null,
        changed_at: hours.everybody ? hour : null,
      }),
    })
    .where('round_id', '=', roundId)
    .execute()
}

/** Writes a due round's urn once more as it is, so that the row is no longer the one its last voter wrote. */
export async function rewriteUrn(tx: Tx, roundId: string): Promise<void> {
  await tx
    .updateTable('urn')
    .set({ slips: sql.ref('slips') })
    .where('round_id', '=', roundId)
    .execute()
}

/** What the urn of a secret round knows of time: two whole hours. */
export async function hoursOfUrn(
  db: Db,
  roundId: string,
): Promise<{ quorum_at: Temporal.Instant | null; changed_at: Temporal.Instant | null }> {
  const urn = await db
    .selectFrom('urn')
    .select(['quorum_at', 'changed_at'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return urn ?? { quorum_at: null, changed_at: null }
}
