import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, OfBoard } from '../tables/columns.ts'

export function findProposal(db: Db, boardId: BoardId, number: number) {
  return db
    .selectFrom('proposal')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The proposal of a row that was found on a board: a round, a follow-up. */
export interface OfProposal {
  readonly board_id: BoardId
  readonly proposal_id: string
}

const proposalWith = (db: Db, { board_id, proposal_id }: OfProposal) =>
  db.selectFrom('proposal').selectAll().where('board_id', '=', board_id).where('id', '=', proposal_id)

export function proposalOf(db: Db, row: OfProposal) {
  return proposalWith(db, row).executeTakeFirstOrThrow()
}

export function findProposalToTell(db: Db, { subject_id }: MailSubject) {
  return db.selectFrom('proposal').selectAll().where('id', '=', subject_id).executeTakeFirstOrThrow()
}

/** The first lock of whatever changes a proposal. */
export function lockProposal(tx: Tx, boardId: BoardId, number: number) {
  return tx
    .selectFrom('proposal')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
}

export function lockProposalOf(tx: Tx, row: OfProposal) {
  return proposalWith(tx, row).forUpdate().executeTakeFirstOrThrow()
}

export type ProposalRow = Awaited<ReturnType<typeof proposalOf>>

/** Under the proposal's lock. Where it stands is written by `proposal-state.ts` alone. */
export async function setProposal(
  tx: Tx,
  { board_id, id }: OfBoard,
  change: {
    title?: string
    brief?: string
    charter_change?: string
    needed_by?: string | null
    needed_reason?: string | null
    needed_told_at?: string | null
    changed_at: string
  },
): Promise<void> {
  await tx.updateTable('proposal').set(change).where('board_id', '=', board_id).where('id', '=', id).execute()
}

export async function insertReopening(tx: Tx, reopening: NewRow<'reopening'>): Promise<void> {
  await tx.insertInto('reopening').values(reopening).execute()
}

/** Reopenings with the decision each puts in question, and why, unless it was erased. */
const reopenings = (db: Db) =>
  db
    .selectFrom('reopening')
    .innerJoin('round', 'round.id', 'reopening.round_id')
    .leftJoin('opening', 'opening.id', 'reopening.reason_opening')
    .selectAll('reopening')
    .select(['round.board_id', 'round.decision', 'opening.bytes as reason'])

export function findReopeningToTell(db: Db, { subject_id }: MailSubject) {
  return reopenings(db).where('reopening.id', '=', subject_id).executeTakeFirst()
}

/**
 * Whether the text of a generation descends from it. A cancelled vote begins another generation of the same reopened text; a vote
 * that was counted ends it.
 */
export const leadsTo = (generation: number | RawBuilder<number>) =>
  sql<boolean>`(reopening.generation <= ${generation} and not exists (
    select from round counted where counted.proposal_id = reopening.proposal_id
      and counted.generation >= reopening.generation and counted.generation < ${generation}
      and counted.stage = 'closed'))`

/** The reopening that the text of a generation descends from, of which decision and why. There is none where nothing was reopened. */
export function findReopening(db: Db, proposalId: string, generation: number) {
  return reopenings(db)
    .where('reopening.proposal_id', '=', proposalId)
    .where(leadsTo(generation))
    .orderBy('reopening.generation', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Every reopening of a proposal: with the outcome of the vote it put in question, who asked for it, how many with them, and whether
 * the text of now descends from it. */
export function reopeningsOf(db: Db, { id, generation }: Pick<ProposalRow, 'id' | 'generation'>) {
  return reopenings(db)
    .innerJoin('member', 'member.id', 'reopening.reopened_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['round.outcome', leadsTo(generation).as('leads_here')])
    .select(['person.name', 'member.kind', 'member.left_at'])
    .select(
      sql<number>`(select count(*)::int from request_join join request on request.id = request_id
        where request.round_id = round.id and aim = 'reopen' and request.outcome = 'granted')`.as('joined'),
    )
    .where('reopening.proposal_id', '=', id)
    .orderBy('reopening.generation')
    .execute()
}

/** Texts being written whose answer is needed before a day, and whose writers were not reminded of it. */
export function proposalsInNeed(db: Db) {
  return db
    .selectFrom('proposal')
    .select(['board_id', 'id as proposal_id'])
    .where('stage', 'in', ['draft', 'reopened'])
    .where('needed_by', 'is not', null)
    .where('needed_told_at', 'is', null)
    .where(sql<boolean>`needed_by > board_now()::date - 1`)
    .orderBy('needed_by')
    .execute()
}

/** Some of what is being written on a board, the last changed first, each with its current text, the room that has it, and how many messages there are about it. */
export function proposalsInWriting(db: Db, boardId: BoardId, part: { from: number; most: number }) {
  return db
    .selectFrom('proposal')
    .innerJoin('document', (join) =>
      join
        .onRef('document.proposal_id', '=', 'proposal.id')
        .onRef('document.generation', '=', 'proposal.generation'),
    )
    .leftJoin('document_lease as lease', 'lease.document_id', 'document.id')
    .leftJoin('round', 'round.id', 'proposal.in_force')
    .select((eb) => [
      'proposal.id',
      'proposal.number',
      'proposal.title',
      'proposal.stage',
      'document.id as document_id',
      'lease.owner',
      'round.decision as holds',
      sql<number>`(select count(*)::int from message where proposal_id = proposal.id)`.as('messages'),
      sql<Temporal.Instant | null>`case when proposal.stage = 'reopened' then
        (select max(reopened_at) from reopening where proposal_id = proposal.id) end`.as('reopened_at'),
      eb.fn
        .coalesce(
          sql<Temporal.Instant>`greatest(proposal.changed_at,
            (select max(last_at) from document_author where document_id = document.id),
            (select max(sent_at) from message where proposal_id = proposal.id))`,
          'proposal.changed_at',
        )
        .as('changed_at'),
    ])
    .where('proposal.board_id', '=', boardId)
    .where('proposal.stage', 'in', ['draft', 'reopened'])
    .orderBy('changed_at', 'desc')
    .orderBy('proposal.id')
    .offset(part.from)
    .limit(part.most)
    .execute()
}

/** Who wrote in one generation of a text, and when. */
export function authorsOf(db: Db, proposalId: string, generation: number) {
  return db
    .selectFrom('document_author')
    .innerJoin('document', 'document.id', 'document_author.document_id')
    .innerJoin('member', 'member.id', 'document_author.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      'document_author.member_id',
      'document_author.first_at',
      'document_author.last_at',
      'person.name',
      'member.kind',
    ])
    .where('document.proposal_id', '=', proposalId)
    .where('document.generation', '=', generation)
    .orderBy('document_author.first_at')
    .execute()
}
