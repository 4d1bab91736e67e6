import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { describeSchema } from './describe-schema.ts'
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

test('a database made today is what db/schema.txt says', async () => {
  await expect(`${(await describeSchema(owner)).join('\n')}\n`).toMatchFileSnapshot('./schema.txt')
})

describe('a database that lacks something', () => {
  test.each([
    ['drop index ballot_member', 'index CREATE INDEX ballot_member ON public.ballot'],
    ['alter table urn drop column quorum_at', 'column urn.quorum_at timestamp with time zone'],
    ['alter table urn_sheet drop column size', 'column urn_sheet.size integer not null'],
    ['drop trigger never_changes on log_entry', 'trigger log_entry.never_changes enabled A'],
    ['alter table log_entry disable trigger never_changes', 'trigger log_entry.never_changes enabled A'],
    [
      `create or replace function never_changes() returns trigger language plpgsql as 'begin return old; end'`,
      'function never_changes() returns trigger',
    ],
  ])('%s: it is said, and nothing is started', async (statement, missing) => {
    await sql.raw(statement).execute(owner)
    await expect(start()).rejects.toThrow(missing)
  })

  test('is left as it was: what was to be done to it is undone', async () => {
    await sql`delete from kysely_migration where name >= '0010-repairs'`.execute(owner)
    await sql`drop table register_check`.execute(owner)
    await sql`alter table log_head drop column signer`.execute(owner)
    await sql`drop index voted_member`.execute(owner)
    await sql`alter table log_entry disable trigger never_changes`.execute(owner)
    await expect(start()).rejects.toThrow('nothing was started and nothing changed')
    const { rows } = await sql`select from pg_indexes where indexname = 'voted_member'`.execute(owner)
    expect(rows).toEqual([])
  })
})

describe('a database of another version', () => {
  test.each([
    ['9999-later', 'by a newer Tour de table (9999-later)'],
    ['0001-first', 'by a version before 0.1.0 (0001-first)'],
  ])('that has run %s is not touched', async (name, said) => {
    await sql`insert into kysely_migration values (${name}, ${new Date().toISOString()})`.execute(owner)
    await expect(start()).rejects.toThrow(said)
  })
})
