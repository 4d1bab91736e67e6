import { createHash, randomBytes } from 'node:crypto'
import { replaceSetupKey } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'

/** The operator's one-time permission to create a board: replaces the earlier one, kept as a hash. */
export async function mintSetupKey(db: Db): Promise<string> {
  const key = randomBytes(16).toString('base64url')
  await db.transaction().execute((tx) => replaceSetupKey(tx, setupKeyHash(key)))
  return key
}

export function setupKeyHash(key: string): string {
  return createHash('sha256').update(`setup\0${key}`).digest('hex')
}
