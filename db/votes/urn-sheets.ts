import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Slip } from '#lib/rules/vote/urn.ts'
import type { Tx } from '../schema.ts'
import { countSlips } from './urns.ts'

/** Keeps an urn dealt as it is until this is over, unless its sheets hold more than so many slips each, on average. */
export async function holdUrnUnlessFull(tx: Tx, roundId: string, most: number): Promise<boolean> {
  const { rows } = await sql`select from urn where round_id = ${roundId}
    and (select sum(size) from urn_sheet where round_id = ${roundId}) <= ${most} * (1 << depth)
    for key share`.execute(tx)
  return rows.length > 0
}

/** The same for whoever may deal it again: all others wait, whichever sheet they write. And how many slips it holds. */
export async function lockUrn(tx: Tx, roundId: string): Promise<{ depth: number; slips: number }> {
  const { depth } = await tx
    .selectFrom('urn')
    .select('depth')
    .where('round_id', '=', roundId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { depth, slips: await countSlips(tx, roundId) }
}

/** Deals all slips into new sheets, in the order of their numbers: where a row lies then says nothing of when it was written. */
export async function dealUrn(tx: Tx, roundId: string, depth: number): Promise<void> {
  await tx.updateTable('urn').set({ depth }).where('round_id', '=', roundId).execute()
  await sql`
    with taken as (delete from urn_sheet where round_id = ${roundId} returning slips),
    dealt as (select slip, sheet_of(slip->>'code', ${depth}) as sheet from taken, jsonb_array_elements(slips) as slip)
    insert into urn_sheet (round_id, sheet, slips)
    select ${roundId}, n, coalesce(jsonb_agg(slip order by slip->>'code' collate "C") filter (where slip is not null), '[]')
    from generate_series(0, (1 << ${depth}) - 1) as n left join dealt on sheet = n group by n order by n`.execute(
    tx,
  )
}

/** Makes one sheet again of the urn of a round that is over: no row of it is one that a voter wrote. */
export async function gatherUrn(tx: Tx, roundId: string): Promise<void> {
  await dealUrn(tx, roundId, 0)
}

/** The sheet for a slip under this code's hash, of an urn that is held: who writes the same one waits. And the clock, read
 * once the lock is held. */
export async function lockSheet(
  tx: Tx,
  roundId: string,
  code: string,
): Promise<{ slips: Slip[]; now: Temporal.Instant }> {
  const { rows } = await sql<{ slips: Slip[]; now: Temporal.Instant }>`
    with locked as materialized (select slips from urn_sheet where round_id = ${roundId}
      and sheet = ${sheetUnder(roundId, code)} for update)
    select slips, board_now() as now from locked`.execute(tx)
  const [sheet] = rows
  if (!sheet) throw new Error(`the urn of round ${roundId} is not dealt as it says`)
  return sheet
}

/** Marks who voted for the first time, and writes the sheet that its slips' codes name. */
export async function writeSheet(
  tx: Tx,
  roundId: string,
  { mark, slips }: { mark: string | null; slips: readonly Slip[] },
): Promise<void> {
  const marks = mark === null ? [] : [mark]
  await tx
    .with('marked', (db) =>
      db
        .insertInto('voted')
        .columns(['round_id', 'member_id'])
        .expression(sql`select ${roundId}::text, unnest(${marks}::text[])`),
    )
    .updateTable('urn_sheet')
    .set({ slips: JSON.stringify(slips) })
    .where('round_id', '=', roundId)
    .where('sheet', '=', sheetUnder(roundId, slips[0]?.code ?? ''))
    .execute()
}

const sheetUnder = (roundId: string, code: string) =>
  sql<number>`sheet_of(${code}, (select depth from urn where round_id = ${roundId}))`
