import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { wasAway } from './away.ts'
import { testDatabase } from './testing.ts'

test('a statement for which there is no room on the disk is noted, one that is wrong is not', async () => {
  const database = await testDatabase()
  const fail = (code: string) =>
    sql`do ${sql.lit(`begin raise exception 'no' using errcode = '${code}'; end`)}`.execute(database.db)
  await expect(fail('22012')).rejects.toMatchObject({ code: '22012' })
  expect(wasAway(Number.POSITIVE_INFINITY)).toBe(false)
  await expect(fail('53100')).rejects.toMatchObject({ code: '53100' })
  expect(wasAway(Number.POSITIVE_INFINITY)).toBe(true)
  await database.close()
})
