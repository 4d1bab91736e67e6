import { Logger, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Db } from './client.ts'
import { missingInSchema } from './describe-schema.ts'
import { grant } from './grants.ts'
import * as people from './migrations/0001-people-and-boards.ts'
import * as drafts from './migrations/0002-drafts.ts'
import * as rounds from './migrations/0003-rounds.ts'
import * as register from './migrations/0004-register.ts'
import * as mails from './migrations/0005-mails.ts'
import * as lifeOfAVote from './migrations/0006-life-of-a-vote.ts'
import * as time from './migrations/0007-time.ts'
import * as refusedForms from './migrations/0008-refused-forms.ts'
import * as room from './migrations/0009-room.ts'
import * as repairs from './migrations/0010-repairs.ts'
import * as signers from './migrations/0011-signers.ts'
import * as largeBoards from './migrations/0012-large-boards.ts'
import * as largeRegisters from './migrations/0013-large-registers.ts'
import * as snapshots from './migrations/0014-snapshots.ts'
import * as urnSheets from './migrations/0015-urn-sheets.ts'
import type { Tx } from './schema.ts'

const migrations = {
  '0001-people-and-boards': people,
  '0002-drafts': drafts,
  '0003-rounds': rounds,
  '0004-register': register,
  '0005-mails': mails,
  '0006-life-of-a-vote': lifeOfAVote,
  '0007-time': time,
  '0008-refused-forms': refusedForms,
  '0009-room': room,
  '0010-repairs': repairs,
  '0011-signers': signers,
  '0012-large-boards': largeBoards,
  '0013-large-registers': largeRegisters,
  '0014-snapshots': snapshots,
  '0015-urn-sheets': urnSheets,
}
/** Names the schema of this version. */
export const LAST = Object.keys(migrations).at(-1) ?? ''

/**
 * Brings the schema up to date as its owner and grants the running role what it needs. Two processes that start together
 * take turns. Returns whether both roles are one, in which case only the triggers guard the register.
 */
export async function migrate(owner: Db, runtimeUrl: string): Promise<{ oneRole: boolean }> {
  await recentEnough(owner)
  return inTurn(owner, (held) => migrateAll(held, runtimeUrl))
}

/** What Kysely's own lock does not cover is in turn as well: grants made at once fail one another. */
function inTurn<T>(owner: Db, work: (held: Db) => Promise<T>): Promise<T> {
  const lock = sql`hashtextextended('tour-de-table schema', 0)`
  return owner.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${lock})`.execute(held)
    try {
      return await work(held)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(held)
    }
  })
}

async function migrateAll(owner: Db, runtimeUrl: string): Promise<{ oneRole: boolean }> {
  const role = decodeURIComponent(new URL(runtimeUrl).username)
  const { rows } = await sql<{ me: string }>`select current_user as me`.execute(owner)
  const oneRole = rows[0]?.me === role
  // In one breath: no table is ever seen without its grants, and what cannot be brought up to date stays as it was.
  await owner.transaction().execute(async (tx) => {
    await knownVersion(tx)
    const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    await wholeSchema(tx)
    if (!oneRole) await grant(tx, role)
  })
  await migrateWorker(owner, runtimeUrl, oneRole ? undefined : role)
  return { oneRole }
}

/** Whether this database comes from a version that this one knows how to go on from. */
async function knownVersion(owner: Tx): Promise<void> {
  const { rows: tables } = await sql`select from pg_tables where schemaname = 'public'
    and tablename = 'kysely_migration'`.execute(owner)
  if (tables.length === 0) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner)
  const unknown = rows.find(({ name }) => !Object.hasOwn(migrations, name))?.name
  if (!unknown) return
  throw new Error(
    unknown > LAST
      ? `The database was used by a newer Tour de table (${unknown}): start that version, or restore a copy made before.`
      : `The database was made by a version before 0.1.0 (${unknown}), from which there is no way here: begin with an empty one.`,
  )
}

async function wholeSchema(owner: Tx): Promise<void> {
  const missing = await missingInSchema(owner)
  if (missing.length === 0) return
  throw new Error(
    [
      'The database is not as this version needs it, so nothing was started and nothing changed. Restore a copy of it, or put back:',
      ...missing.map((line) => `  ${line}`),
    ].join('\n'),
  )
}

async function recentEnough(owner: Db): Promise<void> {
  const { rows } = await sql<{ version: string; number: number }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number`.execute(
    owner,
  )
  if ((rows[0]?.number ?? 0) < 150_000) {
    throw new Error(`DATABASE_URL must be a PostgreSQL 15 or newer; this one is ${rows[0]?.version}.`)
  }
}

/** graphile-worker's schema belongs to the running role, which may create schemas only while it makes this one. */
async function migrateWorker(owner: Db, runtimeUrl: string, role: string | undefined): Promise<void> {
  const { rows } = await sql<{ name: string; made: boolean }>`select current_database() as name,
    exists (select from pg_namespace where nspname = 'graphile_worker') as made`.execute(owner)
  const on = sql`on database ${sql.id(rows[0]?.name ?? '')}`
  const making = role && !rows[0]?.made ? sql.id(role) : undefined
  if (making) await sql`grant create ${on} to ${making}`.execute(owner)
  try {
    await runMigrations({ connectionString: runtimeUrl, logger: new Logger(() => () => undefined) })
  } finally {
    if (making) await sql`revoke create ${on} from ${making}`.execute(owner)
  }
}
