import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ulid } from 'ulid'
import { type Db, openDatabase } from './client.ts'
import { shiftClock } from './clock.ts'
import { embeddedUrl, type Role, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

/** When what a test tells begins, where it says nothing else: a Tuesday morning in Paris, whatever day it is here. */
export const BEGINNING = '2026-03-10T09:00+01:00'

/** Guards nothing: the cluster is thrown away and listens on loopback alone. */
const SECRET = 'test'

export interface TestCluster {
  port: number
  /** Makes a migrated database of its own, whose clock begins at `BEGINNING` and may be shifted. */
  database(): Promise<TestDatabase>
  stop(): Promise<void>
}
export interface TestDatabase {
  /** As the running role: what the application itself uses. */
  db: Db
  url: string
  ownerUrl: string
  /** As another process has it. */
  elsewhere(max?: number): Db
  /** Shifts `board_now()` for everybody, e.g. '9 days', '-2 hours'; adds to earlier shifts. */
  shiftClock(by: string): Promise<void>
  close(): Promise<void>
}

/** A throw-away PostgreSQL with one migrated template; each test file clones it in some 30 ms. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-test-'))
  // For the user that PostgreSQL runs as where we are root: what lies elsewhere would stay there.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder, SECRET, { throwaway: true })
  const owner = openDatabase(embedded.url('tour_owner'), 1)
  await migrate(owner, embedded.url('tour'))
  await sql`insert into test_database default values`.execute(owner)
  await owner.destroy()
  return {
    port: embedded.port,
    database: () => cloneDatabase(embedded.port).then(begun),
    stop: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function cloneDatabase(port: number): Promise<TestDatabase> {
  const url = (role: Role, database: string) => embeddedUrl(SECRET, port, role, database)
  const name = `test_${ulid().toLowerCase()}`
  const admin = openDatabase(url('postgres', 'postgres'), 1)
  await sql`create database ${sql.id(name)} template tour owner tour_owner`.execute(admin)
  await admin.destroy()
  // However long a slow machine takes: nobody is told that it is busy.
  const elsewhere = (max?: number) => openDatabase(url('tour', name), max, 0)
  const db = elsewhere()
  return {
    db,
    url: url('tour', name),
    ownerUrl: url('tour_owner', name),
    elsewhere,
    shiftClock: async (by) => {
      await sql`insert into clock_shift (shift) values (${by}::interval)`.execute(db)
    },
    close: () => db.destroy(),
  }
}

async function begun(database: TestDatabase): Promise<TestDatabase> {
  await setClock(database.db, BEGINNING)
  return database
}

/** From now on `board_now()` tells `at` and goes on from there, for everybody: in databases made here alone. */
export async function setClock(db: Db, at: string): Promise<void> {
  await db.transaction().execute((tx) => shiftClock(tx, at))
}

/** For a test file: a database of the cluster that the whole run shares. */
export async function testDatabase(): Promise<TestDatabase> {
  return begun(await cloneDatabase(sharedPort()))
}

function sharedPort(): number {
  const port = Number(process.env.TEST_CLUSTER_PORT)
  if (!port) throw new Error('no test cluster: run the tests with the configuration of this repository')
  return port
}

/** A database whose machine stands still at `instant`: only a shift moves its `board_now()`. */
export async function testDatabaseStoppedAt(instant: string): Promise<TestDatabase> {
  const database = await cloneDatabase(sharedPort())
  const owner = openDatabase(database.ownerUrl, 1)
  const name = new URL(database.url).pathname.slice(1)
  for (const statement of [
    sql`create function clock_timestamp() returns timestamptz language sql stable as ${sql.lit(`select timestamptz '${instant}'`)}`,
    sql`alter function board_now() set search_path = public, pg_catalog`,
    sql`alter database ${sql.id(name)} set search_path = public, pg_catalog`,
  ])
    await statement.execute(owner)
  await owner.destroy()
  return database
}

/** Vitest runs this once, around all test files. */
export default async function aroundAllTests(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  process.env.TEST_CLUSTER_PORT = String(cluster.port)
  return () => cluster.stop()
}
