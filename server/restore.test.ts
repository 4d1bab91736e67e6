import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { adoptRegister } from '#lib/commands/register/adopt-register.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
import { verifyStored } from '#lib/commands/testing-texts.ts'
import { placeIn, rowsOfAll, storyToCopy, voteOnceMore } from './backup/testing.ts'
import { keepDataFolder } from './data-folder.ts'
import { ownSecret } from './keys.ts'

/* The commands as an operator types them, on a PostgreSQL of our own: what was lost with its folder comes back in another. */

let folder: string
const running: Embedded[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tour-drill-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

const BARE = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  PUBLIC_URL: '',
  HOST: '',
}

async function typed(command: 'backup' | 'restore', dataDir: string, ...words: string[]) {
  return typedWith({}, command, dataDir, ...words)
}

async function typedWith(
  given: Record<string, string>,
  command: string,
  dataDir: string,
  ...words: string[]
) {
  const child = spawn(process.execPath, [`server/${command}.ts`, `--${command}`, ...words], {
    env: {
      ...process.env,
      ...BARE,
      NODE_NO_WARNINGS: '1',
      DATA_DIR: join(folder, dataDir),
      TYPED_IN: folder,
      ...given,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, said }
}

/** The embedded database of a DATA_DIR, where the clock may be shifted. */
async function embeddedIn(dataDir: string): Promise<TestDatabase & { stop(): Promise<void> }> {
  const path = join(folder, dataDir)
  mkdirSync(path, { recursive: true })
  process.env.LOG_KEYS_DIR = join(path, 'keys')
  const embedded = await startEmbedded(path, ownSecret(join(path, 'keys'), 'postgres'), { throwaway: true })
  running.push(embedded)
  const [url, ownerUrl] = [embedded.url('tour'), embedded.url('tour_owner')]
  const owner = openDatabase(ownerUrl, 1)
  await migrate(owner, url)
  await sql`insert into test_database default values`.execute(owner)
  await owner.destroy()
  const db = openDatabase(url)
  return {
    db,
    url,
    ownerUrl,
    elsewhere: (max) => openDatabase(url, max),
    shiftClock: async (by) => {
      await sql`insert into clock_shift (shift) values (${by}::interval)`.execute(db)
    },
    close: () => db.destroy(),
    stop: async () => {
      await db.destroy()
      await embedded.stop()
    },
  }
}

test('a machine that was lost comes back from its copy, and votes go on', async () => {
  const first = await embeddedIn('lost')
  const story = await storyToCopy(Promise.resolve(first))
  expect(await typed('backup', 'lost', 'copy')).toEqual({
    code: 0,
    said: expect.stringMatching(
      /^Copied to .*copy and read back: \d+ rows, 1 registers as their checkpoints seal/,
    ),
  })
  const before = await rowsOfAll(first.db)
  await first.stop()
  rmSync(join(folder, 'lost'), { recursive: true })

  const began = performance.now()
  const restored = await typed('restore', 'found', 'copy')
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`Recovery drill: a copy was put back on an empty machine in ${seconds} s.\n`)
  expect(restored.code).toBe(0)
  expect(restored.said).toContain(`npm run --silent register -- adopt ${story.slug}\n`)

  const found = await embeddedIn('found')
  expect(await rowsOfAll(found.db)).toEqual(before)
  expectAccepted(await adoptRegister(found.db, story.boardId))
  expect(await voteOnceMore(placeIn(found.db, story))).toBe('adopted')
  expect((await verifyStored(found.db, story.boardId)).state).toBe('amber')
  await found.stop()
})

test('a copy of a PostgreSQL of the operator’s own is put back into another', async () => {
  process.env.LOG_KEYS_DIR = join(folder, 'one', 'keys')
  const story = await storyToCopy()
  const other = await testDatabase()
  const given = ({ url, ownerUrl }: TestDatabase) => ({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
  expect(await typedWith(given(story.database), 'backup', 'one', 'copy')).toMatchObject({ code: 0 })
  expect(await typedWith(given(other), 'restore', 'two', 'copy')).toMatchObject({ code: 0 })
  expect(await rowsOfAll(other.db)).toEqual(await rowsOfAll(story.db))
  expect(readdirSync(join(folder, 'two', 'keys'))).toContain(`${story.boardId}.ed25519`)
  await Promise.all([story.database.close(), other.close()])
})

test('a copy is made where nothing runs, and is not made over another', async () => {
  const first = await embeddedIn('data')
  await first.stop()
  expect(await typed('backup', 'data', 'copy')).toMatchObject({ code: 0 })
  expect(readdirSync(join(folder, 'copy')).sort()).toEqual(['keys', 'manifest.json', 'tables'])
  expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
  expect(await typed('backup', 'data', 'copy')).toMatchObject({
    code: 1,
    said: expect.stringContaining('is not empty'),
  })
})

test('a copy of a damaged register is made, says so each time, and is put back where that is meant', async () => {
  process.env.LOG_KEYS_DIR = join(folder, 'one', 'keys')
  const story = await storyToCopy()
  const other = await testDatabase()
  const owner = openDatabase(story.database.ownerUrl, 1)
  const guard = (state: string) =>
    sql.raw(`alter table log_entry ${state} trigger never_changes`).execute(owner)
  await guard('disable')
  await sql`update log_entry set bytes = bytes || ' '::bytea where idx = 3`.execute(owner)
  await guard('enable always')
  const given = ({ url, ownerUrl }: TestDatabase) => ({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
  expect(await typedWith(given(story.database), 'backup', 'one', 'copy')).toEqual({
    code: 3,
    said: expect.stringContaining(
      `The register of board ${story.boardId} is damaged, or is not all that was given out of it, and was copied as it is.`,
    ),
  })
  expect(await typedWith(given(other), 'restore', 'two', 'copy')).toEqual({
    code: 1,
    said: expect.stringContaining('to put back this one as it is, say --damaged.'),
  })
  expect(await typedWith(given(other), 'restore', 'two', 'copy', '--damaged')).toEqual({
    code: 0,
    said: expect.stringMatching(/what is stored is not what was sealed, from line 3 on(?!.*adopt)/s),
  })
  await Promise.all([story.database.close(), other.close(), owner.destroy()])
})

test('a folder without a database is not copied, and none is made there', async () => {
  expect(await typed('backup', 'nowhere', 'copy')).toEqual({
    code: 1,
    said: `DATA_DIR ${join(folder, 'nowhere')} holds no database: set DATA_DIR to the folder of the installation, or DATABASE_URL to its PostgreSQL.\n`,
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a copy is not put back where Tour de table runs', async () => {
  keepDataFolder(join(folder, 'used'), 'http://localhost:3000')
  expect(await typed('restore', 'used', 'copy')).toMatchObject({
    code: 1,
    said: expect.stringContaining('is in use: Tour de table runs on it already, at http://localhost:3000'),
  })
})

test('a command that is not told which folder says how it is used', async () => {
  expect(await typed('backup', 'data')).toEqual({ code: 2, said: 'Usage: npm run --silent backup -- DIR\n' })
  expect(await typed('restore', 'data', 'copy', '--over')).toEqual({
    code: 2,
    said: 'Usage: npm run --silent restore -- DIR [--over-newer] [--damaged]\n',
  })
})
