import { type Kysely, sql } from 'kysely'

/** What keeps pages small and quick where a board is large. Nothing is changed where nothing is missing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [names, texts, indexes]) await sql.raw(part).execute(db)
}

/*
 * A name as it is looked for and sorted by, whatever the collation of the database: Latin letters small and without accents or
 * strokes, one apostrophe for all, a space for each hyphen. Other alphabets stay as they are written.
 */
const names = `
create or replace function plain_name(name text) returns text language sql immutable parallel safe as $$
  select lower(translate(regexp_replace(normalize(
      replace(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), nfd),
    '[\\u0300-\\u036f]', '', 'g'), '’‘ʼ-øØłŁđĐħĦ', ''''''' oOlLdDhH') collate "C")
$$;
alter table person add column if not exists plain_name text collate "C" generated always as (plain_name(name)) stored;
create index if not exists person_plain_name on person (plain_name, id);
`

/* The text that a document holds, as it is read: what it stands for is everything up to `text_seq`, and nothing else. */
const texts = `
alter table document
  add column if not exists text bytea,
  add column if not exists text_seq bigint;
`

const indexes = `
create index if not exists member_present on member (board_id, standing, kind) where left_at is null;
create index if not exists proxy_received on proxy (receiver) where ended_at is null;
create index if not exists roll_proxy on roll (round_id, proxy) where proxy is not null;
create index if not exists round_decided on round (board_id, decision_entry);
create index if not exists round_opened on round (board_id, opened_at);
create index if not exists round_open_on on round (board_id, closes_at) where stage = 'open';
create index if not exists proposal_written on proposal (board_id, stage, changed_at);
create index if not exists proposal_in_force on proposal (in_force);
create index if not exists log_entry_kind on log_entry (board_id, kind, idx);
create index if not exists request_board on request (board_id) where settled_at is null;
create index if not exists request_round on request (round_id, aim);
create index if not exists reopening_entry on reopening (entry);
create index if not exists round_review on round (board_id, (terms->>'review')) where terms ? 'review';
create index if not exists round_in_force_charter on round (board_id, decision) where charter_change is not null;
`
