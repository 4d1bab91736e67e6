import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { consume, networkOf } from './rate-limit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('tries made at once are all counted, each key and each limit apart', async () => {
  const limit = { name: 'a', tries: 3, seconds: 3600 }
  const results = await Promise.all(Array.from({ length: 8 }, () => consume(database.db, limit, 'one')))
  expect(results.filter((result) => result === undefined)).toHaveLength(3)
  const { code, retryAfterSeconds } = results.find((result) => result !== undefined) ?? {}
  expect(code).toBe('rate_limited')
  expect(retryAfterSeconds).toBeGreaterThan(0)
  expect(retryAfterSeconds).toBeLessThanOrEqual(limit.seconds)
  expect(await consume(database.db, limit, 'two')).toBeUndefined()
  expect(await consume(database.db, { ...limit, name: 'b' }, 'one')).toBeUndefined()
})

test('a limit ends with its time', async () => {
  const limit = { name: 'short', tries: 1, seconds: 3600 }
  expect(await consume(database.db, limit, 'one')).toBeUndefined()
  expect(await consume(database.db, limit, 'one')).toMatchObject({ code: 'rate_limited' })
  await sql`update rate_limit set expire = expire - 3600000`.execute(database.db)
  expect(await consume(database.db, limit, 'one')).toBeUndefined()
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:42:a:b:c:d', '2001:db8:0:42'],
  ['2001:DB8:0:0042::1', '2001:db8:0:42'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['127.0.0.1', undefined],
  ['::ffff:127.0.0.1', undefined],
  ['::1', undefined],
  [undefined, undefined],
])('%s asks from the network %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})
