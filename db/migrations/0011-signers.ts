import { type Kysely, sql } from 'kysely'

/** Which installation signs a register, and what was found when it was last compared with what it had sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(signers).execute(db)
}

/* Older registers have no signer yet: the first signature names it. */
const signers = `
alter table log_head add column signer text;
alter table mail drop constraint mail_kind_check;
alter table mail add check (kind in ('added', 'ballot', 'outcome', 'reopened', 'extended', 'brought_forward',
  'cancelled', 'asked', 'relayed', 'proxy', 'proxy_answer', 'review', 'open_by', 'follow_up', 'call_me', 'meeting',
  'meeting_cancelled', 'register_waits'));
create table register_check (
  board_id text primary key references board,
  checked_at timestamptz not null,
  size int not null,
  wait jsonb,
  waits_since timestamptz,
  check ((wait is null) = (waits_since is null))
);
`
