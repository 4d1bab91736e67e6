import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, openDatabase } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

export interface Postgres {
  /** An empty database, migrated. */
  database(): Promise<{ url: string; db: Db }>
  stop(): Promise<void>
}

/** The PostgreSQL that a start brings, as durable as there. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-bench-'))
  // For the user that PostgreSQL runs as where we are root.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder, 'bench')
  const owner = openDatabase(embedded.url('tour_owner'), 1)
  await migrate(owner, embedded.url('tour'))
  await owner.destroy()
  const admin = openDatabase(embedded.url('postgres', 'postgres'), 1)
  const opened: Db[] = [admin]
  return {
    database: async () => {
      const name = `bench_${opened.length}`
      await sql`create database ${sql.id(name)} template tour owner tour_owner`.execute(admin)
      const url = embedded.url('tour_owner', name)
      const db = openDatabase(url)
      opened.push(db)
      return { url, db }
    },
    stop: async () => {
      await Promise.all(opened.map((db) => db.destroy()))
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
