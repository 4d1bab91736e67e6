import { type Kysely, sql } from 'kysely'

/** People, boards, proposals, rounds, the register and what later work needs; `board_now()` is the one clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [clock, people, boards, drafts, rounds, register, mails]) await sql.raw(part).execute(db)
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

const drafts = `
create table proposal (
  id text primary key,
  board_id text not null references board,
  number int not null,
  title text not null,
  brief text not null default '',
  stage text not null check (stage in ('draft', 'voting', 'decided', 'reopened', 'withdrawn')),
  generation int not null default 1,
  author text not null references member,
  in_force text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (board_id, number)
);
create table document (
  id text primary key,
  proposal_id text not null references proposal,
  generation int not null,
  epoch int not null default 0,
  frozen_seq bigint,
  snapshot bytea,
  snapshot_seq bigint not null default 0,
  unique (proposal_id, generation)
);
create table document_update (
  document_id text not null references document,
  seq bigint not null,
  payload bytea not null,
  primary key (document_id, seq)
);
create table document_author (
  document_id text not null references document,
  member_id text not null references member,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (document_id, member_id)
);
create table ticket (
  hash text primary key,
  document_id text not null references document,
  member_id text not null references member,
  expires_at timestamptz not null
);
create table opening (
  id text primary key,
  board_id text not null references board,
  field text not null,
  salt bytea not null check (length(salt) = 32),
  bytes bytea not null,
  commitment text not null
);
create index opening_commitment on opening (board_id, commitment);
create table message (
  id text primary key,
  proposal_id text not null references proposal,
  member_id text not null references member,
  opening_id text not null,
  sent_at timestamptz not null
);
create index message_proposal on message (proposal_id, sent_at);
`

/* An opening may one day be erased, so nothing refers to one as a key: what the register needs for ever, the commitment,
   stands beside (`who` of a roll; `reason`, `change` and `word` of a ballot). */
const rounds = `
create table frozen_text (
  id text primary key,
  board_id text not null references board,
  title text not null,
  brief text not null,
  body bytea not null,
  schema text not null,
  hash text not null,
  title_opening text not null,
  brief_opening text not null,
  body_salt bytea not null check (length(body_salt) = 32),
  body_commitment text not null
);
create table round (
  id text primary key,
  board_id text not null references board,
  proposal_id text not null references proposal,
  number int not null,
  generation int not null,
  stage text not null check (stage in ('open', 'closed', 'cancelled')),
  text_id text not null references frozen_text,
  method jsonb not null,
  window_report jsonb not null,
  roll_root text not null,
  opened_by text not null references member,
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at = date_trunc('minute', closes_at) and closes_at > opened_at),
  time_zone text not null,
  opened_entry int not null,
  recorded_at timestamptz,
  decision int,
  outcome text,
  tally jsonb,
  decision_entry int,
  unique (proposal_id, number),
  unique (board_id, decision),
  check ((stage = 'closed') = (decision is not null and outcome is not null and tally is not null
    and recorded_at is not null and decision_entry is not null))
);
create unique index round_open on round (proposal_id) where stage = 'open';
create index round_due on round (closes_at) where stage = 'open';
alter table proposal add foreign key (in_force) references round;
create table roll (
  round_id text not null references round,
  member_id text not null references member,
  kind text not null check (kind in ('volunteer', 'staff')),
  who text not null,
  opening_id text not null,
  ready_at timestamptz,
  estimated boolean not null,
  primary key (round_id, member_id)
);
create table ballot (
  id text primary key,
  round_id text not null,
  member_id text not null,
  revision int not null,
  choice text not null,
  reason text,
  reason_opening text,
  change text,
  change_opening text,
  word text,
  word_opening text,
  channel text not null check (channel in ('signed_in', 'link')),
  cast_at timestamptz not null,
  unique (round_id, member_id, revision),
  foreign key (round_id, member_id) references roll
);
create table ballot_link (
  hash text primary key,
  round_id text not null,
  member_id text not null,
  foreign key (round_id, member_id) references roll
);
create table reopening (
  id text primary key,
  proposal_id text not null references proposal,
  round_id text not null references round,
  generation int not null,
  reopened_by text not null references member,
  reason_opening text not null,
  reopened_at timestamptz not null,
  entry int not null,
  unique (proposal_id, generation)
);

create function text_is_frozen() returns trigger language plpgsql set search_path = public as $$
declare doc document;
begin
  select * into doc from document where id = new.document_id for share;
  if doc.frozen_seq is not null then
    raise exception 'the text of document % is frozen', new.document_id using errcode = 'TT001';
  end if;
  return new;
end $$;
create trigger text_is_frozen before insert or update on document_update
  for each row execute function text_is_frozen();
alter table document_update enable always trigger text_is_frozen;
create function freeze_is_final() returns trigger language plpgsql as $$
begin
  if old.frozen_seq is not null and new is distinct from old then
    raise exception 'document % is frozen', old.id using errcode = 'TT001';
  end if;
  return new;
end $$;
create trigger freeze_is_final before update on document for each row execute function freeze_is_final();
alter table document enable always trigger freeze_is_final;
create function brief_is_frozen() returns trigger language plpgsql as $$
begin
  if old.stage = 'voting' and new.stage = 'voting'
     and (new.title, new.brief, new.generation) is distinct from (old.title, old.brief, old.generation) then
    raise exception 'proposal % is being voted on', old.id using errcode = 'TT001';
  end if;
  return new;
end $$;
create trigger brief_is_frozen before update on proposal for each row execute function brief_is_frozen();
alter table proposal enable always trigger brief_is_frozen;
create function ballot_in_time() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (select from round where id = new.round_id and stage = 'open' and closes_at > new.cast_at
                 and opened_at <= new.cast_at) or new.cast_at > board_now() then
    raise exception 'round % takes no ballot at %', new.round_id, new.cast_at using errcode = 'TT002';
  end if;
  return new;
end $$;
create trigger ballot_in_time before insert on ballot for each row execute function ballot_in_time();
alter table ballot enable always trigger ballot_in_time;
create function round_changes_once() returns trigger language plpgsql set search_path = public as $$
begin
  if old.stage <> 'open' or (new.id, new.board_id, new.proposal_id, new.number, new.generation, new.text_id, new.method,
      new.window_report, new.roll_root, new.opened_by, new.opened_at, new.closes_at, new.opened_entry) is distinct from
     (old.id, old.board_id, old.proposal_id, old.number, old.generation, old.text_id, old.method,
      old.window_report, old.roll_root, old.opened_by, old.opened_at, old.closes_at, old.opened_entry) then
    raise exception 'round % cannot be changed', old.id using errcode = 'TT003';
  end if;
  if new.stage = 'closed' and old.closes_at > board_now() then
    raise exception 'round % is not due', old.id using errcode = 'TT003';
  end if;
  return new;
end $$;
create trigger round_changes_once before update on round for each row execute function round_changes_once();
alter table round enable always trigger round_changes_once;
`

const register = `
create table log_head (
  board_id text primary key references board,
  origin text not null unique,
  vkey text not null,
  size int not null,
  edge bytea[] not null,
  checkpoint text not null
);
create table log_entry (
  board_id text not null references board,
  idx int not null,
  kind text not null,
  subject text,
  bytes bytea not null check (length(bytes) <= 65535),
  leaf bytea not null check (length(leaf) = 32),
  at timestamptz not null,
  primary key (board_id, idx)
);
create index log_entry_subject on log_entry (subject);
create table log_checkpoint (
  board_id text not null references board,
  size int not null,
  note text not null,
  primary key (board_id, size)
);
create function head_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.size <= old.size or (new.board_id, new.origin) is distinct from (old.board_id, old.origin) then
    raise exception 'the register only grows' using errcode = 'TT004';
  end if;
  return new;
end $$;
create trigger head_only_grows before update or delete on log_head for each row execute function head_only_grows();
alter table log_head enable always trigger head_only_grows;
create function entry_is_next() returns trigger language plpgsql set search_path = public as $$
begin
  if new.idx <> coalesce((select max(idx) + 1 from log_entry where board_id = new.board_id), 0) then
    raise exception 'entry % is not the next one', new.idx using errcode = 'TT004';
  end if;
  return new;
end $$;
create trigger entry_is_next before insert on log_entry for each row execute function entry_is_next();
alter table log_entry enable always trigger entry_is_next;
create function never_changes() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'TT004';
end $$;
do $$
declare name text;
begin
  foreach name in array array['log_entry', 'log_checkpoint', 'frozen_text', 'roll', 'ballot', 'opening', 'reopening'] loop
    execute format('create trigger never_changes before update or delete on %I for each row execute function never_changes()', name);
    execute format('alter table %I enable always trigger never_changes', name);
  end loop;
  foreach name in array array['log_head', 'log_entry', 'log_checkpoint', 'frozen_text', 'roll', 'ballot', 'opening', 'reopening', 'round'] loop
    execute format('create trigger never_emptied before truncate on %I for each statement execute function never_changes()', name);
    execute format('alter table %I enable always trigger never_emptied', name);
  end loop;
end $$;
`

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
