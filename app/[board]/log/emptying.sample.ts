import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { FORGED_TABLES } from './checking.sample.ts'
import { Refused, type Tampering } from './tampering.sample.ts'

/* Ways to alter a database so that nothing is left to compare: all that may be empty in a row, what goes by one name, or every
 * row of a table. */

/** What pages read of a vote; of lines and people, others tell. */
const TABLES = FORGED_TABLES.filter((table) => !/^(?:log_|opening$|member$|person$)/.test(table))

/** Each table emptied, and each group of its columns that may be empty together: in all of its rows, and in one. */
export async function emptyings(db: Db): Promise<Tampering[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name = any(${TABLES}) and is_nullable = 'YES' and is_generated = 'NEVER'
    order by table_name, ordinal_position`.execute(db)
  return TABLES.flatMap((table) => {
    const columns = rows.filter((row) => row.table === table).map(({ column }) => column)
    const groups = [columns, ...Map.groupBy(columns, (column) => column.split('_')[0]).values()]
    return [
      emptying(table, `delete from ${table}`),
      ...groups.filter(({ length }) => length > 1).flatMap((group) => groupEmptied(table, group)),
    ]
  })
}

function groupEmptied(table: string, group: readonly string[]): Tampering[] {
  const set = group.map((column) => `"${column}" = null`).join(', ')
  const filled = `select ctid from ${table} where num_nonnulls(${group.map((column) => `"${column}"`)}) > 0`
  return [
    emptying(table, `update ${table} set ${set} where ctid in (${filled})`),
    emptying(table, `update ${table} set ${set} where ctid = (${filled} order by ctid desc limit 1)`),
  ]
}

function emptying(table: string, statement: string): Tampering {
  return {
    name: statement,
    table,
    erases: false,
    on: async (db) => {
      await dropTies(db)
      const { numAffectedRows } = await sql.raw(statement).execute(db)
      if (numAffectedRows === 0n) throw new Refused(statement)
      return []
    },
  }
}

/** Whoever owns the tables is held by nothing that ties them together. */
async function dropTies(db: Db): Promise<void> {
  const { rows } = await sql<{ drop: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
    from pg_constraint where contype in ('c', 'f')
      and array[conrelid::regclass::text, confrelid::regclass::text] && ${[...FORGED_TABLES]}::text[]`.execute(
    db,
  )
  for (const { drop } of rows) await sql.raw(drop).execute(db)
}
