import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
let owner: Db
beforeEach(async () => {
  database = await testDatabase()
  owner = openDatabase(database.ownerUrl, 2)
})
afterEach(async () => {
  await owner.destroy()
  await database.close()
})

const start = () => migrate(owner, database.url)

describe('what the running role may do', () => {
  const transactions = async (names: string) => {
    const { rows } = await sql<{ xmin: string }>`select xmin::text from pg_class
      where relnamespace = 'public'::regnamespace and relname ~ ${names} order by relname`.execute(owner)
    return rows.map(({ xmin }) => xmin)
  }

  test('is not granted again where it is granted', async () => {
    const before = await transactions('.')
    await start()
    expect(await transactions('.')).toEqual(before)
  })

  test('is given back, and no more than that, where it differs', async () => {
    const role = sql.id(new URL(database.url).username)
    await sql`grant delete on ballot to ${role}`.execute(owner)
    await sql`grant select on session to public`.execute(owner)
    await sql`revoke insert on mail from ${role}`.execute(owner)
    await start()
    const { rows } = await sql`select relname, array_to_string(relacl, ' ') as acl from pg_class
      where relname in ('ballot', 'session', 'mail') order by relname`.execute(owner)
    expect(rows).toEqual([
      { relname: 'ballot', acl: 'tour_owner=arwdDxtm/tour_owner tour=ar/tour_owner' },
      { relname: 'mail', acl: 'tour_owner=arwdDxtm/tour_owner tour=arw/tour_owner' },
      { relname: 'session', acl: 'tour_owner=arwdDxtm/tour_owner tour=arwd/tour_owner' },
    ])
  })

  test('comes in one transaction with the tables it is about', async () => {
    await sql`drop schema public cascade`.execute(owner)
    await sql`create schema public`.execute(owner)
    await start()
    const [migrations] = (
      await sql<{ xmin: string }>`select distinct xmin::text from kysely_migration`.execute(owner)
    ).rows
    expect(new Set(await transactions('^(ballot|mail|refused_form)$'))).toEqual(new Set([migrations?.xmin]))
  })
})
