import { type Kysely, sql } from 'kysely'

/** The register and the guards that keep it append-only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(register).execute(db)
}

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
