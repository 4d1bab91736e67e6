import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planned } from './planned.ts'
import { testDatabase } from './testing.ts'

test('a connection that is cut while someone holds it fails their next query, and nothing else', async () => {
  const database = await testDatabase()
  const held = await database.db.startTransaction().execute()
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held)
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
  const answers = () =>
    sql`select 1`.execute(held).then(
      () => 'answered',
      () => 'cut',
    )
  await expect.poll(answers, { timeout: 120_000 }).toBe('cut')
  await held
    .rollback()
    .execute()
    .catch(() => undefined)
  expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  await database.close()
})

test('a statement that is planned once stays with its connection, and is asked with other values', async () => {
  const database = await testDatabase()
  await database.db.connection().execute(async (one) => {
    for (const n of [1, 2]) {
      const { rows } = await sql`${planned('told')}select ${n}::int as n`.execute(one)
      expect(rows).toEqual([{ n }])
    }
    const { rows } = await sql`select name, statement from pg_prepared_statements`.execute(one)
    expect(rows).toEqual([{ name: 'told', statement: '/* planned told */ select $1::int as n' }])
  })
  await database.close()
})
