import pg from 'pg'
import { endWithParent, sayReady } from '../../lifeline.ts'
import { hocuspocusDatabase, hocuspocusServer } from './packages.ts'

/* Hocuspocus as a process, as its guide sets it up: the whole state of a text in a row of PostgreSQL. */

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? '' })
await pool.query('create table if not exists hocuspocus (name text primary key, state bytea not null)')

const { Database } = await hocuspocusDatabase()
const { Server } = await hocuspocusServer()
const database = new Database({
  fetch: async ({ documentName }) => {
    const { rows } = await pool.query('select state from hocuspocus where name = $1', [documentName])
    return rows[0]?.state ?? null
  },
  store: async ({ documentName, state }) => {
    await pool.query(
      `insert into hocuspocus (name, state) values ($1, $2)
        on conflict (name) do update set state = excluded.state`,
      [documentName, state],
    )
  },
})
const server = new Server({ address: '127.0.0.1', quiet: true, stopOnSignals: false, extensions: [database] })
await server.listen(Number(process.env.PORT))
endWithParent(() => pool.end())
sayReady()
