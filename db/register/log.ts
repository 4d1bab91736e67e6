import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { insertAll } from '../insert-all.ts'
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
export function lockHead(tx: Tx, boardId: BoardId) {
  return tx.selectFrom('log_head').selectAll().where('board_id', '=', boardId).forUpdate().executeTakeFirst()
}

export interface NewEntry {
  idx: number
  kind: string
  subject: string
  bytes: Uint8Array
  leaf: Uint8Array
  at: string
}

/** Adds entries to a register of `expectedSize`. False where it has grown since: nothing may be committed then. */
export async function append(
  tx: Tx,
  boardId: BoardId,
  expectedSize: number,
  entries: readonly NewEntry[],
  head: { edge: readonly Uint8Array[]; checkpoint: string; signer: string },
): Promise<boolean> {
  const size = expectedSize + entries.length
  const grown = await tx
    .updateTable('log_head')
    .set({ size, edge: [...head.edge], checkpoint: head.checkpoint, signer: head.signer })
    .where('board_id', '=', boardId)
    .where('size', '=', expectedSize)
    .executeTakeFirst()
  if (grown.numUpdatedRows !== 1n) return false
  await insertAll(
    tx,
    'log_entry',
    entries.map((entry) => ({ board_id: boardId, ...entry })),
  )
  await tx.insertInto('log_checkpoint').values({ board_id: boardId, size, note: head.checkpoint }).execute()
  return true
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

/** The head of every register, the oldest board first. */
export function allHeads(db: Db) {
  return db.selectFrom('log_head').selectAll().orderBy('board_id').execute()
}

/** The signed note of a register as it was at `size` entries. */
export async function findCheckpoint(db: Db, boardId: BoardId, size: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where('board_id', '=', boardId)
    .where('size', '=', size)
    .executeTakeFirst()
  return row?.note
}

/**
 * The leaves of a register, made anew from the bytes of its entries (RFC 9162 §2.1.1), never those stored; and the first entry
 * that is not where it belongs or whose stored leaf is another.
 */
export async function recomputeLeaves(
  db: Db,
  boardId: BoardId,
): Promise<{ leaves: Uint8Array[]; firstWrong: number | null }> {
  const { rows } = await sql<{ leaves: Buffer | null; wrong: number | null }>`
    select string_agg(hashed, ''::bytea order by idx) as leaves,
      min(place) filter (where hashed <> leaf or place <> idx) as wrong
    from (
      select idx, leaf, sha256('\\x00'::bytea || bytes) as hashed, (row_number() over (order by idx) - 1)::int as place
      from log_entry where board_id = ${boardId}
    ) as entries`.execute(db)
  const [row] = rows
  const all = new Uint8Array(row?.leaves ?? [])
  const leaves = Array.from({ length: all.length / 32 }, (_, i) => all.subarray(32 * i, 32 * (i + 1)))
  return { leaves, firstWrong: row?.wrong ?? null }
}

export function findEntry(db: Db, boardId: BoardId, idx: number) {
  return db
    .selectFrom('log_entry')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('idx', '=', idx)
    .executeTakeFirstOrThrow()
}

/** Whether anything was recorded about this. */
export async function hasEntries(db: Db, boardId: BoardId, subject: string): Promise<boolean> {
  const found = await db
    .selectFrom('log_entry')
    .select('idx')
    .where('board_id', '=', boardId)
    .where('subject', '=', subject)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
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

/** The leaf hashes of a register's entries, `from` up to, not including, `to`. */
export async function leavesBetween(
  db: Db,
  boardId: BoardId,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select('leaf')
    .where('board_id', '=', boardId)
    .where('idx', '>=', from)
    .where('idx', '<', to)
    .orderBy('idx')
    .execute()
  return rows.map(({ leaf }) => new Uint8Array(leaf))
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
