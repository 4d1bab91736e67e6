import { sql } from 'kysely'
import { missingInSchema } from '../describe-schema.ts'
import type { Tx } from '../schema.ts'
import type { CopiedTable } from './read-tables.ts'

const MOST_ROWS = 1_000
const MOST_CHARACTERS = 8_000_000

/**
 * Puts the rows of a copy in the place of all there is, as the owner of the tables. The guards, which refuse that by design,
 * and what ties tables together are put aside and then back; the schema is compared with what it must be at the end.
 */
export async function replaceTables(
  tx: Tx,
  tables: readonly CopiedTable[],
  linesOf: (table: CopiedTable) => AsyncIterable<string>,
): Promise<void> {
  const putBack = [...(await dropTies(tx)), ...(await disableGuards(tx))]
  await emptyAll(tx)
  for (const table of tables) await insertAllOf(tx, table, linesOf(table))
  for (const statement of putBack) await sql.raw(statement).execute(tx)
  const missing = await missingInSchema(tx)
  if (missing.length > 0) throw new Error(`Not as it was: ${missing.join('; ')}`)
}

async function dropTies(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`.execute(
    tx,
  )
  for (const { drop } of rows) await sql.raw(drop).execute(tx)
  return rows.map(({ add }) => add)
}

async function disableGuards(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ disable: string; enable: string }>`
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as disable,
      format('alter table %s enable %s trigger %I', tgrelid::regclass,
        case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as enable
    from pg_trigger join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D'
    order by tgrelid, tgname`.execute(tx)
  for (const { disable } of rows) await sql.raw(disable).execute(tx)
  return rows.map(({ enable }) => enable)
}

/** What passes, too: sessions and links were of people who may be others in the copy. */
async function emptyAll(tx: Tx): Promise<void> {
  const { rows } = await sql<{ all: string }>`
    select string_agg(oid::regclass::text, ', ') as all from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
      and relname <> 'test_database'`.execute(tx)
  await sql.raw(`truncate ${rows[0]?.all}`).execute(tx)
}

async function insertAllOf(tx: Tx, table: CopiedTable, lines: AsyncIterable<string>): Promise<void> {
  const insert = await insertionInto(tx, table)
  let batch: string[] = []
  let characters = 0
  for await (const line of lines) {
    batch.push(line)
    characters += line.length
    if (batch.length < MOST_ROWS && characters < MOST_CHARACTERS) continue
    await insert(batch)
    batch = []
    characters = 0
  }
  if (batch.length > 0) await insert(batch)
}

/** Each value read as its column's own type: by name, since columns stand otherwise in a database that was upgraded. */
async function insertionInto(
  tx: Tx,
  { name, columns }: CopiedTable,
): Promise<(lines: string[]) => Promise<unknown>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${name}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  const types = new Map(rows.map((column) => [column.name, column.type]))
  const values = columns.map((column, i) => {
    const type = types.get(column)
    if (!type) throw new Error(`The copy has ${name}.${column}, which this version does not know.`)
    return sql`(line ->> ${sql.lit(i)})::${sql.raw(type)}`
  })
  return (lines) =>
    sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(values)} from unnest(${lines}::jsonb[]) as line`.execute(tx)
}
