import { type Kysely, sql } from 'kysely'

/** Whose a client number is, which process has a text, and snapshots that are deflated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(room).execute(db)
}

/* A snapshot is written whole each time, and its last copy stays until it is vacuumed: by the number of copies, and not
   by their share of a table whose rows are few and large. */
const room = `
create table document_number (
  document_id text not null references document,
  number bigint not null,
  member_id text not null references member,
  primary key (document_id, number)
);
create table document_lease (
  document_id text primary key references document,
  owner text not null,
  expires_at timestamptz not null
);
alter table document add column snapshot_deflated boolean not null default false;
alter table document alter column snapshot set storage external;
alter table document set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 200);
alter table document_update set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 500);
`
