import { type Kysely, sql } from 'kysely'

/** People and boards; `board_now()` is the one clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [clock, people, boards]) await sql.raw(part).execute(db)
}

/* A shift is possible only where no real association can be touched by it: in a database made for tests, or one
   that holds nothing but the example. */
const clock = `
create table test_database (made boolean primary key default true check (made));
create table clock_shift (shift interval not null);
create function board_now() returns timestamptz language sql volatile set search_path = public as $$
  select clock_timestamp() + coalesce(
    (select sum(shift) from clock_shift), interval '0')
$$;
`

const people = `
create table person (
  id text primary key,
  email text unique check (email = lower(email)),
  name text not null,
  language text not null default 'fr' check (language in ('fr', 'en')),
  time_zone text not null default 'Europe/Paris',
  availability jsonb,
  example boolean not null default false,
  created_at timestamptz not null
);
create table session (
  token_hash text primary key,
  person_id text not null references person on delete cascade,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create table sign_in (
  id text primary key,
  email text not null,
  language text not null,
  return_to text,
  link_hash text,
  code_hash text,
  attempts int not null default 0,
  requested_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_email on sign_in (email);
create table setup_key (
  hash text primary key,
  created_at timestamptz not null
);
create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
`

const boards = `
create table board (
  id text primary key,
  slug text not null unique,
  name text not null,
  language text not null,
  time_zone text not null,
  charter jsonb not null,
  charter_state text not null check (charter_state in ('provisional', 'adopted')),
  last_proposal int not null default 0,
  last_decision int not null default 0,
  example boolean not null default false,
  created_at timestamptz not null
);
create table board_slug (
  slug text primary key,
  board_id text not null references board
);
create table member (
  id text primary key,
  board_id text not null references board,
  person_id text not null references person,
  kind text not null check (kind in ('volunteer', 'staff')),
  standing text not null check (standing in ('reader', 'contributor', 'elector', 'steward')),
  added_by text references member,
  joined_at timestamptz not null,
  left_at timestamptz,
  unique (board_id, person_id)
);
create index member_person on member (person_id);

create function clock_shift_allowed() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select from board where not example) and not exists (select from test_database) then
    raise exception 'the clock can only be shifted in a test database or beside the example alone';
  end if;
  return new;
end $$;
create trigger clock_shift_allowed before insert or update on clock_shift
  for each row execute function clock_shift_allowed();
create function board_needs_true_clock() returns trigger language plpgsql set search_path = public as $$
begin
  if not new.example and not exists (select from test_database) then
    lock table clock_shift in share mode;
    if exists (select from clock_shift) then
      raise exception 'a real board cannot be created while the clock is shifted';
    end if;
  end if;
  return new;
end $$;
create trigger board_needs_true_clock before insert or update of example on board
  for each row execute function board_needs_true_clock();
`
