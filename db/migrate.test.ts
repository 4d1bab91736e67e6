import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
  return () => database.close()
})

/** As four processes that start at once do. */
async function fourAtOnce(): Promise<PromiseSettledResult<{ oneRole: boolean }>[]> {
  const owners = [1, 2, 1, 2].map((connections) => openDatabase(database.ownerUrl, connections))
  const all = await Promise.allSettled(owners.map((owner) => migrate(owner, database.url)))
  await Promise.all(owners.map((owner) => owner.destroy()))
  return all
}

const FOUR_DONE = Array.from({ length: 4 }, () => ({ status: 'fulfilled', value: { oneRole: false } }))

async function empty(): Promise<void> {
  const owner = openDatabase(database.ownerUrl, 1)
  await sql`drop schema graphile_worker cascade`.execute(database.db)
  await sql`drop schema public cascade`.execute(owner)
  await sql`create schema public`.execute(owner)
  await owner.destroy()
}

/** Whether the database is refused to what serves already, asked over and over until `over`. */
async function refusals(db: Db, over: Promise<unknown>): Promise<unknown[]> {
  const refused: unknown[] = []
  let going = true
  void over.finally(() => {
    going = false
  })
  while (going)
    await sql`select from heartbeat, person, mail`.execute(db).catch((error) => refused.push(error))
  return refused
}

test('processes that start together on an empty database take turns', async () => {
  await empty()
  expect(await fourAtOnce()).toEqual(FOUR_DONE)
  expect(await sql`select from heartbeat`.execute(database.db)).toBeDefined()
})

test('processes that start together on one that is migrated take turns, and refuse nothing to what runs', async () => {
  const starting = fourAtOnce()
  expect(await refusals(database.db, starting)).toEqual([])
  expect(await starting).toEqual(FOUR_DONE)
})
