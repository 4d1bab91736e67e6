import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'

/** Since when nothing was seen to serve, if that is more minutes ago: the machine's own time, told in the board's. */
const silenceOver = (minutes: number) => sql<{ from_at: Temporal.Instant; to_at: Temporal.Instant }>`
  select board_now() - (clock_timestamp() - beat_at) as from_at, board_now() as to_at
  from heartbeat where clock_timestamp() - beat_at > make_interval(mins => ${minutes})`

/** The silence that the next beat ends, if there is one. Holds other beats off, so that it is told once. */
export async function silenceBefore(tx: Tx, minutes: number) {
  await sql`insert into heartbeat (beat_at) values (clock_timestamp()) on conflict do nothing`.execute(tx)
  await tx.selectFrom('heartbeat').select('one').forUpdate().execute()
  return (await silenceOver(minutes).execute(tx)).rows[0]
}

export async function setBeat(tx: Tx): Promise<void> {
  await tx.updateTable('heartbeat').set({ beat_at: sql`clock_timestamp()` }).execute()
}

export async function insertOutage(
  tx: Tx,
  outage: { id: string; from_at: string; to_at: string },
): Promise<void> {
  await tx.insertInto('outage').values(outage).execute()
}

/** Outages that reach beyond `since`, the one that lasts now included. */
export async function outagesSince(db: Db, since: string, minutes: number) {
  const over = await db
    .selectFrom('outage')
    .select(['from_at', 'to_at'])
    .where('to_at', '>', sql<never>`${since}::timestamptz`)
    .execute()
  return [...over, ...(await silenceOver(minutes).execute(db)).rows]
}

/**
 * How many minutes each ballot mail of a round waited before it left; of one that has not left, how long it waits now,
 * unless another mail that was written since did leave, so that it is its address. Those of the same round are written
 * in one breath, and say nothing of each other. A mail that left before waiting was measured says nothing either.
 */
export async function ballotMailsWaited(db: Db, roundId: string): Promise<number[]> {
  const { rows } = await sql<{ waited: number | null; so_far: number; server_is_well: boolean }>`
    select waited_minutes as waited,
      extract(epoch from clock_timestamp() - queued_at)::int / 60 as so_far,
      queued_at <= coalesce(
        (select max(queued_at) from mail where waited_minutes is not null
          and not (kind = 'ballot' and subject_id = ${roundId})), '-infinity') as server_is_well
    from mail where kind = 'ballot' and subject_id = ${roundId}
      and (sent_at is null or waited_minutes is not null)`.execute(db)
  return rows.flatMap(({ waited, so_far, server_is_well }) => waited ?? (server_is_well ? [] : so_far))
}
