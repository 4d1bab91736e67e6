import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'

/** The one clock of every board: the database's. Read it after taking locks. */
export async function boardNow(db: Db): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select board_now() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database did not say the time')
  return row.now
}
