import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { Leases } from './leases.ts'
import { testDraft, until } from './testing.ts'

const LONG = 600_000
const goesOn = () => false
const once = () => true
const kept = () => undefined

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** As a PostgreSQL that is slow to begin a deletion, until `act` is done. */
async function whileDeletionsWait(act: () => Promise<void>): Promise<void> {
  const owner = openDatabase(database.ownerUrl, 1)
  await sql
    .raw(`
    create function wait_for_the_test() returns trigger language plpgsql as
      'begin perform pg_advisory_xact_lock_shared(1); return null; end';
    create trigger wait_for_the_test before delete on document_lease
      for each statement execute function wait_for_the_test();`)
    .execute(owner)
  await owner.destroy()
  await database.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(1)`.execute(connection)
    await act()
    await sql`select pg_advisory_unlock(1)`.execute(connection)
  })
  await until(async () => (await deletions()) === 0)
}
async function deletions(): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and state = 'active' and query like 'delete from document_lease%'`.execute(
    database.db,
  )
  return Number(rows[0]?.n)
}

test('a text that is taken up again while it is still being let go of stays with who took it', async () => {
  const { documentId } = await testDraft(database.db)
  const [one, other] = ['one', 'other'].map(
    (owner) => new Leases(database.db, { leaseFor: LONG }, owner, kept),
  ) as [Leases, Leases]
  expect((await one.take(documentId, goesOn)).kind).toBe('ours')
  let again: ReturnType<Leases['take']> | undefined
  await whileDeletionsWait(async () => {
    one.release(documentId)
    await until(async () => (await deletions()) === 1)
    again = one.take(documentId, goesOn)
    // Time enough for it to overtake what goes before it.
    await Promise.race([again, new Promise((resolve) => setTimeout(resolve, 500))])
  })
  expect((await again)?.kind).toBe('ours')
  expect((await other.take(documentId, once)).kind).toBe('held')
  await one.stop()
  expect((await other.take(documentId, once)).kind).toBe('ours')
  await other.stop()
})
