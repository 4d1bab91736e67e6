import { type Kysely, sql } from 'kysely'

/** Forms that were refused, until they are shown again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(refusedForms).execute(db)
}

/* What was typed may be a secret vote: it is sealed with a key that the browser's cookie alone gives, and what it is
   found by tells neither who typed it nor on which page. */
const refusedForms = `
create table refused_form (
  hash text primary key,
  sealed bytea not null check (octet_length(sealed) <= 450000),
  expires_at timestamptz not null
);
`
