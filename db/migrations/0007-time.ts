import { type Kysely, sql } from 'kysely'

/** When people have time, and what a vote owes to those whom its window left out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [columns, clock, votes, meetings]) await sql.raw(part).execute(db)
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
create table heartbeat (one boolean primary key default true check (one), beat_at timestamptz not null);
create table outage (
  id text primary key,
  from_at timestamptz not null,
  to_at timestamptz not null,
  check (from_at < to_at)
);
`

const votes = `
create table shortening (
  round_id text primary key references round,
  recommended timestamptz not null,
  left_out int not null check (left_out > 0),
  apology text not null,
  apology_opening text not null,
  justification text not null,
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
create table feedback (
  round_id text not null,
  member_id text not null,
  answer text not null check (answer in ('yes', 'barely', 'too_short')),
  given_at timestamptz not null,
  primary key (round_id, member_id),
  foreign key (round_id, member_id) references roll
);
create table call_request (
  round_id text not null,
  member_id text not null,
  phone text not null,
  asked_at timestamptz not null,
  primary key (round_id, member_id),
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
create table invited (
  meeting_id text not null references meeting,
  member_id text not null references member,
  suited boolean not null,
  primary key (meeting_id, member_id)
);
`
