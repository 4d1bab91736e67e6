import { type Kysely, sql } from 'kysely'

/** Votes: what is frozen when one opens, ballots, and what the database refuses whoever asks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(rounds).execute(db)
}

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
  select * into doc from document where id = coalesce(new.document_id, old.document_id) for share;
  if doc.frozen_seq is not null then
    raise exception 'the text of document % is frozen', doc.id using errcode = 'TT001';
  end if;
  return coalesce(new, old);
end $$;
create trigger text_is_frozen before insert or update or delete on document_update
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
create function brief_is_frozen() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select from round where proposal_id = old.id and stage = 'open')
     and (new.stage, new.title, new.brief, new.generation) is distinct from ('voting', old.title, old.brief, old.generation) then
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
  if new.stage <> 'closed' or old.closes_at > board_now() then
    raise exception 'round % is not due', old.id using errcode = 'TT003';
  end if;
  return new;
end $$;
create trigger round_changes_once before update on round for each row execute function round_changes_once();
alter table round enable always trigger round_changes_once;
`
