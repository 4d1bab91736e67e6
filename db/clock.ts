import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { planned } from './planned.ts'
import type { Tx } from './schema.ts'

/** The one clock of every board: the database's. Read it after taking locks. */
export async function boardNow(db: Db): Promise<Temporal.Instant> {
  const { rows } = await sql<{
    now: Temporal.Instant
  }>`${planned('board_now')}select board_now() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database did not say the time')
  return row.now
}

/**
 * Makes `board_now()` tell `at`, inside this transaction alone as long as it is taken back before the end. The
 * database refuses it beside a real board.
 */
export async function shiftClock(tx: Tx, at: string): Promise<void> {
  await setShift(tx, sql<string>`${at}::timestamptz - clock_timestamp()`)
}

/** What `board_now()` is ahead by: nothing but in a database made for tests. */
export async function currentShift(tx: Tx): Promise<string | null> {
  const shifts = tx.selectFrom('clock_shift').select(sql<string | null>`sum(shift)::text`.as('shift'))
  return (await shifts.executeTakeFirstOrThrow()).shift
}

export async function setShift(tx: Tx, shift: string | RawBuilder<string> | null): Promise<void> {
  await tx.deleteFrom('clock_shift').execute()
  if (shift !== null) await tx.insertInto('clock_shift').values({ shift }).execute()
}
