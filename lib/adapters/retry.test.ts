import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { retryWhileDatabaseRestarts } from './retry.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('what was cut off is read again', async () => {
  let tries = 0
  const read = async () => {
    tries++
    if (tries < 3) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(database.db)
    return (await sql<{ n: number }>`select 1 as n`.execute(database.db)).rows
  }
  expect(await retryWhileDatabaseRestarts(read)).toEqual([{ n: 1 }])
  expect(tries).toBe(3)
})

test('what is wrong for good is thrown at once', async () => {
  let tries = 0
  const read = () => {
    tries++
    return sql`select * from nothing`.execute(database.db)
  }
  await expect(retryWhileDatabaseRestarts(read)).rejects.toThrow('relation "nothing" does not exist')
  expect(tries).toBe(1)
})
