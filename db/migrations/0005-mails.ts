import { type Kysely, sql } from 'kysely'

/** Mails to send, and mails that are held. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(mails).execute(db)
}

const mails = `
create table mail (
  id text primary key,
  kind text not null check (kind in ('added', 'ballot', 'outcome', 'reopened')),
  person_id text references person,
  subject_id text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create table held_mail (
  id text primary key,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  held_at timestamptz not null
);
`
