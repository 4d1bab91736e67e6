import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { type Embedded, startEmbedded } from './embedded.ts'

/* A PostgreSQL that does not answer for a while: whoever asks waits. Longer than a connection was once waited for. */

const A_WHILE = 6_500

let folder: string
let embedded: Embedded
let db: Db
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-waiting-'))
  chmodSync(folder, 0o755)
  embedded = await startEmbedded(folder, 'test', { throwaway: true })
  db = openDatabase(embedded.url('tour'))
})
afterAll(async () => {
  await db.destroy()
  await embedded.stop()
  rmSync(folder, { recursive: true, force: true })
})

const pass = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
const reads = () => Promise.all(Array.from({ length: 40 }, () => sql`select 1 as one`.execute(db)))

/** PostgreSQL and all that it began. */
function processes(): number[] {
  const [postmaster] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })
  const all = stdout.split('\n').map((line) => line.trim().split(/ +/))
  return all.filter((ids) => ids.includes(postmaster ?? '')).map(([pid]) => Number(pid))
}

/** One of PostgreSQL's workers may have ended since. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

test('reads wait for a PostgreSQL that stands still, held connections and new ones', async () => {
  await sql`select 1`.execute(db)
  const stopped = processes()
  for (const pid of stopped) signal(pid, 'SIGSTOP')
  const answers = reads()
  try {
    await pass(A_WHILE)
  } finally {
    for (const pid of stopped) signal(pid, 'SIGCONT')
  }
  expect((await answers).map(({ rows }) => rows)).toEqual(Array.from({ length: 40 }, () => [{ one: 1 }]))
})

test('reads wait for a PostgreSQL that is started again', async () => {
  await embedded.stop()
  const answers = reads()
  embedded = await startEmbedded(folder, 'test', { throwaway: true, port: embedded.port })
  expect((await answers).map(({ rows }) => rows)).toEqual(Array.from({ length: 40 }, () => [{ one: 1 }]))
})
