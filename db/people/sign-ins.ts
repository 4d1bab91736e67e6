import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { Language } from '../tables/columns.ts'

const CODE_ATTEMPTS = 5

const IN_TEN_MINUTES = sql<string>`board_now() + interval '10 minutes'`

interface Request {
  id: string
  email: string
  language: Language
  returnTo: string | null
}

/** Someone typed this address. Nothing can be confirmed yet: the mail brings the secrets. */
export async function insertSignIn(tx: Tx, request: Request): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({
      id: request.id,
      email: request.email,
      language: request.language,
      return_to: request.returnTo,
      requested_at: sql`board_now()`,
      expires_at: IN_TEN_MINUTES,
    })
    .execute()
}

export function findSignIn(db: Db, id: string) {
  return db
    .selectFrom('sign_in')
    .select(['id', 'email', 'language'])
    .select(sql<boolean>`requested_at < board_now() - interval '1 hour'`.as('stale'))
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * Gives a request its secrets, for ten minutes. Other requests of that address keep theirs: anybody may have made them.
 * False where it is gone.
 */
export async function armSignIn(
  db: Db,
  { id, linkHash, codeHash }: { id: string; linkHash: string; codeHash: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sign_in')
    .set({ link_hash: linkHash, code_hash: codeHash, expires_at: IN_TEN_MINUTES })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteSignIn(db: Db, id: string): Promise<void> {
  await db.deleteFrom('sign_in').where('id', '=', id).execute()
}

type Taken = { returnTo: string | null }

/** Uses a link up. Of two who try at once, one succeeds. */
export async function takeLink(
  db: Db,
  email: string,
  linkHash: string,
): Promise<Taken | { refused: 'used' | 'expired' }> {
  const taken = await db
    .deleteFrom('sign_in')
    .where('email', '=', email)
    .where('link_hash', '=', linkHash)
    .where('expires_at', '>', sql<never>`board_now()`)
    .returning('return_to')
    .executeTakeFirst()
  if (taken) return { returnTo: taken.return_to }
  const late = await db
    .selectFrom('sign_in')
    .select('id')
    .where('email', '=', email)
    .where('link_hash', '=', linkHash)
    .executeTakeFirst()
  return { refused: late ? 'expired' : 'used' }
}

/**
 * Uses up the code of the request that this browser made, or one of its attempts: they are counted before the code is
 * looked at. Nobody else's attempts are touched.
 */
export async function takeCode(
  db: Db,
  { id, email }: { id: string; email: string },
  codeHash: string,
): Promise<Taken | { attemptsLeft: number }> {
  const tried = await db
    .updateTable('sign_in')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('email', '=', email)
    .where('code_hash', 'is not', null)
    .where('expires_at', '>', sql<never>`board_now()`)
    .where('attempts', '<', CODE_ATTEMPTS)
    .returning(['id', 'attempts'])
    .executeTakeFirst()
  if (!tried) return { attemptsLeft: 0 }
  const taken = await db
    .deleteFrom('sign_in')
    .where('id', '=', tried.id)
    .where('code_hash', '=', codeHash)
    .returning('return_to')
    .executeTakeFirst()
  return taken ? { returnTo: taken.return_to } : { attemptsLeft: CODE_ATTEMPTS - tried.attempts }
}

/** Who signs in with this address, if anyone. */
export function findAccount(db: Db, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', 'time_zone', 'example'])
    .where('email', '=', email)
    .executeTakeFirst()
}
