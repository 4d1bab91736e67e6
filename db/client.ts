import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { hasNoRoom, isAway, noteAway } from './away.ts'
import { nameOf } from './planned.ts'
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

/** Longer than a rush at a close takes, or a PostgreSQL to come back; shorter than people wait. */
const PATIENCE = 60_000

/**
 * A pool on PostgreSQL. Instants come back as Temporal, int8 as strings; times are UTC; what is answered is on disk,
 * whatever the server's default. Who asks for a connection waits for one, also where PostgreSQL is only starting, for
 * `patience` milliseconds; with 0 for as long as all are taken. What gets no answer `within` so many fails, and goes on over
 * another connection when it is asked again.
 */
export function openDatabase(url: string, max = 10, patience = PATIENCE, within?: number): Db {
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
  pool.on('error', noteAway)
  pool.on('connect', (client) => {
    client.on('error', noteAway)
    watch(client)
  })
  const patient = {
    options: pool.options,
    connect: () => connectPatiently(pool, patience),
    end: () => pool.end(),
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: patient }) })
}

const PAUSE = 500

async function connectPatiently(pool: pg.Pool, patience: number): Promise<PostgresPoolClient> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      if (pool.ending) throw error
      noteAway()
      if (performance.now() > until || !isAway(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

/** Notes what fails for want of room. Ends a connection whose peer went away without a word: whoever asks next would wait, too. */
function watch(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  const query = async (...asked: unknown[]) => {
    const [text, values] = asked
    const name = nameOf(text)
    try {
      return await (name ? ask({ name, text, values }) : ask(...asked))
    } catch (error) {
      if (hasNoRoom(error)) noteAway()
      if (error instanceof Error && error.message === 'Query read timeout') {
        void (client as unknown as pg.Client).end().catch(() => undefined)
      }
      throw error
    }
  }
  client.query = query as typeof client.query
}
