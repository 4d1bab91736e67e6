import { sql } from 'kysely'
import type { Tx } from './schema.ts'

/**
 * Makes `board_now()` tell `at`, inside this transaction alone as long as it is taken back before the end. The
 * database refuses it beside a real board.
 */
export async function shiftClock(tx: Tx, at: string): Promise<void> {
  await unshiftClock(tx)
  await sql`insert into clock_shift (shift) values (${at}::timestamptz - clock_timestamp())`.execute(tx)
}

export async function unshiftClock(tx: Tx): Promise<void> {
  await sql`delete from clock_shift`.execute(tx)
}
