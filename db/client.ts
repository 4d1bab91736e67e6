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
 * A pool on PostgreSQL. Instants come back as Temporal, int8 as strings; times are UTC; what is answered is on disk,
 * whatever the server's default. Who gets no connection in `patience` milliseconds is told so; with 0 they wait for one.
 * What gets no answer `within` so many fails, and goes on over another connection when it is asked again.
 */
export function openDatabase(url: string, max = 10, patience = 5_000, within?: number): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: '-c timezone=UTC -c synchronous_commit=on',
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    ...(within && { query_timeout: within, keepAlive: true }),
  })
  // A lost connection is replaced at its next use. Without listeners it would end the process, in use as when idle.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    if (within) endWhenSilent(client)
  })
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** A connection whose peer went away without a word would keep whoever asks next waiting, too. */
function endWhenSilent(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  const query = async (...asked: unknown[]) => {
    try {
      return await ask(...asked)
    } catch (error) {
      if (error instanceof Error && error.message === 'Query read timeout') {
        void (client as unknown as pg.Client).end().catch(() => undefined)
      }
      throw error
    }
  }
  client.query = query as typeof client.query
}
