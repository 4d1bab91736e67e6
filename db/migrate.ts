import { Logger, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Db } from './client.ts'
import * as people from './migrations/0001-people-and-boards.ts'
import * as drafts from './migrations/0002-drafts.ts'
import * as rounds from './migrations/0003-rounds.ts'
import * as register from './migrations/0004-register.ts'
import * as mails from './migrations/0005-mails.ts'
import * as lifeOfAVote from './migrations/0006-life-of-a-vote.ts'
import * as time from './migrations/0007-time.ts'
import * as refusedForms from './migrations/0008-refused-forms.ts'
import * as room from './migrations/0009-room.ts'
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
}

/** What the running role may do beside SELECT. Tables of the register are added to, never changed. */
const WRITES: Record<string, string> = {
  clock_shift: 'insert, update, delete',
  person: 'insert, update',
  session: 'insert, update, delete',
  sign_in: 'insert, update, delete',
  setup_key: 'insert, delete',
  rate_limit: 'insert, update, delete',
  board: 'insert, update',
  board_slug: 'insert, update',
  member: 'insert, update',
  proposal: 'insert, update',
  document: 'insert, update',
  document_update: 'insert, delete',
  document_author: 'insert, update',
  document_number: 'insert',
  document_lease: 'insert, update, delete',
  ticket: 'insert, delete',
  opening: 'insert',
  message: 'insert',
  frozen_text: 'insert',
  round: 'insert, update',
  roll: 'insert',
  ballot: 'insert',
  ballot_link: 'insert',
  reopening: 'insert',
  log_head: 'insert, update',
  log_entry: 'insert',
  log_checkpoint: 'insert',
  conflict: 'insert',
  finding: 'insert, delete',
  relayed: 'insert, update',
  proxy: 'insert, update',
  urn: 'insert, update',
  voted: 'insert',
  request: 'insert, update',
  request_join: 'insert, delete',
  heartbeat: 'insert, update',
  outage: 'insert',
  shortening: 'insert',
  follow_up: 'insert, update',
  feedback: 'insert, update',
  call_request: 'insert, update, delete',
  meeting: 'insert, update',
  invited: 'insert',
  mail: 'insert, update',
  held_mail: 'insert, delete',
  refused_form: 'insert, update, delete',
  test_database: '',
}

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
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  const role = decodeURIComponent(new URL(runtimeUrl).username)
  const { rows } = await sql<{ me: string }>`select current_user as me`.execute(owner)
  const oneRole = rows[0]?.me === role
  // In one breath: what serves already keeps what it may do while another process starts.
  if (!oneRole) await owner.transaction().execute((tx) => grant(tx, role))
  await migrateWorker(owner, runtimeUrl, oneRole ? undefined : role)
  return { oneRole }
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

async function grant(owner: Tx, role: string): Promise<void> {
  const to = sql.id(role)
  await sql`grant usage on schema public to ${to}`.execute(owner)
  for (const [table, writes] of Object.entries(WRITES)) {
    await sql`revoke all on ${sql.table(table)} from public, ${to}`.execute(owner)
    const list = ['select', writes].filter(Boolean).join(', ')
    await sql`grant ${sql.raw(list)} on ${sql.table(table)} to ${to}`.execute(owner)
  }
}

/** graphile-worker's schema belongs to the running role, which may create schemas only while this runs. */
async function migrateWorker(owner: Db, runtimeUrl: string, role: string | undefined): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner)
  const on = sql`on database ${sql.id(rows[0]?.name ?? '')}`
  if (role) await sql`grant create ${on} to ${sql.id(role)}`.execute(owner)
  try {
    await runMigrations({ connectionString: runtimeUrl, logger: new Logger(() => () => undefined) })
  } finally {
    if (role) await sql`revoke create ${on} from ${sql.id(role)}`.execute(owner)
  }
}
