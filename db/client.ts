import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>

const TIMESTAMPTZ = 1184
const DATE = 1082

/** Parsers of this pool alone: other users of `pg` in the process keep theirs. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ
      ? (text: string) => Temporal.Instant.from(text)
      : oid === DATE
        ? (text: string) => Temporal.PlainDate.from(text)
        : pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

/**
 * A pool on PostgreSQL. Instants come back as Temporal, int8 as strings; times are UTC. Who gets no connection in
 * `patience` milliseconds is told so; with 0 they wait for one.
 */
export function openDatabase(url: string, max = 10, patience = 5_000): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // A lost connection is replaced at its next use. Without listeners it would end the process, in use as when idle.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
