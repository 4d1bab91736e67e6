import { type Kysely, sql } from 'kysely'

/**
 * The slips of a secret round lie in sheets, of which a ballot writes one, however many there are. An urn that is there is
 * one sheet still, with the same slips.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [tables, functions, moved, guards]) await sql.raw(part).execute(db)
}

/*
 * `depth`: so many leading bits of a code's hash name the sheet that its slip lies in. No sheet is thin: the urn is dealt
 * into more of them only when each holds more than enough, all anew and in the order of their numbers, so that a sheet
 * written since tells no more than that some of its slips is new. At the close it is one sheet again, which is as old as
 * no ballot. What a sheet was before is swept away as soon as PostgreSQL can.
 */
const tables = `
create or replace function count_choices(slips jsonb) returns jsonb language sql immutable strict parallel safe as $$
  select coalesce(jsonb_object_agg(choice, n), '{}') from (
    select slip->>'choice' as choice, count(*) as n from jsonb_array_elements(slips) slip group by 1) as counted
$$;
create or replace function sheet_of(code text, depth int) returns int language sql immutable strict parallel safe as $$
  select case when depth = 0 then 0
    else ((get_byte(hash, 0) << 16) | (get_byte(hash, 1) << 8) | get_byte(hash, 2)) >> (24 - depth) end
  from (select case when depth > 0 then decode(left(code, 4), 'base64') end as hash) as first
$$;
alter table urn add column if not exists depth int not null default 0 check (depth between 0 and 24);
create table if not exists urn_sheet (
  round_id text not null references urn,
  sheet int not null,
  slips jsonb not null,
  size int not null generated always as (jsonb_array_length(slips)) stored,
  choices jsonb not null generated always as (count_choices(slips)) stored,
  primary key (round_id, sheet)
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
`

const functions = `
create or replace function urn_is_open() returns trigger language plpgsql set search_path = public as $$
declare one round;
begin
  select * into one from round where id = new.round_id;
  if one.stage is distinct from 'open' or one.terms->>'ballots' <> 'secret' then
    raise exception 'round % has no open urn', new.round_id using errcode = 'TT002';
  end if;
  if tg_op = 'INSERT' and takes_votes(one) and new.depth = 0 then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.round_id = old.round_id and (takes_votes(one)
      or (new.quorum_at, new.changed_at) is not distinct from (old.quorum_at, old.changed_at)) then
    return new;
  end if;
  raise exception 'the urn of round % cannot be written so', new.round_id using errcode = 'TT002';
end $$;
-- By the end of the transaction: it is dealt in two steps.
create or replace function urn_is_dealt() returns trigger language plpgsql set search_path = public as $$
declare
  deep int := (select depth from urn where round_id = new.round_id);
begin
  if (select count(*) from urn_sheet where round_id = new.round_id) <> 1 << deep
      or deep > 0 and (select sum(size) from urn_sheet where round_id = new.round_id) < 128 * (1 << deep)
      or exists (select from urn_sheet, jsonb_array_elements(slips) slip
                 where round_id = new.round_id and sheet <> sheet_of(slip->>'code', deep)) then
    raise exception 'the urn of round % is not dealt so', new.round_id using errcode = 'TT002';
  end if;
  return null;
end $$;
create or replace function sheet_is_in_order() returns trigger language plpgsql set search_path = public as $$
declare
  one round;
  deep int := (select depth from urn where round_id = new.round_id);
  codes text[] := array(select slip->>'code' from jsonb_array_elements(new.slips) slip);
begin
  select * into one from round where id = coalesce(new.round_id, old.round_id);
  if one.stage is distinct from 'open' or one.terms->>'ballots' <> 'secret' then
    raise exception 'round % has no open urn', one.id using errcode = 'TT002';
  end if;
  -- What it holds lies elsewhere by the end of the statement.
  if tg_op = 'DELETE' then
    return old;
  end if;
  if deep is null or new.sheet < 0 or new.sheet >= 1 << deep
      or array_position(codes, null) is not null
      or codes <> array(select distinct code collate "C" from unnest(codes) code order by 1)
      or exists (select from unnest(codes) code where sheet_of(code, deep) <> new.sheet)
      or exists (select from jsonb_array_elements(new.slips) slip
                 where slip->>'choice' is null or slip - array['code', 'choice', 'answer'] <> '{}')
      or tg_op = 'UPDATE' and (not takes_votes(one) or (new.round_id, new.sheet) <> (old.round_id, old.sheet)
        or exists (select slip->>'code' from jsonb_array_elements(old.slips) slip except select unnest(codes))) then
    raise exception 'a sheet of the urn of round % cannot be written so', one.id using errcode = 'TT002';
  end if;
  return new;
end $$;
create or replace function no_slip_is_lost() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select round_id, slip from old_rows, jsonb_array_elements(slips) slip
             except select round_id, slip from urn_sheet, jsonb_array_elements(slips) slip
               where round_id in (select round_id from old_rows))
      or exists (select from urn where round_id in (select round_id from old_rows)
                 and (select count(*) from urn_sheet where urn_sheet.round_id = urn.round_id) <> 1 << depth) then
    raise exception 'a sheet of an urn is taken away' using errcode = 'TT002';
  end if;
  return null;
end $$;
create or replace function one_slip_a_mark() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select from (select distinct round_id from new_rows) as written
             where (select count(*) from voted where voted.round_id = written.round_id)
               <> coalesce((select sum(size) from urn_sheet where urn_sheet.round_id = written.round_id), 0)) then
    raise exception 'an urn does not match its marks' using errcode = 'TT002';
  end if;
  return null;
end $$;
`

/* Nothing of the slips stays in the rows they are taken from. */
const moved = `
drop trigger if exists urn_is_one_sheet on urn;
drop trigger if exists one_slip_a_mark on urn;
drop trigger if exists one_slip_a_mark on voted;
drop function if exists urn_is_one_sheet();
do $$
begin
  if exists (select from pg_attribute where attrelid = 'urn'::regclass and attname = 'slips' and not attisdropped) then
    insert into urn_sheet (round_id, sheet, slips) select round_id, 0, slips from urn order by round_id;
    update urn set slips = '[]';
    alter table urn drop column slips;
  end if;
end $$;
`

/* A constraint trigger cannot be replaced: it is made again. */
const guards = `
create or replace trigger urn_is_open before insert or update on urn for each row execute function urn_is_open();
alter table urn enable always trigger urn_is_open;
drop trigger if exists urn_is_dealt on urn;
create constraint trigger urn_is_dealt after insert or update of depth on urn deferrable initially deferred
  for each row execute function urn_is_dealt();
alter table urn enable always trigger urn_is_dealt;
create or replace trigger sheet_is_in_order before insert or update or delete on urn_sheet
  for each row execute function sheet_is_in_order();
alter table urn_sheet enable always trigger sheet_is_in_order;
create or replace trigger no_slip_is_lost after delete on urn_sheet referencing old table as old_rows
  for each statement execute function no_slip_is_lost();
alter table urn_sheet enable always trigger no_slip_is_lost;
create or replace trigger one_slip_a_mark after insert on voted referencing new table as new_rows
  for each statement execute function one_slip_a_mark();
alter table voted enable always trigger one_slip_a_mark;
create or replace trigger one_slip_a_mark after update on urn_sheet referencing new table as new_rows
  for each statement execute function one_slip_a_mark();
alter table urn_sheet enable always trigger one_slip_a_mark;
create or replace trigger one_slip_a_mark_dealt after insert on urn_sheet referencing new table as new_rows
  for each statement execute function one_slip_a_mark();
alter table urn_sheet enable always trigger one_slip_a_mark_dealt;
create or replace trigger never_emptied before truncate on urn_sheet for each statement execute function never_changes();
alter table urn_sheet enable always trigger never_emptied;
`
