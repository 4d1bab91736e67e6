import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { Language } from '../tables/columns.ts'

export interface NewPerson {
  id: string
  email: string | null
  name: string
  language: Language
  timeZone: string
  example: boolean
  createdAt: string
}

/** The person known by this address, whose own name and language stay; else a new one. */
export async function findOrAddPerson(tx: Tx, person: NewPerson): Promise<{ id: string; name: string }> {
  const added = await tx
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      language: person.language,
      time_zone: person.timeZone,
      example: person.example,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(['id', 'name'])
    .executeTakeFirst()
  if (added) return added
  return tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', person.email)
    .executeTakeFirstOrThrow()
}

export async function setLanguage(db: Db, id: string, language: Language): Promise<void> {
  await db.updateTable('person').set({ language }).where('id', '=', id).execute()
}

/** Whether a person's name has these letters, whatever their accents and their case; everybody's has none. */
export function nameHas(letters: string): RawBuilder<boolean> {
  return sql<boolean>`(${letters} = '' or strpos(person.plain_name, plain_name(${letters})) > 0)`
}
