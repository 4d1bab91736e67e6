import { createServer } from 'node:net'
import { join, resolve as resolvePath } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { embeddedUrl, freePort, type Role } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { type Config, readConfig } from '#lib/adapters/config.ts'
import { mintSetupKey } from '#lib/commands/board/mint-setup-key.ts'
import { bundle } from './bundle.ts'
import { keepDataFolder } from './data-folder.ts'
import { derivedKey, ownSecret } from './keys.ts'
import { endWithParent } from './lifeline.ts'
import { readLimits } from './room/limits.ts'
import { type Supervised, supervise } from './supervise.ts'
import { type SupervisedPostgres, supervisePostgres } from './supervise-postgres.ts'

/* Starts and watches everything: PostgreSQL where none is given, then web, room and jobs. */

const dev = process.argv.includes('--dev')
const report = (line: string) => process.stderr.write(`${line}\n`)
const processes: Supervised[] = []
let database: SupervisedPostgres | undefined

endWithParent(async () => {
  await Promise.all(processes.map((one) => one.stop()))
  await database?.stop()
}, 15_000)

const config = readConfig(process.env)
const limits = readLimits(process.env)
const problems = [config, limits].flatMap((read) => ('problems' in read ? read.problems : []))
if ('problems' in config || problems.length > 0) {
  for (const problem of problems) report(problem)
  process.exit(2)
}
await start(config).catch((error: unknown) => {
  report(error instanceof Error ? error.message : String(error))
  process.exit(1)
})

async function start(config: Config): Promise<void> {
  keepDataFolder(config.dataDir, config.publicUrl)
  await portIsFree(config)
  const keys = join(config.dataDir, 'keys')
  const authSecret = config.authSecret ?? ownSecret(keys, 'auth-secret')
  const addresses = await databaseAddresses(config, keys)

  const { DATABASE_OWNER_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    NODE_ENV: dev ? ('development' as const) : ('production' as const),
    DATABASE_URL: addresses.url,
    PUBLIC_URL: config.publicUrl,
    AUTH_SECRET: authSecret,
    ROOM_PORT: String(config.roomPort ?? (await freePort())),
    INTERNAL_SECRET: derivedKey(authSecret, 'internal'),
    LOG_KEYS_DIR: keys,
    ...(addresses.embedded && { NIGHTLY_COPIES: resolvePath(config.dataDir, 'backups') }),
  }
  const schema = Promise.withResolvers<void>()
  const watch = (file: string) => processes.push(supervise(file, { env, report, schema: schema.promise }))
  // The slowest to start needs no database to do so, and serves once there is a schema; the others find it there.
  watch('server/web.ts')
  const room = dev ? 'server/room.ts' : bundle('server/room.ts')
  if (addresses.embedded)
    database = await supervisePostgres(config.dataDir, { ...addresses.embedded, report })
  const setupKey = await prepare(addresses.url, addresses.ownerUrl)
  schema.resolve()
  for (const file of [await room, 'server/jobs.ts']) watch(file)
  await Promise.all(processes.map((one) => one.ready))
  process.stdout.write(`To create a board: ${config.publicUrl}/new?key=${setupKey}\n`)
  process.stdout.write(`Tour de table: ${config.publicUrl}\n`)
}

interface Addresses {
  url: string
  ownerUrl: string
  /** Where no server is given: the one to start. */
  embedded?: { secret: string; port: number }
}

async function databaseAddresses(config: Config, keys: string): Promise<Addresses> {
  const { databaseUrl, databaseOwnerUrl } = config
  if (databaseUrl) return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }
  const embedded = { secret: ownSecret(keys, 'postgres'), port: await freePort() }
  const url = (role: Role) => embeddedUrl(embedded.secret, embedded.port, role, 'tour')
  return { url: url('tour'), ownerUrl: url('tour_owner'), embedded }
}

/** Migrates as the owner; returns a fresh one-time key that lets its holder create a board. */
async function prepare(databaseUrl: string, ownerUrl: string): Promise<string> {
  const owner = openDatabase(ownerUrl, 2)
  const db = openDatabase(databaseUrl, 1)
  try {
    const { oneRole } = await migrate(owner, databaseUrl)
    if (oneRole) report('DATABASE_URL and DATABASE_OWNER_URL are one role: only triggers guard the register.')
    return await mintSetupKey(db)
  } finally {
    await Promise.all([owner.destroy(), db.destroy()])
  }
}

function portIsFree({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          `PORT ${port} cannot be used (${error.code}): stop what uses it, or set PORT to another number.`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
