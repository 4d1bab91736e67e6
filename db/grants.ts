import { sql } from 'kysely'
import type { Tx } from './schema.ts'

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
  ticket: 'insert, update, delete',
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
  log_subtree: '',
  register_check: 'insert, update',
  conflict: 'insert',
  finding: 'insert, delete',
  relayed: 'insert, update',
  proxy: 'insert, update',
  urn: 'insert, update',
  urn_sheet: 'insert, update, delete',
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

/** Gives the running role what it needs, and takes away what it does not, on the tables where it has anything else. */
export async function grant(owner: Tx, role: string): Promise<void> {
  const to = sql.id(role)
  const had = await privilegesOf(owner, role)
  if (!had.schema) await sql`grant usage on schema public to ${to}`.execute(owner)
  for (const [table, writes] of Object.entries(WRITES)) {
    const needed = ['select', writes].filter(Boolean).join(', ')
    if (had.tables.get(table) === needed) continue
    await sql`revoke all on ${sql.table(table)} from public, ${to}`.execute(owner)
    await sql`grant ${sql.raw(needed)} on ${sql.table(table)} to ${to}`.execute(owner)
  }
}

/** What the role has of each table, in the words of a GRANT; what everybody has shows as more than it needs. */
async function privilegesOf(
  owner: Tx,
  role: string,
): Promise<{ schema: boolean; tables: Map<string, string> }> {
  const { rows } = await sql<{ name: string; privileges: string }>`
    select relname as name, string_agg(lower(privilege_type) || case when grantee = 0 then ' of all' else '' end, ', '
      order by array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], privilege_type)) as privileges
    from pg_class, aclexplode(relacl)
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and grantee in (0, (select oid from pg_roles where rolname = ${role}))
    group by relname`.execute(owner)
  const usage = await sql<{ usage: boolean }>`
    select has_schema_privilege(${role}, 'public', 'usage') as usage`.execute(owner)
  return {
    schema: usage.rows[0]?.usage ?? false,
    tables: new Map(rows.map(({ name, privileges }) => [name, privileges])),
  }
}
