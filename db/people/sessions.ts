import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** Opens a session of so many seconds. The token itself is in the cookie alone. */
export async function insertSession(
  db: Db,
  { tokenHash, personId, seconds }: { tokenHash: string; personId: string; seconds: number },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      person_id: personId,
      expires_at: sql`board_now() + make_interval(secs => ${seconds})`,
    })
    .execute()
}

/** Whose session this is, as long as it lasts. */
export function findPersonOfSession(db: Db, tokenHash: string) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', sql<never>`board_now()`)
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.language',
      'person.time_zone',
      'person.example',
    ])
    .executeTakeFirst()
}

/** Whose session this was, as long as it is not swept away. */
export function findPersonOfEndedSession(db: Db, tokenHash: string) {
  return db
    .selectFrom('session')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '<=', sql<never>`board_now()`)
    .executeTakeFirst()
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** One of the invented people of the example: the only ones a session may be opened for without proof. */
export function findExamplePerson(db: Db, id: string) {
  return db
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('example', '=', true)
    .executeTakeFirst()
}
