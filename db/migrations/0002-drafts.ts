import { type Kysely, sql } from 'kysely'

/** Proposals and their texts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(drafts).execute(db)
}

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
