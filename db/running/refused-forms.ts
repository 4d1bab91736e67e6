import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** For ten minutes; of two that are found by the same hash, the later one. Those whose time is over go first. */
export async function putRefusedForm(db: Db, hash: string, sealed: Uint8Array): Promise<void> {
  await db.deleteFrom('refused_form').where('expires_at', '<=', sql<never>`board_now()`).execute()
  const kept = { sealed, expires_at: sql<string>`board_now() + interval '10 minutes'` }
  await db
    .insertInto('refused_form')
    .values({ hash, ...kept })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(kept))
    .execute()
}

export function findRefusedForm(db: Db, hash: string) {
  return db
    .selectFrom('refused_form')
    .select('sealed')
    .where('hash', '=', hash)
    .where('expires_at', '>', sql<never>`board_now()`)
    .executeTakeFirst()
}

export async function deleteRefusedForm(db: Db, hash: string): Promise<void> {
  await db.deleteFrom('refused_form').where('hash', '=', hash).execute()
}
