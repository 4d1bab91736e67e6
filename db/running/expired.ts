import { sql } from 'kysely'
import type { Db } from '../client.ts'

const EXPIRED = {
  ticket: sql`expires_at < board_now()`,
  session: sql`expires_at < board_now()`,
  // Kept a day, so that an old link is told from a used one.
  sign_in: sql`expires_at < board_now() - interval '1 day'`,
  refused_form: sql`expires_at < board_now()`,
  held_mail: sql`held_at < board_now() - interval '7 days'`,
  // Counted by rate-limiter-flexible in milliseconds of the servers' own clocks.
  rate_limit: sql`expire < extract(epoch from clock_timestamp()) * 1000 - 3600000`,
} as const

/** Forgets what is of no more use: tickets, sessions, sign-ins, refused forms, held mails, counted tries. */
export async function deleteExpired(db: Db): Promise<void> {
  for (const [table, condition] of Object.entries(EXPIRED)) {
    await sql`delete from ${sql.table(table)} where ${condition}`.execute(db)
  }
}
