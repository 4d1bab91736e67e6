import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { type Db, openDatabase } from '#db/client.ts'
import { embeddedUrl } from '#db/embedded.ts'

/* A disk that is full: a real one, where a small one is given; anywhere else, what PostgreSQL says of one. */

export interface Disk {
  /** It takes so many more statements that write, then none. */
  fill(statements?: number): Promise<void>
  free(): Promise<void>
}

const MANY = 1_000_000_000

/** Statements that write rows fail as they do on a full disk. */
export async function saysItIsFull(ownerUrl: string): Promise<Disk> {
  const owner = openDatabase(ownerUrl, 1)
  // Sequences count on where a transaction is undone.
  await sql`create sequence allowed`.execute(owner)
  await sql`create sequence written`.execute(owner)
  await sql`grant usage, select on allowed, written to public`.execute(owner)
  await sql`create function no_room() returns trigger language plpgsql as $$ begin
    if nextval('written') > (select last_value from allowed) then
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end if;
    return null;
  end $$`.execute(owner)
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public'`.execute(owner)
  const take = async (statements: number) => {
    await sql`select setval('written', 1), setval('allowed', ${statements + 1}::bigint)`.execute(owner)
  }
  await take(MANY)
  for (const { name } of rows)
    await sql`create trigger no_room before insert or update or delete on ${sql.table(name)}
      execute function no_room()`.execute(owner)
  return { fill: (statements = 0) => take(statements), free: () => take(MANY) }
}

/** The disk that `folder` lies on; `wholly`, so that PostgreSQL cannot even note what it does, and ends. */
export function diskOf(folder: string, databaseUrl: string, wholly: boolean): Disk {
  const ballast = join(folder, 'ballast')
  return {
    fill: async () => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize, 1))
      if (wholly) await endPostgres(Number(new URL(databaseUrl).port))
    },
    free: async () => rmSync(ballast),
  }
}

/** Asks for one file of its journal after the other, until there is no room for the next. */
async function endPostgres(port: number): Promise<void> {
  const client = new pg.Client(embeddedUrl('test', port, 'postgres', 'postgres'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (;;) await client.query(`select pg_logical_emit_message(false, '', ''), pg_switch_wal()`)
  } catch {
    await client.end().catch(() => undefined)
  }
}

/** Everything that is stored, as one word. */
export async function allThatIsStored(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('public', 'graphile_worker')
      and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select') order by 1`.execute(
    db,
  )
  const hashes: string[] = []
  for (const { name } of rows) {
    const { rows: found } = await sql<{ hash: string | null }>`
      select md5(string_agg(t::text, ',' order by t::text)) as hash from ${sql.table(name)} t`.execute(db)
    hashes.push(`${name} ${found[0]?.hash}`)
  }
  return hashes.join('\n')
}
