import { type Kysely, sql } from 'kysely'

/** When people have time, and what a vote owes to those whom its window left out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [columns, clock, guard, votes, meetings]) await sql.raw(part).execute(db)
}

/* `calendar` of a board: its public holidays and, where someone brought them in, the school's. A proposal may need its
   answer before a day; `needed_told_at` is when its writers were reminded of the last day to open. */
const columns = `
alter table person add column availability_at timestamptz;
alter table board add column calendar jsonb not null default '{"country":"FR"}';
alter table proposal
  add column needed_by date,
  add column needed_reason text,
  add column needed_told_at timestamptz;
alter table proposal add check ((needed_by is null) = (needed_reason is null));
alter table mail drop constraint mail_kind_check;
alter table mail add check (kind in ('added', 'ballot', 'outcome', 'reopened', 'extended', 'brought_forward',
  'cancelled', 'asked', 'relayed', 'proxy', 'proxy_answer', 'review', 'open_by', 'follow_up', 'call_me', 'meeting',
  'meeting_cancelled'));
`

/* Both are durations that pass, so they are measured on the machine's clock: moving a board's clock makes nothing late.
   An outage is told in the board's time, as the windows it fell in are. */
const clock = `
alter table mail add column queued_at timestamptz not null default clock_timestamp(), add column waited_minutes int;
create index mail_subject on mail (kind, subject_id);
create table heartbeat (one boolean primary key default true check (one), beat_at timestamptz not null);
create table outage (
  id text primary key,
  from_at timestamptz not null,
  to_at timestamptz not null,
  check (from_at < to_at)
);
`

/* What an outage or late mails took of a window is at most the whole of it. It is given back from the present where they
   kept the vote from closing in time, and up to a humane hour, which there is within a week; the charter gives less. */
const guard = `
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

/* What people say of a window has no time of its own: in a secret vote it would be near the one they voted at. */
const votes = `
create table shortening (
  round_id text primary key references round,
  recommended timestamptz not null,
  left_out int not null check (left_out >= 0),
  apology_opening text not null,
  justification_opening text not null,
  entry int not null
);
create table follow_up (
  id text primary key,
  board_id text not null references board,
  round_id text not null references round,
  question text not null check (question in ('avoid_shortening')),
  owner text not null references member,
  due date not null,
  reminded_at timestamptz,
  answer_opening text,
  answered_by text references member,
  answered_at timestamptz,
  answered_entry int,
  check ((answered_at is null) = (answer_opening is null and answered_by is null and answered_entry is null))
);
create index follow_up_board on follow_up (board_id);
create index follow_up_round on follow_up (round_id);
create index ballot_member on ballot (member_id);
create index voted_member on voted (member_id);
create table feedback (
  round_id text not null,
  member_id text not null,
  answer text not null check (answer in ('yes', 'barely', 'too_short')),
  primary key (round_id, member_id),
  foreign key (round_id, member_id) references roll
);
create table call_request (
  id text primary key,
  round_id text not null,
  member_id text not null,
  phone text not null,
  asked_at timestamptz not null,
  unique (round_id, member_id),
  foreign key (round_id, member_id) references roll
);
create trigger never_changes before update or delete on shortening for each row execute function never_changes();
create trigger never_emptied before truncate on shortening for each statement execute function never_changes();
alter table shortening enable always trigger never_changes;
alter table shortening enable always trigger never_emptied;
`

const meetings = `
create table meeting (
  id text primary key,
  board_id text not null references board,
  title text not null,
  place text not null default '',
  starts_at timestamptz not null,
  minutes int not null check (minutes between 15 and 720),
  called_by text not null references member,
  called_at timestamptz not null,
  cancelled_at timestamptz
);
create index meeting_board on meeting (board_id, starts_at);
create table invited (
  meeting_id text not null references meeting,
  member_id text not null references member,
  suited boolean not null,
  primary key (meeting_id, member_id)
);
`
