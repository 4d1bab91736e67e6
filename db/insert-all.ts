import { type Insertable, sql } from 'kysely'
import type { Database, Tx } from './schema.ts'

/**
 * Inserts any number of rows, in their order, as one value: a statement has 65 535 at most, and a roll may need more. All
 * rows have the columns of the first; none is told by an expression.
 */
export async function insertAll<Table extends keyof Database & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const json = rowsAsJson(rows)
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(tx)
}

/** Rows as `json_populate_recordset` reads them. */
export function rowsAsJson(rows: readonly object[]): string {
  return JSON.stringify(rows.map(withBytesInHex))
}

/** As PostgreSQL reads bytes in a text. */
function withBytesInHex(row: object): object {
  const told = Object.entries(row).map(([column, value]) => [
    column,
    value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
  ])
  return Object.fromEntries(told)
}
