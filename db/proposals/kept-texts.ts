import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** Which text it is and how far it has come, without the text; whether the one kept beside it is all of it. */
export async function findVersion(
  db: Db,
  proposalId: string,
  generation: number,
): Promise<{ id: string; frozen: boolean; lastSeq: number; isKept: boolean } | undefined> {
  const { rows } = await sql<{ id: string; frozen: boolean; last_seq: string; text_seq: string | null }>`
    select id, frozen_seq is not null as frozen, text_seq, greatest(snapshot_seq,
      (select max(seq) from document_update where document_id = document.id and seq <= coalesce(frozen_seq, seq))) as last_seq
    from document where proposal_id = ${proposalId} and generation = ${generation}`.execute(db)
  const [row] = rows
  return (
    row && {
      id: row.id,
      frozen: row.frozen,
      lastSeq: Number(row.last_seq),
      isKept: row.text_seq !== null && row.text_seq === row.last_seq,
    }
  )
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
