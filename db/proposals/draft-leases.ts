import { sql } from 'kysely'
import type { Db } from '../client.ts'

/** What came of asking for a text: an epoch, under which this process alone writes. */
export type Claim =
  | { kind: 'ours'; epoch: number }
  | { kind: 'frozen' }
  | { kind: 'held' }
  | { kind: 'unknown' }

/**
 * Takes a text for this process, for so long: updates of earlier owners are refused. Not where another process has it and
 * says so often enough. Durations are the machine's.
 */
export async function leaseDocument(
  db: Db,
  { id, owner, milliseconds }: { id: string; owner: string; milliseconds: number },
): Promise<Claim> {
  const { rows } = await sql<{ frozen: boolean; epoch: number | null }>`
    with wanted as (
      select id, frozen_seq is not null as frozen from document where id = ${id}
    ), leased as (
      insert into document_lease as lease (document_id, owner, expires_at)
      select id, ${owner}, ${until(milliseconds)} from wanted where not frozen
      on conflict (document_id) do update set owner = excluded.owner, expires_at = excluded.expires_at
      where lease.owner = excluded.owner or lease.expires_at < clock_timestamp()
      returning document_id
    ), claimed as (
      update document set epoch = epoch + 1 from leased
      where document.id = leased.document_id and document.frozen_seq is null
      returning document.epoch
    )
    select frozen, (select epoch from claimed) as epoch from wanted`.execute(db)
  const [row] = rows
  if (!row) return { kind: 'unknown' }
  if (row.frozen) return { kind: 'frozen' }
  return row.epoch === null ? { kind: 'held' } : { kind: 'ours', epoch: row.epoch }
}

/** Returns those that are still this owner's. */
export async function renewLeases(
  db: Db,
  { ids, owner, milliseconds }: { ids: readonly string[]; owner: string; milliseconds: number },
): Promise<Set<string>> {
  const { rows } = await sql<{ document_id: string }>`
    update document_lease set expires_at = ${until(milliseconds)}
    where document_id = any(${ids}::text[]) and owner = ${owner} returning document_id`.execute(db)
  return new Set(rows.map((row) => row.document_id))
}

/** Which process said last that it has this text; undefined where nobody has it. */
export async function leaseOwner(db: Db, id: string): Promise<string | undefined> {
  const lease = db.selectFrom('document_lease').select('owner').where('document_id', '=', id)
  return (await lease.executeTakeFirst())?.owner
}

/** For whoever comes next, here or elsewhere, to have them at once. */
export async function releaseLeases(db: Db, ids: readonly string[], owner: string): Promise<void> {
  await sql`delete from document_lease where document_id = any(${ids}::text[]) and owner = ${owner}`.execute(
    db,
  )
}

function until(milliseconds: number) {
  return sql`clock_timestamp() + make_interval(secs => ${milliseconds / 1_000})`
}
