import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from './client.ts'

/** What this version needs, as a fresh database has it: `npx vitest run db/schema.test.ts -u` writes it anew. */
const NEEDED = 'db/schema.txt'

/** The lines of what a database needs and this one has not, or has otherwise. */
export async function missingInSchema(db: Db): Promise<string[]> {
  const there = new Set(await describeSchema(db))
  return readFileSync(NEEDED, 'utf8')
    .split('\n')
    .filter((line) => line && !there.has(line))
}

/**
 * What the tables of a database are, a line a thing: columns, constraints, indexes, functions, triggers. A line reads
 * alone, and is the same on every PostgreSQL and wherever a column stands in its table.
 */
export async function describeSchema(db: Db): Promise<string[]> {
  const { rows } = await LINES.execute(db)
  return rows.map(({ line }) => line)
}

const LINES = sql<{ line: string }>`
with own as (
  select c.oid, c.relname::text as name, c.reloptions || array(select 'toast.' || unnest(t.reloptions)) as options
  from pg_class c left join pg_class t on t.oid = c.reltoastrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
),
lines as (
  select concat_ws(' ', 'table', name, array_to_string(array(select unnest(options) order by 1), ' ')) as line from own
  union all
  select concat_ws(' ', 'column', name || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid))
  from own join pg_attribute a on a.attrelid = own.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  union all
  -- PostgreSQL 18 names what is not null; the column says it already.
  select concat_ws(' ', 'constraint', name || '.' || k.conname, pg_get_constraintdef(k.oid))
  from own join pg_constraint k on k.conrelid = own.oid where k.contype in ('c', 'f', 'p', 'u', 'x')
  union all
  select 'index ' || pg_get_indexdef(i.indexrelid)
  from own join pg_index i on i.indrelid = own.oid
    where not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select concat_ws(' ', 'trigger', name || '.' || t.tgname, 'enabled ' || t.tgenabled::text, pg_get_triggerdef(t.oid))
  from own join pg_trigger t on t.tgrelid = own.oid where not t.tgisinternal
  union all
  select concat_ws(' ', 'function', p.oid::regprocedure, 'returns', p.prorettype::regtype, array_to_string(p.proconfig, ' '),
    p.provolatile::text, 'md5', md5(regexp_replace(p.prosrc, '\s+', ' ', 'g')))
  from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
)
select line from lines order by line collate "C"`
