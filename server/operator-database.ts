import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Embedded, embeddedUrl, type Role, startEmbedded } from '#db/embedded.ts'
import { reachable, unprivilegedUser } from '#db/embedded-files.ts'
import type { Config } from '#lib/adapters/config.ts'
import { keepDataFolder } from './data-folder.ts'
import { ownSecret } from './keys.ts'

/** The addresses of the database, for the role that runs and for the owner of the tables. */
export interface Urls {
  url: string
  ownerUrl: string
}

/**
 * For a command of the operator: the database given, or the embedded one, as it runs or started for the time of `work`. Also
 * says where the keys are. `alone`: refuses where Tour de table runs on this DATA_DIR, and makes what is missing there.
 */
export async function withDatabase<T>(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>,
  work: (urls: Urls) => Promise<T>,
  { alone } = { alone: false },
): Promise<T> {
  const { dataDir, databaseUrl, databaseOwnerUrl } = config
  const keys = join(dataDir, 'keys')
  process.env.LOG_KEYS_DIR = keys
  if (alone) keepDataFolder(dataDir, 'the command line')
  if (databaseUrl) return work({ url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl })
  if (!alone && !existsSync(join(keys, 'postgres')))
    throw new Error(
      `DATA_DIR ${resolve(dataDir)} holds no database: set DATA_DIR to the folder of the installation, or DATABASE_URL to its PostgreSQL.`,
    )
  const secret = ownSecret(keys, 'postgres')
  const running = alone ? undefined : await runningUrls(dataDir, secret)
  if (running) return work(running)
  if (!alone) keepDataFolder(dataDir, 'the command line')
  const started = await startEmbedded(dataDir, secret)
  try {
    return await work(urlsAt(secret, started.port))
  } finally {
    await started.stop()
  }
}

function urlsAt(secret: string, port: Embedded['port']): Urls {
  const url = (role: Role) => embeddedUrl(secret, port, role, 'tour')
  return { url: url('tour'), ownerUrl: url('tour_owner') }
}

/** Where the lock file of the embedded PostgreSQL says that it listens, once it has answered there. */
async function runningUrls(dataDir: string, secret: string): Promise<Urls | undefined> {
  const { data } = reachable(resolve(dataDir), secret, unprivilegedUser())
  const file = join(data, 'postmaster.pid')
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0
  if (!(port > 0)) return undefined
  const urls = urlsAt(secret, port)
  const client = new pg.Client({ connectionString: urls.url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return urls
  } catch {
    // An old lock file: whoever runs here nevertheless is found by the lock of the folder.
    return undefined
  }
}
