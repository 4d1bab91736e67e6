import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { ProposalStage, Standing } from '../tables/columns.ts'

/** What decides whether a member may read or write one draft, as it is now. */
export interface Seat {
  documentId: string
  proposalId: string
  generation: number
  memberId: string
  name: string
  standing: Standing
  left: boolean
  stage: ProposalStage
  /** The proposal has gone on to a later text. */
  outdated: boolean
  frozen: boolean
}

/** One ticket opens one connection, once. Old ones go with each new one. */
export async function issueTicket(
  db: Db,
  ticket: { hash: string; documentId: string; memberId: string; seconds: number },
): Promise<void> {
  await sql`delete from ticket where expires_at < board_now()`.execute(db)
  await sql`insert into ticket (hash, document_id, member_id, expires_at)
    values (${ticket.hash}, ${ticket.documentId}, ${ticket.memberId},
      board_now() + make_interval(secs => ${ticket.seconds}))`.execute(db)
}

/**
 * Uses tickets up, whatever comes of them, and says by their hashes whose they were. One that is being used up elsewhere, or
 * cleared away, is no ticket any more.
 */
export async function redeemTickets(db: Db, hashes: readonly string[]): Promise<Map<string, Seat>> {
  const { rows } = await sql<SeatRow & { hash: string }>`
    with used as (
      delete from ticket where hash in (select hash from ticket where hash = any(${hashes}::text[]) for update skip locked)
      returning hash, document_id, member_id, expires_at > board_now() as live
    )
    select used.hash, document.id as document_id, document.proposal_id, document.generation, document.frozen_seq,
      proposal.generation as current, proposal.stage, member.id as member_id, member.standing, member.left_at,
      person.name
    from used join document on document.id = used.document_id join proposal on proposal.id = document.proposal_id
      join member on member.id = used.member_id and member.board_id = proposal.board_id
      join person on person.id = member.person_id
    where used.live`.execute(db)
  return new Map(rows.map((row) => [row.hash, seatOf(row)]))
}

/** Empty where there is no such document, and without the members who are not of its board. */
export async function findSeats(db: Db, documentId: string, memberIds: readonly string[]): Promise<Seat[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('proposal', 'proposal.id', 'document.proposal_id')
    .innerJoin('member', 'member.board_id', 'proposal.board_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('document.id', '=', documentId)
    .where('member.id', '=', sql<string>`any(${[...memberIds]}::text[])`)
    .select([
      'document.id as document_id',
      'document.proposal_id',
      'document.generation',
      'document.frozen_seq',
      'proposal.generation as current',
      'proposal.stage',
      'member.id as member_id',
      'member.standing',
      'member.left_at',
      'person.name',
    ])
    .execute()
  return rows.map(seatOf)
}

interface SeatRow {
  document_id: string
  proposal_id: string
  generation: number
  frozen_seq: string | null
  current: number
  stage: ProposalStage
  member_id: string
  standing: Standing
  left_at: unknown
  name: string
}

function seatOf(row: SeatRow): Seat {
  return {
    documentId: row.document_id,
    proposalId: row.proposal_id,
    generation: row.generation,
    memberId: row.member_id,
    name: row.name,
    standing: row.standing,
    left: row.left_at !== null,
    stage: row.stage,
    outdated: row.current !== row.generation,
    frozen: row.frozen_seq !== null,
  }
}
