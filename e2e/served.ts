import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { freePort } from '#db/embedded.ts'
import { startTestCluster } from '#db/testing.ts'

export interface Served {
  url: string
  /** The operator's one-time key, as `npm start` prints it. */
  setupKey: string
  process: ChildProcess
  /** Every line it has said so far, wherever it said it. */
  said(): string[]
  stop(): Promise<void>
}

/** With a PostgreSQL of its own, as on a bare machine. */
export const BARE = { DATABASE_URL: '', DATABASE_OWNER_URL: '', AUTH_SECRET: '', SMTP_URL: '' }

export function emptyFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tour-bare-'))
  // PostgreSQL may run as another user than we do.
  chmodSync(made, 0o755)
  return made
}

/** The whole of Tour de table on a free port, started as `npm start` does once everything is built. */
export async function serve(env: Record<string, string>): Promise<Served> {
  const port = env.PORT ?? String(await freePort())
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: url },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  child.stderr.pipe(process.stderr)
  const setupKey = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.stdin.end()
      reject(new Error('the server did not serve within five minutes; what it said stands above'))
    }, 300_000)
    child.stdout.on('data', () => {
      const key = /key=([\w-]+)/.exec(said)?.[1]
      if (!key || !said.includes(`Tour de table: ${url}`)) return
      clearTimeout(tooLong)
      resolve(key)
    })
    child.once('exit', (code) => {
      clearTimeout(tooLong)
      reject(new Error(`the server ended (${code}) while starting`))
    })
  })
  return {
    url,
    setupKey,
    process: child,
    said: () => stripVTControlCharacters(said).split('\n').filter(Boolean),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      // With the last of what it had to say.
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.stdin.end()
      await ended
    },
  }
}

/** One server for all journeys, on a database whose clock can be shifted. */
export default async function aroundAllJourneys(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  const database = await cluster.database()
  const folder = mkdtempSync(join(tmpdir(), 'tour-e2e-'))
  const served = await serve({
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: folder,
  })
  Object.assign(process.env, {
    E2E_URL: served.url,
    E2E_KEY: served.setupKey,
    E2E_DATABASE: database.url,
    E2E_DATA: folder,
    TEST_CLUSTER_PORT: String(cluster.port),
  })
  return async () => {
    await served.stop()
    await database.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
