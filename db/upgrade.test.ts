import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { describeSchema } from './describe-schema.ts'
import { migrate } from './migrate.ts'
import { BEFORE } from './releases/before-0.1.0.sample.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

/* A database that an earlier version made, with what was in it, becomes one like those made today. */

const RELEASES = ['0.1.0']

let fresh: string[]
beforeAll(async () => {
  const database = await testDatabase()
  fresh = await describeSchema(database.db)
  await database.close()
})

async function asReleased(release: string): Promise<TestDatabase> {
  const database = await testDatabase()
  await sql`drop schema graphile_worker cascade`.execute(database.db)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('drop schema public cascade; create schema public')
  await owner.query(readFileSync(new URL(`./releases/${release}.sql`, import.meta.url), 'utf8'))
  await owner.end()
  return database
}

describe.each(RELEASES)('a database of %s', (release) => {
  let database: TestDatabase
  let owner: Db
  let rows: Record<string, number>
  let urns: unknown
  beforeAll(async () => {
    database = await asReleased(release)
    owner = openDatabase(database.ownerUrl, 2)
    rows = await countRows(owner)
    urns = (await sql`select round_id, slips::text from urn`.execute(owner)).rows
    await migrate(owner, database.url)
  })
  afterAll(() => Promise.all([owner.destroy(), database.close()]))

  test('has the schema that one made today has, and the same grants', async () => {
    expect(await describeSchema(owner)).toEqual(fresh)
    const today = await testDatabase()
    expect(await grants(database.db)).toEqual(await grants(today.db))
    await today.close()
  })

  test('has kept every row', async () => {
    expect(await countRows(owner)).toMatchObject(rows)
    expect(rows).toMatchObject({
      ballot: 3,
      voted: 1,
      shortening: 1,
      call_request: 1,
      feedback: 1,
      meeting: 1,
    })
  })

  test('has kept the slips of each urn, byte for byte, as its one sheet', async () => {
    const { rows: sheets } = await sql`select round_id, slips::text from urn join urn_sheet using (round_id)
      where depth = 0 and sheet = 0`.execute(owner)
    expect(sheets).toHaveLength(1)
    expect(sheets).toEqual(urns)
  })

  test('is found up to date the next time', async () => {
    expect(await migrate(owner, database.url)).toEqual({ oneRole: false })
    await sql`delete from kysely_migration where name = '0015-urn-sheets'`.execute(owner)
    expect(await migrate(owner, database.url)).toEqual({ oneRole: false })
  })
})

describe('a database made between two commits before 0.1.0', () => {
  let database: TestDatabase
  let owner: Db
  beforeEach(async () => {
    database = await asReleased('0.1.0')
    owner = openDatabase(database.ownerUrl, 2)
    return () => Promise.all([owner.destroy(), database.close()])
  })

  test.each(Object.entries(BEFORE))('at %s is repaired, with what was in it', async (_, lacking) => {
    await sql.raw(lacking).execute(owner)
    expect(await describeSchema(owner)).not.toEqual(fresh)
    const rows = await countRows(owner)
    await migrate(owner, database.url)
    expect(await describeSchema(owner)).toEqual(fresh)
    expect(await countRows(owner)).toMatchObject(rows)
  })
})

async function countRows(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; n: number }>`select relname as name, (xpath('/row/n/text()',
    query_to_xml(format('select count(*) as n from public.%I', relname), false, true, '')))[1]::text::int as n
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'kysely%' order by relname`.execute(db)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

async function grants(db: Db): Promise<unknown> {
  const { rows } = await sql`select relname, array_to_string(relacl, ' ') as acl from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
    order by relname`.execute(db)
  return rows
}
