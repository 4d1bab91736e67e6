import { type Kysely, sql } from 'kysely'

/** What a vote may carry beside its text, and what may happen to it before and after its close. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [columns, people, secret, requests, guards]) await sql.raw(part).execute(db)
}

/* `closes_at` is when the round closes; `window_closes_at` the close by right, which only an extension moves, once; and
   `first_closes_at` the one it was opened with. */
const columns = `
alter table proposal add column withdrawn_at timestamptz, add column charter_change jsonb;
alter table round
  add column terms jsonb not null default '{"options":[],"ballots":"named","conflict":"abstains"}',
  add column charter_change jsonb,
  add column first_closes_at timestamptz,
  add column window_closes_at timestamptz,
  add column extended boolean not null default false,
  add column moved_entry int,
  add column cancelled_at timestamptz,
  add column cancelled_by text references member,
  add column cancel_reason_opening text,
  add column cancelled_entry int;
alter table round disable trigger round_changes_once;
update round set first_closes_at = closes_at, window_closes_at = closes_at;
alter table round enable always trigger round_changes_once;
alter table round alter column first_closes_at set not null, alter column window_closes_at set not null;
alter table round
  add check (closes_at <= window_closes_at),
  add check ((stage = 'cancelled') = (cancelled_entry is not null and cancelled_at is not null
    and cancelled_by is not null and cancel_reason_opening is not null));
alter table roll add column proxy text references member;
alter table ballot
  add column answer jsonb,
  add column cast_by text references member,
  add column confirmed_by text references member,
  add column said_on date;
alter table ballot drop constraint ballot_channel_check;
alter table ballot add check (channel in ('signed_in', 'link', 'proxy', 'paper', 'phone'));
alter table ballot add check ((channel in ('paper', 'phone')) = (confirmed_by is not null and said_on is not null));
alter table ballot add check ((channel in ('proxy', 'paper', 'phone')) = (cast_by is not null));
alter table mail drop constraint mail_kind_check;
alter table mail add check (kind in ('added', 'ballot', 'outcome', 'reopened', 'extended', 'brought_forward',
  'cancelled', 'asked', 'relayed', 'proxy', 'proxy_answer', 'review'));
`

const people = `
create table conflict (
  round_id text not null,
  member_id text not null,
  reason text not null,
  reason_opening text not null,
  declared_at timestamptz not null,
  primary key (round_id, member_id),
  foreign key (round_id, member_id) references roll
);
create table finding (
  ballot_id text not null references ballot,
  member_id text not null references member,
  found_at timestamptz not null,
  primary key (ballot_id, member_id)
);
create table relayed (
  id text primary key,
  round_id text not null,
  member_id text not null,
  channel text not null check (channel in ('paper', 'phone')),
  said_on date not null,
  draft jsonb,
  entered_by text not null references member,
  entered_at timestamptz not null,
  settled_by text references member,
  settled_at timestamptz,
  outcome text check (outcome in ('confirmed', 'set_aside')),
  foreign key (round_id, member_id) references roll
);
create unique index relayed_waiting on relayed (round_id, member_id) where settled_at is null;
create table proxy (
  id text primary key,
  board_id text not null references board,
  giver text not null references member,
  receiver text not null references member,
  until timestamptz not null,
  given_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz
);
create unique index proxy_current on proxy (giver) where ended_at is null;
`

/* The urn of a secret round is one sheet, written whole at each ballot in the order of the codes' hashes: no row, time or
   order of its own ties a slip to the mark that someone voted. Earlier sheets are swept away as soon as PostgreSQL can. Of
   when it was written it knows two hours, for the rules of the clock: when enough people had answered, and, once nobody is
   left to answer, when a slip was last put in. */
const secret = `
create table urn (
  round_id text primary key references round,
  slips jsonb not null,
  quorum_at timestamptz check (quorum_at = date_trunc('hour', quorum_at, 'UTC')),
  changed_at timestamptz check (changed_at = date_trunc('hour', changed_at, 'UTC'))
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);
create table voted (
  round_id text not null,
  member_id text not null,
  primary key (round_id, member_id),
  foreign key (round_id, member_id) references roll
);
`

const requests = `
create table request (
  id text primary key,
  board_id text not null references board,
  proposal_id text not null references proposal,
  round_id text not null references round,
  aim text not null check (aim in ('reopen', 'cancel')),
  asked_by text not null references member,
  reason_opening text not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('granted', 'taken_back', 'lapsed')),
  check ((settled_at is null) = (outcome is null))
);
create unique index request_waiting on request (round_id, aim) where settled_at is null;
create table request_join (
  request_id text not null references request,
  member_id text not null references member,
  joined_at timestamptz not null,
  primary key (request_id, member_id)
);
`

const guards = `
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
      or new.window_closes_at > old.first_closes_at + (old.first_closes_at - old.opened_at)) then
    raise exception 'round % is extended once, by its own length at most', old.id using errcode = 'TT003';
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
create or replace function ballot_in_time() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from round where id = new.round_id and stage = 'open' and closes_at > new.cast_at
                 and opened_at <= new.cast_at and terms->>'ballots' = 'named') or new.cast_at > board_now() then
    raise exception 'round % takes no ballot at %', new.round_id, new.cast_at using errcode = 'TT002';
  end if;
  return new;
end $$;
-- What was in hand at the instant of the close is taken: its command read the clock, and keeps the round from closing.
create function takes_votes(round) returns boolean language sql as $$
  select $1.stage = 'open' and $1.closes_at > board_now() - (clock_timestamp() - now())
$$;
create function round_takes_votes() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from round where id = new.round_id and takes_votes(round)
                 and (tg_table_name <> 'voted' or terms->>'ballots' = 'secret')) then
    raise exception 'round % takes no vote', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
create trigger round_takes_votes before insert on voted for each row execute function round_takes_votes();
alter table voted enable always trigger round_takes_votes;
create function urn_is_one_sheet() returns trigger language plpgsql set search_path = public as $$
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
create trigger urn_is_one_sheet before insert or update on urn for each row execute function urn_is_one_sheet();
alter table urn enable always trigger urn_is_one_sheet;
create function one_slip_a_mark() returns trigger language plpgsql set search_path = public as $$
begin
  if (select count(*) from voted where round_id = new.round_id)
      <> coalesce((select jsonb_array_length(slips) from urn where round_id = new.round_id), 0) then
    raise exception 'the urn of round % does not match its marks', new.round_id using errcode = 'TT002';
  end if;
  return null;
end $$;
create constraint trigger one_slip_a_mark after insert on voted deferrable initially deferred
  for each row execute function one_slip_a_mark();
create constraint trigger one_slip_a_mark after insert or update on urn deferrable initially deferred
  for each row execute function one_slip_a_mark();
alter table voted enable always trigger one_slip_a_mark;
alter table urn enable always trigger one_slip_a_mark;
create trigger never_taken_away before delete on urn for each row execute function never_changes();
alter table urn enable always trigger never_taken_away;
create trigger round_takes_votes before insert on conflict for each row execute function round_takes_votes();
alter table conflict enable always trigger round_takes_votes;
do $$
declare name text;
begin
  foreach name in array array['conflict', 'voted'] loop
    execute format('create trigger never_changes before update or delete on %I for each row execute function never_changes()', name);
    execute format('alter table %I enable always trigger never_changes', name);
  end loop;
  foreach name in array array['conflict', 'voted', 'urn'] loop
    execute format('create trigger never_emptied before truncate on %I for each statement execute function never_changes()', name);
    execute format('alter table %I enable always trigger never_emptied', name);
  end loop;
end $$;
create function finding_in_time() returns trigger language plpgsql set search_path = public as $$
declare judged text := coalesce(new.ballot_id, old.ballot_id);
begin
  if not exists (select from round join ballot on ballot.round_id = round.id where ballot.id = judged and stage = 'open') then
    raise exception 'ballot % is judged no more', judged using errcode = 'TT002';
  end if;
  return coalesce(new, old);
end $$;
create trigger finding_in_time before insert or update or delete on finding for each row execute function finding_in_time();
alter table finding enable always trigger finding_in_time;
create trigger never_emptied before truncate on finding for each statement execute function never_changes();
alter table finding enable always trigger never_emptied;
`
