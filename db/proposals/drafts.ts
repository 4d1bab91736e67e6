import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import type { Db } from '../client.ts'
import { planned } from '../planned.ts'
import type { Database } from '../schema.ts'

export interface Draft {
  id: string
  proposalId: string
  generation: number
  epoch: number
  frozenSeq: number | undefined
  snapshot: Buffer | null
  snapshotSeq: number
  /** The Yjs state vector of all that is stored, where it is kept: nothing came after the snapshot. */
  vector: Buffer | undefined
  /** Those after the snapshot, in their order; of a frozen text, up to the freeze. */
  updates: Buffer[]
  /** The last number given: of an update, or of the snapshot when there are none. */
  lastSeq: number
}

/** A draft's first content is its snapshot 0, written by whoever makes the proposal or reopens it. */
export async function createDocument(
  tx: Transaction<Database>,
  document: { id: string; proposalId: string; generation: number; seed: Uint8Array; text: Uint8Array },
): Promise<void> {
  const { id, proposalId, generation, seed, text } = document
  await tx
    .insertInto('document')
    .values({ id, proposal_id: proposalId, generation, snapshot: seed, text, text_seq: 0 })
    .execute()
}

/**
 * Snapshot and updates in one statement, so that a compaction in between cannot be seen half done. `upTo` leaves out what
 * came after that number: it is the last one then, unless a snapshot holds more already.
 */
export function loadDocument(db: Db, id: string, upTo?: number): Promise<Draft | undefined> {
  return readDraft(db, sql`document.id = ${id}`, upTo)
}

export function loadGeneration(db: Db, proposalId: string, generation: number): Promise<Draft | undefined> {
  return readDraft(db, sql`document.proposal_id = ${proposalId} and document.generation = ${generation}`)
}

/** Waits for the updates being committed and lets none in until this transaction ends. */
export async function lockDocument(
  tx: Transaction<Database>,
  id: string,
  upTo?: number,
): Promise<Draft | undefined> {
  await tx.selectFrom('document').select('id').where('id', '=', id).forUpdate().execute()
  // A second statement, since the first sees the rows as they were before it had waited.
  return loadDocument(tx, id, upTo)
}

/**
 * From here on no update of this document can be stored, by anyone; it cannot be undone. What was stored after `seq` stays,
 * and is no part of the text.
 */
export async function freezeDocument(tx: Transaction<Database>, id: string, seq: number): Promise<void> {
  await tx.updateTable('document').set({ frozen_seq: seq }).where('id', '=', id).execute()
}

/** Makes this process the document's owner: updates of earlier owners are refused. Undefined once frozen. */
export async function claimDocument(db: Db, id: string): Promise<number | undefined> {
  const row = await db
    .updateTable('document')
    .set((eb) => ({ epoch: eb('epoch', '+', 1) }))
    .where('id', '=', id)
    .where('frozen_seq', 'is', null)
    .returning('epoch')
    .executeTakeFirst()
  return row?.epoch
}

/** What was stored after the last update of a text that is frozen, in its order: no part of it. */
export function updatesAfterFreeze(db: Db, proposalId: string, generation: number) {
  return db
    .selectFrom('document_update')
    .innerJoin('document', 'document.id', 'document_update.document_id')
    .select(['document.id as document_id', 'document_update.payload'])
    .where('document.proposal_id', '=', proposalId)
    .where('document.generation', '=', generation)
    .whereRef('seq', '>', 'frozen_seq')
    .orderBy('seq')
    .execute()
}

export interface Append {
  documentId: string
  epoch: number
  seq: number
  payload: Uint8Array
  authors: readonly string[]
  /** Yjs client numbers that are written under for the first time, and the member who does. */
  numbers?: readonly (readonly [number: number, memberId: string])[]
}

/**
 * Stores one update a document and returns the documents whose update is in, with its epoch. Missing ones are frozen or
 * have a newer owner. `for share` makes a freeze wait for this commit, and this statement see a freeze that came first.
 * The same append may be sent again when its answer was lost.
 */
export async function appendUpdates(db: Db, appends: readonly Append[]): Promise<Map<string, number>> {
  const authors = appends.flatMap(({ documentId, authors }) =>
    authors.map((author) => ({ documentId, author })),
  )
  const numbers = appends.flatMap(({ documentId, numbers = [] }) =>
    numbers.map(([number, member]) => ({ documentId, number, member })),
  )
  const { rows } = await sql<{ id: string; epoch: number }>`${planned('append_updates')}
    with b as (
      select * from unnest(
        ${appends.map((one) => one.documentId)}::text[], ${appends.map((one) => one.epoch)}::int[],
        ${appends.map((one) => one.seq)}::bigint[], ${appends.map((one) => Buffer.from(one.payload))}::bytea[]
      ) as b (document_id, epoch, seq, payload)
    ), d as (
      select document.id, document.epoch from document join b on b.document_id = document.id and b.epoch = document.epoch
      where document.frozen_seq is null
      order by document.id for share of document
    ), added as (
      insert into document_update (document_id, seq, payload)
      select b.document_id, b.seq, b.payload from d join b on b.document_id = d.id and b.epoch = d.epoch
      on conflict (document_id, seq) do nothing
    ), wrote as (
      insert into document_author (document_id, member_id, first_at, last_at)
      select a.document_id, a.member_id, board_now(), board_now()
      from unnest(${authors.map((one) => one.documentId)}::text[], ${authors.map((one) => one.author)}::text[])
        as a (document_id, member_id) join d on d.id = a.document_id
      on conflict (document_id, member_id) do update set last_at = excluded.last_at
    ), bound as (
      insert into document_number (document_id, number, member_id)
      select n.document_id, n.number, n.member_id
      from unnest(${numbers.map((one) => one.documentId)}::text[], ${numbers.map((one) => one.number)}::bigint[],
        ${numbers.map((one) => one.member)}::text[])
        as n (document_id, number, member_id) join d on d.id = n.document_id
      on conflict (document_id, number) do nothing
    )
    select id, epoch from d`.execute(db)
  return new Map(rows.map((row) => [row.id, row.epoch]))
}

/** Whose each Yjs client number of a document is. */
export async function loadWriters(db: Db, id: string): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: string; member_id: string }>`
    select number, member_id from document_number where document_id = ${id}`.execute(db)
  return new Map(rows.map((row) => [Number(row.number), row.member_id]))
}

/**
 * Puts a snapshot of everything up to `seq`, with its text, in place of the updates it was made of; says whether it did.
 * Not where the text is frozen, or another process owns it now.
 */
export async function replaceBySnapshot(
  tx: Transaction<Database>,
  { id, epoch }: { id: string; epoch: number },
  seq: number,
  { snapshot, vector, text }: { snapshot: Uint8Array; vector: Uint8Array; text: Uint8Array },
): Promise<boolean> {
  const replaced = await tx
    .updateTable('document')
    .set({ snapshot: deflateRawSync(snapshot, { level: 1 }), snapshot_seq: seq, snapshot_deflated: true })
    .set({ snapshot_vector: Buffer.from(vector), text, text_seq: seq })
    .where('id', '=', id)
    .where('epoch', '=', epoch)
    .where('frozen_seq', 'is', null)
    .where('snapshot_seq', '<=', String(seq))
    .returning('id')
    .execute()
  if (replaced.length === 0) return false
  await tx
    .deleteFrom('document_update')
    .where('document_id', '=', id)
    .where('seq', '<=', String(seq))
    .execute()
  return true
}

/** What a room does when it hears of it is to look at the database again: a notice proves nothing by itself. */
export type RoomNotice =
  | { kind: 'frozen' | 'resumed' | 'opened' | 'wanted'; document: string }
  | { kind: 'revoked'; member: string }

/** Heard by every room process: in a transaction, when that commits. */
export async function notifyRoom(db: Db, notice: RoomNotice): Promise<void> {
  await sql`select pg_notify('room', ${JSON.stringify(notice)})`.execute(db)
}

async function readDraft(db: Db, where: ReturnType<typeof sql>, upTo?: number): Promise<Draft | undefined> {
  const { rows } = await sql<{
    id: string
    proposal_id: string
    generation: number
    epoch: number
    frozen_seq: string | null
    snapshot: Buffer | null
    snapshot_seq: string
    snapshot_deflated: boolean
    snapshot_vector: Buffer | null
    updates: Buffer | null
    last_seq: string | null
  }>`
    select document.*, stored.* from document, lateral (
      select string_agg(int4send(length(payload)) || payload, ''::bytea order by seq) as updates,
        max(seq) as last_seq
      from document_update where document_id = document.id and seq > document.snapshot_seq
        and seq <= coalesce(least(document.frozen_seq, ${upTo ?? null}::bigint), seq)
    ) as stored where ${where}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  return {
    id: row.id,
    proposalId: row.proposal_id,
    generation: row.generation,
    epoch: row.epoch,
    frozenSeq: row.frozen_seq === null ? undefined : Number(row.frozen_seq),
    snapshot: row.snapshot && row.snapshot_deflated ? inflateRawSync(row.snapshot) : row.snapshot,
    snapshotSeq: Number(row.snapshot_seq),
    vector: row.updates ? undefined : (row.snapshot_vector ?? undefined),
    updates: row.updates ? split(row.updates) : [],
    lastSeq: Number(row.last_seq ?? row.snapshot_seq),
  }
}

/** Pieces that each say their length first: an array of `bytea` is taken apart letter by letter. */
function split(pieces: Buffer): Buffer[] {
  const result: Buffer[] = []
  for (let at = 0; at < pieces.length; ) {
    const start = at + 4
    at = start + pieces.readInt32BE(at)
    result.push(pieces.subarray(start, at))
  }
  return result
}
