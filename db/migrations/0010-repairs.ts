import { type Kysely, sql } from 'kysely'

/**
 * Databases made before 0.1.0 have run these migrations as they were then: what they lack is put back, and nothing is
 * changed where nothing is missing. What was typed into columns taken away here is in the disclosures beside them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [columns, indexes, texts, rounds, votes, triggers]) await sql.raw(part).execute(db)
}

/* A call's id is found again wherever it is asked for: from the round and the person it is one of. */
const columns = `
alter table urn
  add column if not exists quorum_at timestamptz check (quorum_at = date_trunc('hour', quorum_at, 'UTC')),
  add column if not exists changed_at timestamptz check (changed_at = date_trunc('hour', changed_at, 'UTC'));
alter table urn set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
alter table feedback drop column if exists given_at;
alter table shortening
  drop column if exists apology,
  drop column if exists justification,
  drop constraint if exists shortening_left_out_check,
  add constraint shortening_left_out_check check (left_out >= 0);
do $$
begin
  if not exists (select from pg_attribute where attrelid = 'call_request'::regclass and attname = 'id' and not attisdropped) then
    alter table call_request add column id text;
    update call_request set id = upper(left(md5(round_id || '.' || member_id), 26));
    alter table call_request drop constraint call_request_pkey, add primary key (id), add unique (round_id, member_id);
  end if;
end $$;
`

const indexes = `
create index if not exists mail_subject on mail (kind, subject_id);
create index if not exists follow_up_board on follow_up (board_id);
create index if not exists follow_up_round on follow_up (round_id);
create index if not exists ballot_member on ballot (member_id);
create index if not exists voted_member on voted (member_id);
create index if not exists meeting_board on meeting (board_id, starts_at);
`

const texts = `
create or replace function text_is_frozen() returns trigger language plpgsql set search_path = public as $$
declare doc document;
begin
  select * into doc from document where id = coalesce(new.document_id, old.document_id) for share;
  if doc.frozen_seq is not null then
    raise exception 'the text of document % is frozen', doc.id using errcode = 'TT001';
  end if;
  return coalesce(new, old);
end $$;
create or replace function brief_is_frozen() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select from round where proposal_id = old.id and stage = 'open')
     and (new.stage, new.title, new.brief, new.generation) is distinct from ('voting', old.title, old.brief, old.generation) then
    raise exception 'proposal % is being voted on', old.id using errcode = 'TT001';
  end if;
  return new;
end $$;
`

const rounds = `
create or replace function round_changes_once() returns trigger language plpgsql set search_path = public as $$
begin
  if old.stage <> 'open' or (new.id, new.board_id, new.proposal_id, new.number, new.generation, new.text_id, new.method,
      new.terms, new.charter_change, new.window_report, new.roll_root, new.opened_by, new.opened_at, new.first_closes_at,
      new.opened_entry) is distinct from
     (old.id, old.board_id, old.proposal_id, old.number, old.generation, old.text_id, old.method,
      old.terms, old.charter_change, old.window_report, old.roll_root, old.opened_by, old.opened_at, old.first_closes_at,
      old.opened_entry) then
    raise exception 'round % cannot be changed', old.id using errcode = 'TT003';
  end if;
  if new.closes_at <> old.closes_at and (new.stage <> 'open' or new.moved_entry is null
      or new.moved_entry <= coalesce(old.moved_entry, -1)) then
    raise exception 'the close of round % moves by an entry of its own', old.id using errcode = 'TT003';
  end if;
  if new.window_closes_at <> old.window_closes_at and (old.extended or not new.extended
      or new.window_closes_at < old.window_closes_at
      or new.window_closes_at > greatest(old.first_closes_at, board_now())
        + (old.first_closes_at - old.opened_at) + interval '8 days') then
    raise exception 'round % is extended once, by what it may have lost', old.id using errcode = 'TT003';
  end if;
  if old.extended and not new.extended then
    raise exception 'round % was extended', old.id using errcode = 'TT003';
  end if;
  if new.stage = 'cancelled' and new.cancelled_entry is null then
    raise exception 'round % is cancelled by an entry of its own', old.id using errcode = 'TT003';
  end if;
  if new.stage = 'closed' and old.closes_at > board_now() then
    raise exception 'round % is not due', old.id using errcode = 'TT003';
  end if;
  return new;
end $$;
`

const votes = `
create or replace function ballot_in_time() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from round where id = new.round_id and stage = 'open' and closes_at > new.cast_at
                 and opened_at <= new.cast_at and terms->>'ballots' = 'named') or new.cast_at > board_now() then
    raise exception 'round % takes no ballot at %', new.round_id, new.cast_at using errcode = 'TT002';
  end if;
  return new;
end $$;
create or replace function takes_votes(round) returns boolean language sql as $$
  select $1.stage = 'open' and $1.closes_at > board_now() - (clock_timestamp() - now())
$$;
create or replace function round_takes_votes() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from round where id = new.round_id and takes_votes(round)
                 and (tg_table_name <> 'voted' or terms->>'ballots' = 'secret')) then
    raise exception 'round % takes no vote', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
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
      or codes <> array(select distinct code collate "C" from unnest(codes) code order by 1)
      or not codes @> array(select slip->>'code' from jsonb_array_elements(old.slips) slip)
      or exists (select from jsonb_array_elements(new.slips) slip where slip - array['code', 'choice', 'answer'] <> '{}') then
    raise exception 'the urn of round % cannot be written so', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
create or replace function one_slip_a_mark() returns trigger language plpgsql set search_path = public as $$
begin
  if (select count(*) from voted where round_id = new.round_id)
      <> coalesce((select jsonb_array_length(slips) from urn where round_id = new.round_id), 0) then
    raise exception 'the urn of round % does not match its marks', new.round_id using errcode = 'TT002';
  end if;
  return null;
end $$;
create or replace function finding_in_time() returns trigger language plpgsql set search_path = public as $$
declare judged text := coalesce(new.ballot_id, old.ballot_id);
begin
  if not exists (select from round join ballot on ballot.round_id = round.id where ballot.id = judged and stage = 'open') then
    raise exception 'ballot % is judged no more', judged using errcode = 'TT002';
  end if;
  return coalesce(new, old);
end $$;
`

/* A constraint trigger cannot be replaced: it is made again. */
const triggers = `
create or replace trigger text_is_frozen before insert or update or delete on document_update
  for each row execute function text_is_frozen();
alter table document_update enable always trigger text_is_frozen;
drop trigger if exists round_takes_votes on urn;
create or replace trigger urn_is_one_sheet before insert or update on urn
  for each row execute function urn_is_one_sheet();
alter table urn enable always trigger urn_is_one_sheet;
create or replace trigger never_taken_away before delete on urn for each row execute function never_changes();
alter table urn enable always trigger never_taken_away;
drop trigger if exists one_slip_a_mark on voted;
drop trigger if exists one_slip_a_mark on urn;
create constraint trigger one_slip_a_mark after insert on voted deferrable initially deferred
  for each row execute function one_slip_a_mark();
create constraint trigger one_slip_a_mark after insert or update on urn deferrable initially deferred
  for each row execute function one_slip_a_mark();
alter table voted enable always trigger one_slip_a_mark;
alter table urn enable always trigger one_slip_a_mark;
create or replace trigger finding_in_time before insert or update or delete on finding
  for each row execute function finding_in_time();
alter table finding enable always trigger finding_in_time;
create or replace trigger never_emptied before truncate on finding
  for each statement execute function never_changes();
alter table finding enable always trigger never_emptied;
`
