import { sql } from 'kysely'
import type { Db } from './client.ts'
import type { Tx } from './schema.ts'

/** A mail that stays on this machine, to be read there; one that is written again replaces itself. */
export async function holdMail(
  tx: Tx,
  mail: { id: string; recipient: string; subject: string; text: string; html: string },
): Promise<void> {
  await tx.deleteFrom('held_mail').where('id', '=', mail.id).execute()
  await tx
    .insertInto('held_mail')
    .values({ ...mail, held_at: sql`board_now()` })
    .execute()
}

/** Newest first. */
export function heldMails(db: Db) {
  return db
    .selectFrom('held_mail')
    .select(['id', 'recipient', 'subject', 'held_at'])
    .orderBy('held_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

export function findHeldMail(db: Db, id: string) {
  return db.selectFrom('held_mail').selectAll().where('id', '=', id).executeTakeFirst()
}
