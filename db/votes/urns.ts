import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { UrnHours } from '#lib/rules/vote/closing/urn-hours.ts'
import type { Slip } from '#lib/rules/vote/urn.ts'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'

/** A secret round: who voted, by member id, and the slips of the urn, in the order of their codes' hashes. */
export async function urnOf(db: Db, roundId: string): Promise<{ voted: string[]; slips: Slip[] }> {
  const [voted, urn] = await Promise.all([
    db.selectFrom('voted').select('member_id').where('round_id', '=', roundId).orderBy('member_id').execute(),
    sql<{ slips: Slip[] | null }>`
      select jsonb_agg(slip order by slip->>'code' collate "C") as slips
      from urn_sheet, jsonb_array_elements(slips) as slip where round_id = ${roundId}`.execute(db),
  ])
  return { voted: voted.map(({ member_id }) => member_id), slips: urn.rows[0]?.slips ?? [] }
}

/** How many slips the urn of a round holds. */
export async function countSlips(db: Db, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom('urn_sheet')
    .select(sql<number>`coalesce(sum(size), 0)::int`.as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  return n
}

/** Some of them, in the order of their codes' hashes. */
export async function slipsIn(
  db: Db,
  roundId: string,
  part: { from: number; most: number },
): Promise<Slip[]> {
  const { rows } = await sql<{ slip: Slip }>`
    select slip from urn_sheet, jsonb_array_elements(slips) as slip where round_id = ${roundId}
    order by slip->>'code' collate "C" offset ${part.from} limit ${part.most}`.execute(db)
  return rows.map(({ slip }) => slip)
}

/** The one that was cast under the code of this hash. */
export async function findSlip(db: Db, roundId: string, code: string): Promise<Slip | undefined> {
  const { rows } = await sql<{ slip: Slip }>`
    select slip from urn join urn_sheet using (round_id), jsonb_array_elements(slips) as slip
    where round_id = ${roundId} and sheet = sheet_of(${code}, depth) and slip->>'code' = ${code}`.execute(db)
  return rows[0]?.slip
}

/** One empty sheet. */
export async function insertUrn(tx: Tx, roundId: string): Promise<void> {
  await tx.insertInto('urn').values({ round_id: roundId }).execute()
  await tx.insertInto('urn_sheet').values({ round_id: roundId, sheet: 0, slips: '[]' }).execute()
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

/**
 * How many slips say what, for whoever is to write the hours: others wait, so that of two ballots that come at once the later
 * one counts both. And the clock, read once the lock is held.
 */
export async function lockHours(
  tx: Tx,
  roundId: string,
): Promise<{ choices: ReadonlyMap<string, number>; now: Temporal.Instant }> {
  const { rows } = await sql<{ now: Temporal.Instant }>`
    with locked as materialized (select from urn where round_id = ${roundId} for no key update)
    select board_now() as now from locked`.execute(tx)
  const [locked] = rows
  if (!locked) throw new Error(`round ${roundId} has no urn`)
  const { rows: counted } = await sql<{ choice: string; n: number }>`
    select key as choice, sum(value::int)::int as n from urn_sheet, jsonb_each_text(choices)
    where round_id = ${roundId} group by key`.execute(tx)
  return { choices: new Map(counted.map(({ choice, n }) => [choice, n])), now: locked.now }
}

/** The hour where enough have answered by now, and where nobody is left to answer. At each ballot, so that the row never
 * tells whose was the one that mattered. */
export async function writeHours(tx: Tx, roundId: string, hours: UrnHours): Promise<void> {
  const hour = hours.hour.toString()
  await tx
    .updateTable('urn')
    .set({
      quorum_at: hours.quorum ? sql`coalesce(quorum_at, ${hour}::timestamptz)` : null,
      changed_at: hours.everybody ? hour : null,
    })
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
