import { type Kysely, sql } from 'kysely'

/**
 * What keeps a register of a hundred thousand lines, and a vote and its mails among ten thousand people, quick. Nothing is
 * changed where nothing is missing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [subtrees, indexes, urns]) await sql.raw(part).execute(db)
}

/*
 * The hashes of a register's tiles from level 1 on: that of the subtree number `idx` of 256^level entries. The database writes
 * them itself, from its leaves, with the entry that completes them: the running role cannot, so that none is there before its
 * entries are, nor another in its place.
 */
const subtrees = `
create table if not exists log_subtree (
  board_id text not null references board,
  level int not null check (level >= 1),
  idx int not null,
  hash bytea not null check (length(hash) = 32),
  primary key (board_id, level, idx)
);
create or replace trigger never_changes before update or delete on log_subtree
  for each row execute function never_changes();
alter table log_subtree enable always trigger never_changes;
create or replace trigger never_emptied before truncate on log_subtree
  for each statement execute function never_changes();
alter table log_subtree enable always trigger never_emptied;
create or replace function keep_subtrees(board text, size int) returns void language plpgsql set search_path = public as $$
declare
  above int := 1;
  place int := size / 256 - 1;
  hashes bytea[] := array(select leaf from log_entry
    where board_id = board and idx >= size - 256 and idx < size order by idx);
begin
  while cardinality(hashes) = 256 loop
    while cardinality(hashes) > 1 loop
      hashes := array(select sha256('\\x01'::bytea || hashes[2 * n - 1] || hashes[2 * n])
        from generate_series(1, cardinality(hashes) / 2) n order by n);
    end loop;
    insert into log_subtree values (board, above, place, hashes[1]);
    exit when place % 256 <> 255;
    hashes := array(select hash from log_subtree
      where board_id = board and level = above and idx > place - 256 and idx <= place order by idx);
    above := above + 1;
    place := place / 256;
  end loop;
end $$;
create or replace function subtree_is_whole() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform keep_subtrees(new.board_id, new.idx + 1);
  return null;
end $$;
create or replace trigger subtree_is_whole after insert on log_entry
  for each row when (new.idx % 256 = 255) execute function subtree_is_whole();
alter table log_entry enable always trigger subtree_is_whole;
do $$
begin
  if not exists (select from log_subtree) then
    perform keep_subtrees(board_id, idx + 1)
      from (select board_id, idx from log_entry where idx % 256 = 255 order by board_id, idx) as last;
  end if;
end $$;
`

/* A mail asks which of its reader's it is. */
const indexes = `
create index if not exists mail_person on mail (person_id, kind);
`

/* The same guard, which looked for each slip of before among all of after, one by one: with ten thousand slips, a hundred
   million times a ballot. */
const urns = `
create or replace function urn_is_one_sheet() returns trigger language plpgsql set search_path = public as $$
declare
  one round;
  codes text[] := array(select slip->>'code' from jsonb_array_elements(new.slips) slip);
begin
  select * into one from round where id = new.round_id;
  if one.stage is distinct from 'open' or one.terms->>'ballots' <> 'secret' then
    raise exception 'round % has no open urn', new.round_id using errcode = 'TT002';
  end if;
  if tg_op = 'INSERT' and takes_votes(one) and new.slips = '[]' then
    return new;
  end if;
  -- At the close it is written once more, as it is, so that nothing of it is as old as the last ballot.
  if tg_op = 'UPDATE' and new.round_id = old.round_id and not takes_votes(one) and new.slips = old.slips then
    return new;
  end if;
  if tg_op = 'INSERT' or new.round_id <> old.round_id or not takes_votes(one)
      or array_position(codes, null) is not null
      or codes <> array(select distinct code collate "C" from unnest(codes) code order by 1)
      or exists (select slip->>'code' from jsonb_array_elements(old.slips) slip except select unnest(codes))
      or exists (select from jsonb_array_elements(new.slips) slip where slip - array['code', 'choice', 'answer'] <> '{}') then
    raise exception 'the urn of round % cannot be written so', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
`
