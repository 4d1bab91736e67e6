import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** Which text it is and how far it has come, without the text; whether the one kept beside it is all of it. */
export interface Version {
  readonly id: string
  readonly frozen: boolean
  readonly lastSeq: number
  readonly isKept: boolean
}

/** Of a document: what its version is read from. */
export const VERSION = [
  sql<string | null>`document.id`.as('document_id'),
  sql<boolean>`document.frozen_seq is not null`.as('frozen'),
  sql<string | null>`document.text_seq`.as('text_seq'),
  sql<string | null>`greatest(document.snapshot_seq, (select max(seq) from document_update
    where document_id = document.id and seq <= coalesce(document.frozen_seq, seq)))`.as('last_seq'),
] as const

/** Undefined where there is no such document. */
export function versionIn(row: {
  readonly document_id: string | null
  readonly frozen: boolean
  readonly text_seq: string | null
  readonly last_seq: string | null
}): Version | undefined {
  const { document_id: id, frozen, text_seq, last_seq } = row
  if (id === null) return undefined
  return { id, frozen, lastSeq: Number(last_seq), isKept: text_seq !== null && text_seq === last_seq }
}

export async function findVersion(
  db: Db,
  proposalId: string,
  generation: number,
): Promise<Version | undefined> {
  const row = await db
    .selectFrom('document')
    .select(VERSION)
    .where('proposal_id', '=', proposalId)
    .where('generation', '=', generation)
    .executeTakeFirst()
  return row && versionIn(row)
}

/** The text that is kept beside a document, where it is the one up to this number. */
export async function findKeptText(db: Db, id: string, seq: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('document')
    .select('text')
    .where('id', '=', id)
    .where('text_seq', '=', String(seq))
    .executeTakeFirst()
  return row?.text ?? null
}
