import { createServer } from 'node:net'
import { join, resolve as resolvePath } from 'node:path'
import { embeddedUrl, freePort, type Role } from '#db/embedded.ts'
import { type Config, readConfig } from '#lib/adapters/config.ts'
import { keepDataFolder } from './data-folder.ts'
import { derivedKey, ownSecret } from './keys.ts'
import { endWithParent } from './lifeline.ts'
import { heapFlags, memoryOf, sharedBuffers } from './memory.ts'
import { prepareDatabase } from './prepare-database.ts'
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
const memory = memoryOf(process.env)
const problems = [config, limits, memory].flatMap((read) =>
  typeof read === 'object' && 'problems' in read ? read.problems : [],
)
if ('problems' in config || typeof memory === 'object' || problems.length > 0) {
  for (const problem of problems) report(problem)
  process.exit(2)
}
await start(config, memory).catch((error: unknown) => {
  report(error instanceof Error ? error.message : String(error))
  process.exit(1)
})

async function start(config: Config, memory: number): Promise<void> {
  keepDataFolder(config.dataDir, config.publicUrl)
  await portIsFree(config)
  const keys = join(config.dataDir, 'keys')
  const authSecret = config.authSecret ?? ownSecret(keys, 'auth-secret')
  const addresses = await databaseAddresses(config, keys)

  const roomPorts = config.roomPorts ?? [await freePort()]
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env
  const env = {
    // Few threads of Node's allocate at once: each would keep what it freed for itself.
    MALLOC_ARENA_MAX: '2',
    ...inherited,
    NODE_ENV: dev ? ('development' as const) : ('production' as const),
    DATABASE_URL: addresses.url,
    PUBLIC_URL: config.publicUrl,
    AUTH_SECRET: authSecret,
    ROOM_PORT: roomPorts.join(','),
    INTERNAL_SECRET: derivedKey(authSecret, 'internal'),
    LOG_KEYS_DIR: keys,
    ...(addresses.embedded && { NIGHTLY_COPIES: resolvePath(config.dataDir, 'backups') }),
  }
  const schema = Promise.withResolvers<void>()
  const fileOf = (name: string) => (dev ? `server/${name}.ts` : `.next/processes/${name}.mjs`)
  const watch = (part: 'web' | 'room' | 'jobs', own = {}) => {
    const args = [...heapFlags(part, memory), fileOf(part)]
    processes.push(supervise(part, args, { env: { ...env, ...own }, report, schema: schema.promise }))
  }
  // The slowest to start needs no database to do so, and serves once there is a schema; the others find it there.
  watch('web')
  if (addresses.embedded) {
    const buffers = sharedBuffers(memory)
    database = await supervisePostgres(config.dataDir, { ...addresses.embedded, buffers, report })
  }
  const { oneRole, setupKey } = await prepareDatabase(fileOf('prepare'), addresses)
  if (oneRole) report('DATABASE_URL and DATABASE_OWNER_URL are one role: only triggers guard the register.')
  schema.resolve()
  for (const port of roomPorts) watch('room', { ROOM_PORT: String(port) })
  watch('jobs')
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
