import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The operator's one-time permission to create a board: replaces the earlier one, kept as a hash. */
export async function mintSetupKey(db: Db): Promise<string> {
  const key = randomBytes(16).toString('base64url')
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('setup_key').execute()
    await tx
      .insertInto('setup_key')
      .values({ hash: setupKeyHash(key), created_at: sql`board_now()` })
      .execute()
  })
  return key
}

export function setupKeyHash(key: string): string {
  return createHash('sha256').update(`setup\0${key}`).digest('hex')
}
