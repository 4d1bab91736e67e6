import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './client.ts'
import { boardNow } from './clock.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const REGISTER = ['log_entry', 'log_checkpoint', 'frozen_text', 'roll', 'ballot', 'opening', 'reopening']

describe('the running role', () => {
  test.each(REGISTER)('cannot change, delete, empty or redefine %s', async (table) => {
    const denied = [
      `update ${table} set ${table === 'log_checkpoint' || table === 'log_entry' ? 'board_id' : table === 'roll' ? 'round_id' : 'id'} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ]
    for (const statement of denied) {
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toMatchObject({
        code: '42501',
      })
    }
  })
})

describe('the owner', () => {
  test('is stopped by triggers from emptying the register', async () => {
    const owner = openDatabase(database.ownerUrl, 1)
    await expect(sql`truncate log_entry cascade`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await owner.destroy()
  })
})

describe('the clock', () => {
  test('can be shifted in a test database', async () => {
    const before = await boardNow(database.db)
    await database.shiftClock('9 days')
    const after = await boardNow(database.db)
    expect(before.until(after, { largestUnit: 'hours' }).hours).toBe(216)
  })

  test('cannot be shifted beside a real board', async () => {
    const real = await testDatabase()
    const owner = openDatabase(real.ownerUrl, 1)
    await sql`delete from test_database`.execute(owner)
    await owner.destroy()
    await real.db
      .insertInto('board')
      .values({
        id: 'b',
        slug: 'b',
        name: 'B',
        language: 'fr',
        time_zone: 'Europe/Paris',
        charter: '{}',
        charter_state: 'provisional',
        created_at: sql`now()`,
      })
      .execute()
    await expect(real.shiftClock('1 hour')).rejects.toThrow('clock can only be shifted')
    await real.close()
  })

  test('keeps a real board from being created while it is shifted', async () => {
    const real = await testDatabase()
    await real.shiftClock('1 hour')
    const owner = openDatabase(real.ownerUrl, 1)
    await sql`delete from test_database`.execute(owner)
    await owner.destroy()
    const creation = real.db
      .insertInto('board')
      .values({
        id: 'b',
        slug: 'b',
        name: 'B',
        language: 'fr',
        time_zone: 'Europe/Paris',
        charter: '{}',
        charter_state: 'provisional',
        created_at: sql`now()`,
      })
      .execute()
    await expect(creation).rejects.toThrow('while the clock is shifted')
    await real.close()
  })
})
