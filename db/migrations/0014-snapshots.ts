import { type Kysely, sql } from 'kysely'

/**
 * What a snapshot holds of each client is kept beside it, since reading it from the snapshot takes as long as a third of
 * building the text. And what is over is vacuumed sooner: of a text, a few copies outweigh it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(snapshots).execute(db)
}

const snapshots = `
alter table document add column if not exists snapshot_vector bytea;
alter table document set (toast.autovacuum_vacuum_threshold = 20);
alter table document_update set (autovacuum_vacuum_threshold = 50, toast.autovacuum_vacuum_threshold = 50);
`
