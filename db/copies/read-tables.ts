import { sql } from 'kysely'
import type { Tx } from '../schema.ts'

/** A table as a copy has it: its columns in the order of a row's values. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * What is not copied: what lets somebody in or holds them off for a while, who has a text in hand, and what this database is.
 * Whoever comes after a copy was put back signs in again.
 */
const PASSING = [
  'session',
  'sign_in',
  'setup_key',
  'ticket',
  'rate_limit',
  'refused_form',
  'document_lease',
  'test_database',
]
const BATCH = 100

/** Every table to copy, in the order of their names. */
export async function tablesToCopy(tx: Tx): Promise<CopiedTable[]> {
  const { rows } = await sql<CopiedTable>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
      and c.relname <> all(${PASSING}) and a.attgenerated = ''
    group by c.relname order by c.relname`.execute(tx)
  return rows
}

/**
 * Every row of a table, one table at a time and never all of it in memory: a line of JSON each, the values as PostgreSQL writes
 * them in the order of the columns. By their keys, since where rows lie tells in which order they were written: of who voted
 * in secret and of the sheets of slips, no copy tells that.
 */
export async function* linesOf(tx: Tx, { name, columns }: CopiedTable): AsyncGenerator<string> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))
  const key = await keyOf(tx, name)
  const byKey = key.length > 0 ? sql`order by ${sql.join(key.map((column) => sql.ref(column)))}` : sql``
  await sql`declare copied cursor for
    select to_json(array[${values}])::text as line from ${sql.table(name)} ${byKey}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(BATCH)} from copied`.execute(tx)
    for (const { line } of rows) yield line
    if (rows.length < BATCH) break
  }
  await sql`close copied`.execute(tx)
}

async function keyOf(tx: Tx, name: string): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select a.attname::text as column from pg_constraint k, unnest(k.conkey) with ordinality as part (attnum, place)
      join pg_attribute a on a.attnum = part.attnum
    where k.conrelid = ${name}::regclass and k.contype = 'p' and a.attrelid = k.conrelid order by place`.execute(
    tx,
  )
  return rows.map(({ column }) => column)
}
