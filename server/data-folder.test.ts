import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { freePort } from '#db/embedded.ts'
import { testDatabase } from '#db/testing.ts'

/* What `npm start` finds where its data is to be, as real processes. No page is asked for: none need be built. */

const BARE = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  PUBLIC_URL: '',
  HOST: '',
}
const PATIENCE = { timeout: 120_000 }

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tour-data-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  for (const child of started.splice(0)) await ended(child)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

interface Start {
  child: ChildProcess
  port: number
  said: () => string
}

async function start(dataDir = folder, env: Record<string, string> = {}): Promise<Start> {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...BARE, NODE_NO_WARNINGS: '1', DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  started.push(child)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk))
  return { child, port, said: () => said }
}

/** A start that ends by itself: its exit code, and what it said. */
async function refused(dataDir = folder, env: Record<string, string> = {}) {
  const { child, said } = await start(dataDir, env)
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, said: said() }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('close', resolve))
  child.stdin?.end()
  await over
}

/** The process id of the PostgreSQL that answers in `folder`. */
async function postgresReady(): Promise<number> {
  const lines = () => {
    const file = join(folder, 'postgres', 'postmaster.pid')
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  }
  await expect.poll(() => lines()[7]?.trim(), PATIENCE).toBe('ready')
  return Number(lines()[0])
}

const runs = (pid: number) => existsSync(`/proc/${pid}`)

describe('a second start on the same DATA_DIR', () => {
  test('refuses, names the first, and leaves its PostgreSQL alone', async () => {
    const first = await start()
    const pid = await postgresReady()
    const second = await refused()
    expect(second).toEqual({
      code: 1,
      said: `DATA_DIR ${folder} is in use: Tour de table runs on it already, at http://localhost:${first.port} (process ${first.child.pid}). Stop that one, or set DATA_DIR to another folder.\n`,
    })
    expect(await postgresReady()).toBe(pid)
    expect(runs(pid)).toBe(true)
  })

  test('goes on where the first was killed', async () => {
    const first = await start()
    const pid = await postgresReady()
    first.child.kill('SIGKILL')
    await expect.poll(() => runs(pid), PATIENCE).toBe(false)
    await start()
    await expect.poll(postgresReady, PATIENCE).not.toBe(pid)
  })
})

test('a first start killed while PostgreSQL makes its files leaves no cluster, and the next one makes it', async () => {
  const { child } = await start()
  await expect
    .poll(() => readdirSync(folder).some((name) => name.endsWith('.new')), { ...PATIENCE, interval: 5 })
    .toBe(true)
  child.kill('SIGKILL')
  expect(readdirSync(folder)).not.toContain('postgres')
  await start()
  await postgresReady()
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
})

describe('a DATA_DIR that cannot be used ends the start at once, with a sentence', () => {
  test('where nothing can be made', async () => {
    expect(await refused('/proc/tour')).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^Nothing can be written in \/proc \(ENOENT\): let the user \w+ write there, or set DATA_DIR to another folder\.\n$/,
      ),
    })
  })

  test('where it is a file, or lies under one', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const said = `DATA_DIR ${file} is a file: move it away, or set DATA_DIR to a folder.\n`
    expect(await refused(file)).toEqual({ code: 1, said })
    expect(await refused(join(file, 'data'))).toEqual({ code: 1, said })
  })

  test('where nothing can be kept beside its keys', async () => {
    const keys = join(folder, 'keys')
    symlinkSync('/proc/nowhere', keys)
    const elsewhere = { DATABASE_URL: 'postgresql://tour@127.0.0.1:1/tour', AUTH_SECRET: 'a'.repeat(43) }
    const { code, said } = await refused(folder, elsewhere)
    expect(code).toBe(1)
    expect(said).toContain(`Nothing can be written in ${keys} (`)
  })

  test.each([
    ['a file', (data: string) => writeFileSync(data, ''), 'is a file where PostgreSQL keeps its own'],
    [
      'other files',
      (data: string) => put(data, 'letters.txt'),
      'holds no PostgreSQL cluster but other files (letters.txt)',
    ],
    [
      'a cluster of another version',
      (data: string) => put(data, 'PG_VERSION', '16\n'),
      'was made by PostgreSQL 16, and this Tour de table brings PostgreSQL 17',
    ],
    [
      'half a cluster',
      (data: string) => put(data, 'PG_VERSION', '17\n'),
      'is not whole (global/pg_control is missing)',
    ],
  ])('where PostgreSQL finds %s, which stays', async (_, make, sentence) => {
    const data = join(folder, 'postgres')
    make(data)
    const { code, said } = await refused()
    expect(code).toBe(1)
    expect(said).toContain(
      `${data} ${sentence}`.replace(`${data} is not whole`, `cluster in ${data} is not whole`),
    )
    expect(existsSync(data)).toBe(true)
  })

  test('where the secret of the cluster is gone', async () => {
    const { child } = await start()
    await postgresReady()
    await ended(child)
    rmSync(join(folder, 'keys'), { recursive: true })
    const { code, said } = await refused()
    expect(code).toBe(1)
    expect(said).toContain('was made with another secret: put back the keys folder that was beside it.')
  })
})

test('a database that lacks something is told, and nothing is served', async () => {
  const database = await testDatabase()
  const owner = openDatabase(database.ownerUrl, 1)
  await sql`drop trigger never_changes on log_entry`.execute(owner)
  await owner.destroy()
  const place = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl }
  const { code, said } = await refused(folder, place)
  expect(code).toBe(1)
  expect(said).toContain(
    'The database is not as this version needs it, so nothing was started and nothing changed.',
  )
  expect(said).toContain('  trigger log_entry.never_changes enabled A CREATE TRIGGER never_changes')
  await database.close()
})

function put(data: string, name: string, text = ''): void {
  mkdirSync(data)
  writeFileSync(join(data, name), text)
}
