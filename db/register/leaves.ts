import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../client.ts'
import { missingInSchema } from '../describe-schema.ts'
import { planned } from '../planned.ts'
import type { BoardId } from '../tables/columns.ts'

const HASH_BYTES = 32

/** A row's version: another where it was written again, or by another transaction. */
type Version = string

export interface StoredLeaves {
  /** Made anew from the bytes of the entries (RFC 9162 §2.1.1), never those stored. */
  readonly leaves: readonly Uint8Array[]
  /** The first entry that is not where it belongs or whose stored leaf is another. */
  readonly firstWrong: number | null
  /** The entry before these, and the last of all. */
  readonly before: Version | null
  readonly last: Version | null
  /** What keeps entries from being changed, in its versions. */
  readonly guards: string
  /** The signed notes of the register as it was at the sizes that were asked for. */
  readonly notes: readonly (string | null)[]
}

/** All the leaves of a register, and what stands around them, at one instant. */
export function recomputeLeaves(
  db: Db,
  boardId: BoardId,
  sizes: readonly number[] = [],
): Promise<StoredLeaves> {
  return readLeaves(db, boardId, { begins: sql``, from: 0, entries: sql`true order by idx` }, sizes)
}

/** Those from entry `from` on: a hundred at most, so that PostgreSQL knows beforehand that they are few, and keeps its plan. */
export function leavesSince(
  db: Db,
  boardId: BoardId,
  from: number,
  sizes: readonly number[],
): Promise<StoredLeaves> {
  const entries = sql`idx >= ${from}::int order by idx limit 100`
  return readLeaves(db, boardId, { begins: planned('leaves_since'), from, entries }, sizes)
}

async function readLeaves(
  db: Db,
  boardId: BoardId,
  { begins, from, entries }: { begins: RawBuilder<unknown>; from: number; entries: RawBuilder<unknown> },
  sizes: readonly number[],
): Promise<StoredLeaves> {
  const { rows } = await sql<Omit<StoredLeaves, 'leaves'> & { hashes: Buffer | null }>`${begins}
    select string_agg(hashed, ''::bytea order by idx) as hashes,
      min(place) filter (where hashed <> leaf or place <> idx) as "firstWrong",
      (select xmin::text from log_entry where board_id = ${boardId} and idx = ${from - 1}::int) as before,
      (select xmin::text from log_entry where board_id = ${boardId} order by idx desc limit 1) as last,
      array[${sql.join(sizes.map((size) => noteAt(boardId, size)))}]::text[] as notes,
      ${GUARDS} as guards
    from (
      select idx, leaf, sha256('\\x00'::bytea || bytes) as hashed,
        (row_number() over (order by idx) - 1)::int + ${from}::int as place
      from (select idx, leaf, bytes from log_entry where board_id = ${boardId} and ${entries}) as entry
    ) as entries`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`the register of board ${boardId} gave no answer`)
  return { ...row, leaves: hashesIn(row.hashes) }
}

function noteAt(boardId: BoardId, size: number): RawBuilder<unknown> {
  return sql`(select note from log_checkpoint where board_id = ${boardId} and size = ${size}::int)`
}

/** Hashes that were put one after the other. */
export function hashesIn(joined: Buffer | null): Uint8Array[] {
  const all = new Uint8Array(joined ?? [])
  return Array.from({ length: all.length / HASH_BYTES }, (_, i) =>
    all.subarray(HASH_BYTES * i, HASH_BYTES * (i + 1)),
  )
}

/*
 * Which start of which database; and, of the table of entries, each row of PostgreSQL's catalog that a change of its rows, past
 * its guards, would write again: itself, its columns and indexes, its triggers and what they call. VACUUM and ANALYZE leave
 * them as they are.
 */
const GUARDS = sql<string>`(
  select string_agg(version, ' ' order by version) from (
    select concat_ws('.', 'database', oid, pg_postmaster_start_time()) from pg_database where datname = current_database()
    union all
    select concat_ws('.', 'table', oid, xmin, relfilenode) from pg_class where oid = 'log_entry'::regclass
    union all
    select concat_ws('.', 'column', attnum, xmin) from pg_attribute where attrelid = 'log_entry'::regclass and attnum > 0
    union all
    select concat_ws('.', 'index', indexrelid, xmin) from pg_index where indrelid = 'log_entry'::regclass
    union all
    select concat_ws('.', 'trigger', oid, xmin) from pg_trigger where tgrelid = 'log_entry'::regclass
    union all
    select concat_ws('.', 'function', oid, xmin) from pg_proc
      where oid in (select tgfoid from pg_trigger where tgrelid = 'log_entry'::regclass)
  ) as guard (version)
)`

/** The guards, where they stand as this version needs them and no rows can come or go by another way; undefined elsewhere. */
export async function standingGuards(db: Db): Promise<string | undefined> {
  const whole = (await missingInSchema(db)).length === 0
  const { rows } = await sql<{ guards: string }>`
    select ${GUARDS} as guards from pg_class where oid = 'log_entry'::regclass and relkind = 'r'
      and not relhassubclass and not relhasrules and not relrowsecurity`.execute(db)
  return whole ? rows[0]?.guards : undefined
}
