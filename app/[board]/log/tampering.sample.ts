import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { FORGED_TABLES } from './checking.sample.ts'

/* Ways to alter a database at random: one value of one row, or a row that is gone. */

export interface Tampering {
  readonly name: string
  readonly table: string
  /** It leaves nothing behind a commitment, like an erasure. */
  readonly erases: boolean
  /** Does it; throws `Refused` where the table does not take that. The row as it was, and as it is then. */
  readonly on: (db: Db) => Promise<readonly unknown[]>
}

/** A value that the table itself does not take. */
export class Refused extends Error {}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}
interface Rows {
  readonly columns: readonly Column[]
  /** Where each row of a table is. */
  readonly places: ReadonlyMap<string, readonly string[]>
}

/** Everything that there is to alter, which stays where it is as long as every change is taken back. */
export async function rowsToTamper(db: Db): Promise<Rows> {
  const { rows: columns } =
    await sql<Column>`select table_name as table, column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public' and table_name = any(${[...FORGED_TABLES]})
    order by table_name, ordinal_position`.execute(db)
  const places = new Map<string, readonly string[]>()
  for (const table of FORGED_TABLES) {
    const { rows } = await sql<{
      place: string
    }>`select ctid::text as place from ${sql.table(table)} order by ctid`.execute(db)
    places.set(
      table,
      rows.map(({ place }) => place),
    )
  }
  return { columns, places }
}

/** One row altered in one column, or a row that is gone: any column as often as any other. */
export function drawTampering({ columns, places }: Rows, draw: () => number): Tampering {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
  const { table, name, type } = pick(columns)
  const rows = places.get(table) ?? []
  const place = pick(rows)
  if (draw() < 0.05)
    return {
      name: `${table} ${place} gone`,
      table,
      erases: table === 'opening',
      on: altering(table, place, `delete from ${table} as altered`),
    }
  const other = `(select "${name}" from ${table} where ctid = '${pick(rows)}')`
  const value = draw() < 0.3 ? other : pick(altered(`altered."${name}"`, type, draw))
  return {
    name: `${table}.${name} ${place} = ${value}`,
    table,
    erases: table === 'opening' && (name === 'commitment' || name === 'board_id'),
    on: altering(table, place, `update ${table} as altered set "${name}" = ${value}`),
  }
}

function altering(table: string, place: string, statement: string): Tampering['on'] {
  return async (db) => {
    const was = `select to_jsonb(${table}) as row from ${table} where ctid = '${place}'`
    const is = `${statement} where altered.ctid = '${place}' returning to_jsonb(altered) as row`
    try {
      const before = await sql.raw<{ row: unknown }>(was).execute(db)
      const after = await sql.raw<{ row: unknown }>(is).execute(db)
      return [...before.rows, ...after.rows]
    } catch (cause) {
      throw new Refused(statement, { cause })
    }
  }
}

/** Ways to alter a value of some type. */
function altered(column: string, type: string, draw: () => number): readonly string[] {
  const n = Math.floor(draw() * 1000)
  switch (type) {
    case 'integer':
    case 'bigint':
      return [`${column} + 1`, `${column} - 1`, `${column} + ${n}`, '0']
    case 'boolean':
      return [`not ${column}`]
    case 'bytea':
      return [
        `set_byte(${column}, ${n} % greatest(length(${column}), 1), (get_byte(${column}, ${n} % greatest(length(${column}), 1)) + 1) % 256)`,
        `substr(${column}, 2)`,
        `${column} || '!'::bytea`,
      ]
    case 'jsonb':
      return [
        `regexp_replace(${column}::text, '[0-9]+', '${n % 10}', 1, ${1 + (n % 12)})::jsonb`,
        `regexp_replace(${column}::text, '[a-z]{4,}', 'autre', 1, ${1 + (n % 12)})::jsonb`,
        `${column} - (select array_agg(key) from jsonb_object_keys(${column}) as key)`,
        'null',
      ]
    case 'ARRAY':
      return [`${column}[2:]`]
    case 'date':
      return [`${column} + 1`]
    case 'timestamp with time zone':
      return [`${column} + interval '1 day'`, `${column} - interval '1 minute'`, 'null']
    default:
      return [`${column} || 'x'`, `substr(${column}, 2)`, 'null', `'autre'`, `reverse(${column})`]
  }
}

/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
