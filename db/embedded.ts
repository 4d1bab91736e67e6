import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHmac, randomInt } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { hasCluster, stopLeftover, whySpaceIsShort } from './cluster.ts'
import { type ClusterPlace, reachable, type SystemUser, unprivilegedUser } from './embedded-files.ts'

/** A PostgreSQL of our own, run from binaries that npm brought. */
export interface Embedded {
  port: number
  url(role: Role, database?: string): string
  /** Resolves when PostgreSQL has ended, whatever ended it. */
  ended: Promise<void>
  stop(): Promise<void>
}
const WRONG_PASSWORD = '28P01'
export type Role = 'postgres' | 'tour_owner' | 'tour'

/* Stops PostgreSQL when the pipe on its stdin closes, so that it never outlives a killed parent. */
const WATCHDOG = `
exec 3<&0
"$@" </dev/null & server=$!
( while read -r _ <&3; do :; done; kill -INT $server 2>/dev/null ) & watch=$!
wait $server; kill $watch 2>/dev/null; exit 0`

/**
 * Starts the cluster kept in `dataDir`, made on first use. Loopback only, no Unix socket, scram; passwords derive from `secret`.
 * `throwaway` gives up durability for speed: for tests alone. `buffers` are the MiB of pages that it keeps.
 */
export async function startEmbedded(
  dataDir: string,
  secret: string,
  options: { throwaway?: boolean; port?: number; buffers?: number } = {},
): Promise<Embedded> {
  const user = unprivilegedUser()
  const place = reachable(resolve(dataDir), secret, user)
  const passwordOf = (role: Role) => password(secret, role)
  const env = { NODE_ENV: 'production' as const, PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' }
  const run = { cwd: '/', env, ...(user ?? {}) }

  if (!hasCluster(place, user)) initialise(place, passwordOf('postgres'), run, user)
  await stopLeftover(place.data)
  const port = options.port ?? (await freePort())
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 80,
    ...(options.buffers ? { shared_buffers: `${options.buffers}MB` } : {}),
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ...(options.throwaway ? { fsync: 'off', synchronous_commit: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(
    '/bin/sh',
    ['-c', WATCHDOG, 'sh', join(place.bin, 'postgres'), '-D', place.data, ...flags],
    {
      ...run,
      detached: true,
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  )
  server.stdin?.on('error', () => undefined)
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const url = (role: Role, database = 'tour') => embeddedUrl(secret, port, role, database)
  await answering(url('postgres', 'postgres'), place.data, server)
  await createRoles(url('postgres', 'postgres'), passwordOf)
  return {
    port,
    url,
    ended,
    stop: async () => {
      server.stdin?.end()
      await ended
    },
  }
}

/** The address of a database of an embedded cluster for one role. */
export function embeddedUrl(secret: string, port: number, role: Role, database: string): string {
  return `postgresql://${role}:${password(secret, role)}@127.0.0.1:${port}/${database}`
}

function password(secret: string, role: Role): string {
  return createHmac('sha256', secret).update(role).digest('hex')
}

/**
 * Under another name until it is whole: one that is ended in the middle leaves nothing that looks like a cluster. A name
 * of its own, since what was begun before may still be at work on its files.
 */
function initialise(place: ClusterPlace, password: string, run: object, user: SystemUser | undefined): void {
  const passwordFile = join(dirname(place.data), '.pw')
  for (const begun of readdirSync(dirname(place.data)).filter((name) => /^postgres\..*new$/.test(name)))
    rmSync(join(dirname(place.data), begun), { recursive: true, force: true, maxRetries: 10 })
  const making = `${place.data}.${randomInt(1e9)}.new`
  mkdirSync(making, { mode: 0o700 })
  if (user) chownSync(making, user.uid, user.gid)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const args = [
    '-D',
    making,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ]
  const made = spawnSync(join(place.bin, 'initdb'), args, { ...run, encoding: 'utf8' })
  rmSync(passwordFile)
  if (made.status === 0) {
    rmSync(place.data, { recursive: true, force: true })
    renameSync(making, place.data)
    return
  }
  rmSync(making, { recursive: true, force: true })
  const why = `${made.error?.message ?? ''}${made.stderr}`.trim()
  if (/effective user|getpwuid|could not look up/i.test(why)) {
    throw new Error(
      `PostgreSQL needs the user it runs as to have a name in /etc/passwd (uid ${process.getuid?.()}).`,
    )
  }
  throw new Error(
    `PostgreSQL could not make its files in ${place.data}: ${why}${whySpaceIsShort(place.data)}`,
  )
}

async function createRoles(url: string, passwordOf: (role: Role) => string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (const role of ['tour_owner', 'tour'] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (!rowCount) await client.query(`create role ${role} login password '${passwordOf(role)}'`)
    }
    const { rowCount } = await client.query(`select from pg_database where datname = 'tour'`)
    if (!rowCount) await client.query('create database tour owner tour_owner')
  } finally {
    await client.end()
  }
}

/**
 * Below the ports that systems give to connections going out: one of those could take it while what listens here is
 * being started again.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('No port between 20000 and 32000 is free.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer().once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}

/** However long it needs to take up what it had written before it was killed: begun anew, it would never be done. */
async function answering(url: string, data: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; ) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`PostgreSQL stopped while starting; its message stands above.${whySpaceIsShort(data)}`)
    if (saysReady(data)) {
      if (await answers(url, data)) return
      tries += 1
    }
    await new Promise((r) => setTimeout(r, 50))
  }
  throw new Error('PostgreSQL did not answer within 30 s.')
}

/** The eighth line of its lock file: whoever knocks before is turned away, and its log says so each time. */
function saysReady(data: string): boolean {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready'
}

async function answers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === WRONG_PASSWORD)
      throw new Error(
        `The cluster in ${data} was made with another secret: put back the keys folder that was beside it.`,
      )
    return false
  }
}
