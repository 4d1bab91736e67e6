import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '#db/client.ts'
import { findHead, type LogHead } from '#db/register/log.ts'
import { testDatabase } from '#db/testing.ts'
import { forgetGivenOut } from '#lib/adapters/signer-memory.ts'
import { adoptRegister } from '#lib/commands/register/adopt-register.ts'
import { goneRegisters, rememberCheckpoints } from '#lib/commands/register/check-registers.ts'
import { type Story, tellStory } from '#lib/commands/testing.ts'
import { makeCopy } from './make-copy.ts'
import { damagedIn } from './manifest.ts'
import { copyNightly } from './nightly.ts'
import { putBack } from './put-back.ts'
import { rowsOfAll } from './testing.ts'

/* A register that is not what had been sealed is copied as it is, and every copy of it says so. */

const newFolder = () => mkdtempSync(join(tmpdir(), 'tour-damaged-'))
const keys = newFolder()
let story: Story
let owner: Db
/** The register before its last lines. */
let older: LogHead | undefined
beforeAll(async () => {
  process.env.LOG_KEYS_DIR = keys
  story = await tellStory()
  older = await findHead(story.db, story.boardId)
  await story.open('Inès', await story.propose('Inès', 'Repeindre', 'En vert.'))
  owner = openDatabase(story.database.ownerUrl, 1)
  for (const table of TABLES)
    await sql`create temp table ${sql.id(`whole_${table}`)} as table ${sql.table(table)}`.execute(owner)
})
afterAll(async () => {
  await owner.destroy()
  await story.database.close()
})

const TABLES = ['log_entry', 'log_head', 'log_checkpoint'] as const

async function guardsAside(act: () => Promise<unknown>): Promise<void> {
  const { rows: guards } = await sql<{ table: string; guard: string }>`
    select tgrelid::regclass::text as table, tgname as guard from pg_trigger
    where tgrelid::regclass::text = any(${[...TABLES]}) and not tgisinternal`.execute(owner)
  const all = async (state: 'disable' | 'enable always') => {
    for (const { table, guard } of guards)
      await sql`alter table ${sql.table(table)} ${sql.raw(state)} trigger ${sql.id(guard)}`.execute(owner)
  }
  await all('disable')
  await act()
  await all('enable always')
}

/** What comes of `work` while the register is damaged, which is mended afterwards. */
async function whileDamaged<Result>(damage: Damage, work: () => Promise<Result>): Promise<Result> {
  await guardsAside(async () => {
    for (const statement of [damage()].flat()) await statement.execute(owner)
  })
  try {
    return await work()
  } finally {
    await guardsAside(async () => {
      for (const table of TABLES) {
        await sql`delete from ${sql.table(table)}`.execute(owner)
        await sql`insert into ${sql.table(table)} select * from ${sql.id(`whole_${table}`)}`.execute(owner)
      }
    })
  }
}

type Damage = () => RawBuilder<unknown> | RawBuilder<unknown>[]
const emptied = (...tables: string[]) => tables.map((table) => sql`delete from ${sql.table(table)}`)
const ALTERED: Damage = () => sql`update log_entry set bytes = bytes || ' '::bytea where idx = 3`
const ROLLED_BACK: Damage = () => [
  sql`delete from log_entry where idx >= ${older?.size}`,
  sql`delete from log_checkpoint where size > ${older?.size}`,
  sql`update log_head set size = ${older?.size}, edge = ${older?.edge}, checkpoint = ${older?.checkpoint}`,
]
const damages: [string, Damage][] = [
  ['a line was altered', ALTERED],
  ['a line in the middle is gone', () => sql`delete from log_entry where idx = 3`],
  ['the last line is gone', () => sql`delete from log_entry where idx = (select max(idx) from log_entry)`],
  ['a leaf was altered', () => sql`update log_entry set leaf = sha256(leaf) where idx = 3`],
  ['its checkpoint is gone', () => sql`update log_head set checkpoint = ''`],
  ['its head is gone', () => emptied('log_head')],
  ['all of it is gone', () => emptied(...TABLES)],
  [
    'it was emptied as if it had just begun',
    () => [
      ...emptied('log_entry', 'log_checkpoint'),
      sql`update log_head set size = 0, edge = '{}', checkpoint = '', signer = null`,
    ],
  ],
]

test.each(damages)('is put back where that is meant, and is as it was: %s', async (_, damage) => {
  const folder = join(newFolder(), 'copy')
  const there = await testDatabase()
  const place = { ...there, keys: newFolder() }
  const wrote = await whileDamaged(damage, async () => {
    expect(damagedIn(await makeCopy(story.db, keys, folder))).toEqual([story.boardId])
    return rowsOfAll(story.db)
  })
  await expect(putBack(folder, place)).rejects.toThrow('to put back this one as it is, say --damaged.')
  await putBack(folder, place, { overNewer: false, damaged: true })
  expect(await rowsOfAll(there.db)).toEqual(wrote)
  await there.close()
})

test('is told from its last lines that were given out, where it was rolled back to before them', async () => {
  const copied = () =>
    whileDamaged(ROLLED_BACK, async () =>
      damagedIn(await makeCopy(story.db, keys, join(newFolder(), 'copy'))),
    )
  expect(await copied()).toEqual([])
  await rememberCheckpoints(story.db)
  expect(await copied()).toEqual([story.boardId])
  forgetGivenOut(story.boardId)
})

test('is told from what was given out of it, where its very board is gone', async () => {
  await rememberCheckpoints(story.db)
  const there = await testDatabase()
  const folder = join(newFolder(), 'copy')
  expect(damagedIn(await makeCopy(there.db, keys, folder))).toEqual([story.boardId])
  expect(await goneRegisters(there.db)).toEqual([{ boardId: story.boardId, given: expect.any(Number) }])
  expect(await goneRegisters(story.db)).toEqual([])
  await there.close()
})

test('is never taken up, wherever it was put back', async () => {
  const folder = join(newFolder(), 'copy')
  await whileDamaged(ALTERED, () => makeCopy(story.db, keys, folder))
  const there = await testDatabase()
  await putBack(folder, { ...there, keys: newFolder() }, { overNewer: false, damaged: true })
  expect(await adoptRegister(there.db, story.boardId)).toMatchObject({ kind: 'refused' })
  await there.close()
})

test('is copied each night without pushing out a copy from before', async () => {
  const folder = join(newFolder(), 'backups')
  const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`
  const nights = async (from: number, to: number) => {
    for (let n = from; n <= to; n++) await copyNightly(story.db, keys, folder, day(n))
  }
  await nights(1, 8)
  const found = await whileDamaged(ALTERED, async () => {
    await nights(9, 17)
    return copyNightly(story.db, keys, folder, day(18))
  })
  expect(found).toEqual([story.boardId])
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => day(from + i))
  expect(readdirSync(folder).sort()).toEqual([...days(2, 8), ...days(12, 18)])
  expect(await copyNightly(story.db, keys, folder, day(19))).toEqual([])
  expect(readdirSync(folder).sort()).toEqual([...days(3, 8), ...days(12, 19)])
})
