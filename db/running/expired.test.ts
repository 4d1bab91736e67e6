import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertSession } from '../people/sessions.ts'
import { insertSignIn } from '../people/sign-ins.ts'
import { type TestDatabase, testDatabase } from '../testing.ts'
import { deleteExpired } from './expired.ts'
import { holdMail } from './mails.ts'
import { putRefusedForm } from './refused-forms.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function left(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['session', 'sign_in', 'refused_form', 'held_mail', 'rate_limit']) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      database.db,
    )
    counts[table] = rows[0]?.n ?? 0
  }
  return counts
}

test('what is of no more use is forgotten, each thing in its time', async () => {
  const { db } = database
  await db
    .insertInto('person')
    .values({ id: 'p', email: 'p@exemple.fr', name: 'P', language: 'fr', created_at: sql`board_now()` })
    .execute()
  await insertSession(db, { tokenHash: 'hash', personId: 'p', seconds: 30 * 24 * 3600 })
  await db.transaction().execute(async (tx) => {
    await insertSignIn(tx, { id: 's', email: 'p@exemple.fr', language: 'fr', returnTo: null })
    await holdMail(tx, { id: 'm', recipient: 'p@exemple.fr', subject: 's', text: 't', html: 'h' })
  })
  await putRefusedForm(db, 'hash', Buffer.from('sealed'))
  await sql`insert into rate_limit values ('old', 1, 1), ('new', 1, ${Date.now() + 60_000})`.execute(db)

  await deleteExpired(db)
  expect(await left()).toEqual({ session: 1, sign_in: 1, refused_form: 1, held_mail: 1, rate_limit: 1 })
  await database.shiftClock('11 minutes')
  await deleteExpired(db)
  expect(await left()).toEqual({ session: 1, sign_in: 1, refused_form: 0, held_mail: 1, rate_limit: 1 })
  await database.shiftClock('25 hours')
  await deleteExpired(db)
  expect(await left()).toEqual({ session: 1, sign_in: 0, refused_form: 0, held_mail: 1, rate_limit: 1 })
  await database.shiftClock('6 days')
  await deleteExpired(db)
  expect(await left()).toEqual({ session: 1, sign_in: 0, refused_form: 0, held_mail: 0, rate_limit: 1 })
  await database.shiftClock('23 days')
  await deleteExpired(db)
  expect(await left()).toMatchObject({ session: 0 })
})
