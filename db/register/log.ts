import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import { rowsAsJson } from '../insert-all.ts'
import { planned } from '../planned.ts'
import type { Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

export type LogHead = NonNullable<Awaited<ReturnType<typeof findHead>>>

/** Makes the empty register of a new board. */
export async function insertHead(
  tx: Tx,
  head: { boardId: BoardId; origin: string; vkey: string },
): Promise<void> {
  await tx
    .insertInto('log_head')
    .values({
      board_id: head.boardId,
      origin: head.origin,
      vkey: head.vkey,
      size: 0,
      edge: [],
      checkpoint: '',
      signer: null,
    })
    .execute()
}

/**
 * Nobody else appends until this transaction ends: one row a board, never its tail, holds the lock. Undefined where somebody
 * took it away.
 */
export async function lockHead(tx: Tx, boardId: BoardId): Promise<LogHead | undefined> {
  const { rows } = await sql<LogHead>`${planned('lock_head')}
    select board_id, origin, vkey, size, edge, checkpoint, signer from log_head
    where board_id = ${boardId} for update`.execute(tx)
  return rows[0]
}

export interface NewEntry {
  idx: number
  kind: string
  subject: string
  bytes: Uint8Array
  leaf: Uint8Array
  at: string
}

/**
 * Adds entries to a register of `expectedSize`, in one statement. False where it has grown since: then nothing is written, and
 * nothing may be committed.
 */
export async function append(
  tx: Tx,
  boardId: BoardId,
  expectedSize: number,
  entries: readonly NewEntry[],
  head: { edge: readonly Uint8Array[]; checkpoint: string; signer: string },
): Promise<boolean> {
  const size = expectedSize + entries.length
  const { rows } = await sql`${planned('append')}
    with grown as (
      update log_head set size = ${size}, edge = ${[...head.edge]}::bytea[],
        checkpoint = ${head.checkpoint}, signer = ${head.signer}
      where board_id = ${boardId} and size = ${expectedSize} returning board_id
    ), added as (
      insert into log_entry (board_id, idx, kind, subject, bytes, leaf, at)
      select grown.board_id, idx, kind, subject, bytes, leaf, at
      from grown, json_populate_recordset(null::log_entry, ${rowsAsJson(entries)}::json)
    ), sealed as (
      insert into log_checkpoint (board_id, size, note) select board_id, ${size}, ${head.checkpoint} from grown
    )
    select from grown`.execute(tx)
  return rows.length === 1
}

/** By the id in its public address. */
export function findHeadAt(db: Db, address: string) {
  return db
    .selectFrom('log_head')
    .selectAll()
    .where('board_id', '=', sql<BoardId>`${address}`)
    .executeTakeFirst()
}

export function findHead(db: Db, boardId: BoardId) {
  return db.selectFrom('log_head').selectAll().where('board_id', '=', boardId).executeTakeFirst()
}

/** The same with what the last comparison of it found, if there was one, and the time at which that is read. */
export function findHeadWithCheck(db: Db, boardId: BoardId) {
  return db
    .selectFrom('log_head')
    .leftJoin('register_check', 'register_check.board_id', 'log_head.board_id')
    .select(['log_head.origin', 'log_head.vkey', 'log_head.size'])
    .select(['register_check.checked_at', 'register_check.waits_since'])
    .select(sql<Temporal.Instant>`board_now()`.as('now'))
    .where('log_head.board_id', '=', boardId)
    .executeTakeFirstOrThrow()
}

/** The head of every register, the oldest board first. */
export function allHeads(db: Db) {
  return db.selectFrom('log_head').selectAll().orderBy('board_id').execute()
}

/**
 * The first entry that is filed otherwise than its bytes say: under another kind or instant, or as another proposal's. Only of
 * entries whose bytes are those that were sealed: others may be no JSON.
 */
export async function firstMisfiled(db: Db, boardId: BoardId): Promise<number | null> {
  const { rows } = await sql<{ wrong: number | null }>`
    select min(idx) as wrong
    from log_entry, json_to_record(convert_from(bytes, 'utf8')::json) as said (kind text, at timestamptz, proposal text)
    where board_id = ${boardId} and (said.kind is distinct from log_entry.kind or said.at is distinct from log_entry.at
      or coalesce(said.proposal, subject) is distinct from subject)`.execute(db)
  return rows[0]?.wrong ?? null
}

export function findEntry(db: Db, boardId: BoardId, idx: number) {
  return db
    .selectFrom('log_entry')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('idx', '=', idx)
    .executeTakeFirstOrThrow()
}

/** Those of these entries that there are, in their order. */
export function entriesAt(db: Db, boardId: BoardId, indexes: readonly number[]) {
  return db
    .selectFrom('log_entry')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('idx', 'in', [...indexes, -1])
    .orderBy('idx')
    .execute()
}

/** The last of these kinds before an entry. */
export async function lastEntryBefore(db: Db, boardId: BoardId, idx: number, kinds: readonly string[]) {
  const [found] = await entriesBefore(db, boardId, idx, 1, kinds)
  return found
}

/** Entries `from` up to, not including, `to`, in their order. */
export function entriesBetween(db: Db, boardId: BoardId, from: number, to: number) {
  return db
    .selectFrom('log_entry')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('idx', '>=', from)
    .where('idx', '<', to)
    .orderBy('idx')
    .execute()
}

/** The last lines of these kinds before `before`, the newest first. */
export function entriesBefore(
  db: Db,
  boardId: BoardId,
  before: number,
  limit: number,
  kinds?: readonly string[],
) {
  return db
    .selectFrom('log_entry')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('idx', '<', before)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
    .orderBy('idx', 'desc')
    .limit(limit)
    .execute()
}

/** The entries that moved the close of a proposal's votes, in their order. */
export function closeChangeEntries(db: Db, boardId: BoardId, proposalId: string) {
  return db
    .selectFrom('log_entry')
    .select('bytes')
    .where('board_id', '=', boardId)
    .where('subject', '=', proposalId)
    .where('kind', 'in', ['round.extended', 'round.brought_forward'])
    .orderBy('idx')
    .execute()
}
