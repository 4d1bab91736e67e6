import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeSchema } from '#db/describe-schema.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { adoptRegister } from '#lib/commands/register/adopt-register.ts'
import { checkRegisters, rememberCheckpoints } from '#lib/commands/register/check-registers.ts'
import { expectAccepted, type Story } from '#lib/commands/testing.ts'
import { verifyStored } from '#lib/commands/testing-texts.ts'
import { makeCopy } from './make-copy.ts'
import type { Manifest } from './manifest.ts'
import { putBack } from './put-back.ts'
import { readLines } from './table-files.ts'
import { placeIn, rowsOfAll, storyToCopy, voteOnceMore } from './testing.ts'

/* A copy of a board with all kinds of votes, put back elsewhere and over what is there. */

const newFolder = () => mkdtempSync(join(tmpdir(), 'tour-copy-'))
const keys = newFolder()
let story: Story
let folder: string
let manifest: Manifest
let wrote: Record<string, string[]>
beforeAll(async () => {
  process.env.LOG_KEYS_DIR = keys
  writeFileSync(join(keys, 'postgres'), 'of this cluster')
  writeFileSync(join(keys, 'auth-secret'), 'a secret')
  story = await storyToCopy()
  await checkRegisters(story.db)
  wrote = await rowsOfAll(story.db)
  folder = join(newFolder(), 'copy')
  manifest = await makeCopy(story.db, keys, folder)
})
afterAll(() => story.database.close())

const addedTo = async (name: string) =>
  expectAccepted(
    await addMember(await story.as('Claire'), { name, email: '', kind: 'volunteer', standing: 'reader' }),
  )

test('a copy is for its owner alone, with the keys but for the password of the cluster', () => {
  const modes = [
    folder,
    join(folder, 'manifest.json'),
    join(folder, 'tables/ballot.gz'),
    join(folder, 'keys/signer'),
  ]
  expect(modes.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600', '600', '600'])
  expect(readdirSync(join(folder, 'keys')).sort()).toEqual(
    readdirSync(keys)
      .filter((name) => name !== 'postgres')
      .sort(),
  )
})

test('a copy does not tell in which order people voted in secret', async () => {
  const marks: string[] = []
  for await (const line of readLines(folder, 'voted')) {
    const [member, round] = JSON.parse(line)
    marks.push(`${round} ${member}`)
  }
  expect(marks.length).toBeGreaterThan(1)
  expect(marks).toEqual([...marks].sort())
})

test('a copy is not made over anything', async () => {
  await expect(makeCopy(story.db, keys, folder)).rejects.toThrow(`${folder} is not empty`)
  expect(readdirSync(join(folder, '..'))).toEqual(['copy'])
})

test('a copy made while people write is of one instant', async () => {
  const busy = await testDatabase()
  const other = join(newFolder(), 'copy')
  let making = true
  const copying = makeCopy(story.db, keys, other).finally(() => (making = false))
  for (let n = 0; making; n++) await addedTo(`Passe ${n}`)
  await copying
  await putBack(other, { ...busy, keys: newFolder() })
  const { state, size } = await verifyStored(busy.db, story.boardId)
  expect({ state, size }).toEqual({ state: 'amber', size: (await copying).registers[0]?.size })
  await busy.close()
})

describe('put back into an empty database', () => {
  const elsewhere = newFolder()
  let there: TestDatabase
  beforeAll(async () => {
    there = await testDatabase()
    await putBack(folder, { ...there, keys: elsewhere })
  })
  afterAll(() => there.close())

  test('a copy gives every row of every table', async () => {
    const now = await rowsOfAll(there.db)
    expect(now).toEqual(wrote)
    expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(Object.entries(now).map(([name, rows]) => [name, rows.length])),
    )
    for (const name of [
      'ballot',
      'voted',
      'urn',
      'urn_sheet',
      'document_update',
      'frozen_text',
      'mail',
      'proposal',
    ])
      expect(now[name]?.length).toBeGreaterThan(0)
  })

  test('a copy leaves every guard as it was', async () => {
    expect(await describeSchema(there.db)).toEqual(await describeSchema(story.db))
    await expect(sql`delete from ballot`.execute(there.db)).rejects.toThrow()
  })

  test('mails that had not left are to be sent', async () => {
    const { rows } = await sql<{
      id: string
    }>`select payload ->> 'mail' as id from graphile_worker._private_jobs as job
      join graphile_worker._private_tasks as task on task.id = job.task_id
      where task.identifier = 'send-mail' order by 1`.execute(there.db)
    const unsent = await there.db
      .selectFrom('mail')
      .select('id')
      .where('sent_at', 'is', null)
      .orderBy('id')
      .execute()
    expect(unsent.length).toBeGreaterThan(0)
    expect(rows).toEqual(unsent)
  })

  test('a register is added to elsewhere once it was taken up, and goes on', async () => {
    process.env.LOG_KEYS_DIR = elsewhere
    expect(readdirSync(elsewhere)).toContain(`${story.boardId}.ed25519`)
    expect(await checkRegisters(there.db)).toEqual([{ boardId: story.boardId, wait: { why: 'elsewhere' } }])
    expectAccepted(await adoptRegister(there.db, story.boardId))
    expect(await voteOnceMore(placeIn(there.db, story))).toBe('adopted')
    expect((await verifyStored(there.db, story.boardId)).state).toBe('amber')
    process.env.LOG_KEYS_DIR = keys
  })
})

describe('put back over what is there', () => {
  let there: TestDatabase
  const place = () => ({ ...there, keys })
  beforeAll(async () => {
    there = await testDatabase()
    await putBack(folder, place())
  })
  afterAll(() => there.close())

  test('a copy takes the place of its equal, and registers go on', async () => {
    await putBack(folder, place())
    expect(await rowsOfAll(there.db)).toMatchObject({ log_entry: expect.any(Array) })
    expect(await checkRegisters(there.db)).toEqual([])
  })

  test('a copy is refused where the register has grown since, until told', async () => {
    expect(await voteOnceMore(placeIn(there.db, story))).toBe('adopted')
    const before = await rowsOfAll(there.db)
    await expect(putBack(folder, place())).rejects.toThrow(
      /which is older\. To lose what is here, say --over-newer\./,
    )
    expect(await rowsOfAll(there.db)).toEqual(before)
    await rememberCheckpoints(there.db)
    await putBack(folder, place(), { overNewer: true, damaged: false })
    expect((await verifyStored(there.db, story.boardId)).size).toBe(manifest.registers[0]?.size)
    // What was given out is remembered beside the keys: no second history is signed unseen.
    expect(await checkRegisters(there.db)).toMatchObject([{ wait: { why: 'behind' } }])
    expectAccepted(await adoptRegister(there.db, story.boardId))
  })

  test('a copy is refused where it has other lines, and where it has no such board', async () => {
    const other = await testDatabase()
    const elsewhere = newFolder()
    await putBack(folder, { ...other, keys: elsewhere })
    process.env.LOG_KEYS_DIR = elsewhere
    expectAccepted(await adoptRegister(other.db, story.boardId))
    await expect(voteOnceMore(placeIn(other.db, story))).resolves.toBe('adopted')
    process.env.LOG_KEYS_DIR = keys
    const longer = join(newFolder(), 'copy')
    await makeCopy(other.db, elsewhere, longer)
    expectAccepted(
      await addMember(await placeIn(there.db, story).as('Claire'), {
        name: 'Autre',
        email: '',
        kind: 'volunteer',
        standing: 'reader',
      }),
    )
    await expect(putBack(longer, place())).rejects.toThrow('the copy has others in their place')
    const empty = await testDatabase()
    const nothing = join(newFolder(), 'copy')
    await makeCopy(empty.db, newFolder(), nothing)
    await expect(putBack(nothing, place())).rejects.toThrow('none in the copy')
    await Promise.all([other.close(), empty.close()])
  })

  test('a copy is refused while jobs are at work on the database', async () => {
    await there.db.connection().execute(async (held) => {
      await sql`select pg_advisory_lock(hashtextextended('tour-de-table jobs', 0))`.execute(held)
      await expect(putBack(folder, place())).rejects.toThrow('stop it, then put the copy back')
      await sql`select pg_advisory_unlock_all()`.execute(held)
    })
  })

  test('a copy is refused where another key signs the register, and no key is written over', async () => {
    const others = newFolder()
    const key = join(others, `${story.boardId}.ed25519`)
    writeFileSync(key, 'another')
    await expect(putBack(folder, { ...there, keys: others })).rejects.toThrow(`${key} is another key`)
    expect(readdirSync(others)).toEqual([`${story.boardId}.ed25519`])
    expect(readFileSync(key, 'utf8')).toBe('another')
  })
})
