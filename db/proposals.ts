import type { Db } from './client.ts'
import type { ProposalStage, Tx } from './schema.ts'

export function findProposal(db: Db, boardId: string, number: number) {
  return db
    .selectFrom('proposal')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export function findProposalById(db: Db, id: string) {
  return db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The first lock of whatever changes a proposal. */
export function lockProposal(tx: Tx, boardId: string, number: number) {
  return tx
    .selectFrom('proposal')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
}

export function lockProposalById(tx: Tx, id: string) {
  return tx.selectFrom('proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

export type ProposalRow = Awaited<ReturnType<typeof lockProposalById>>

export async function insertProposal(
  tx: Tx,
  proposal: { id: string; boardId: string; number: number; title: string; author: string; createdAt: string },
): Promise<void> {
  await tx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      board_id: proposal.boardId,
      number: proposal.number,
      title: proposal.title,
      stage: 'draft',
      author: proposal.author,
      created_at: proposal.createdAt,
      changed_at: proposal.createdAt,
    })
    .execute()
}

/** Under the proposal's lock. */
export async function setProposal(
  tx: Tx,
  id: string,
  change: {
    title?: string
    brief?: string
    stage?: ProposalStage
    generation?: number
    in_force?: string
    changed_at: string
  },
): Promise<void> {
  await tx.updateTable('proposal').set(change).where('id', '=', id).execute()
}

export async function insertReopening(
  tx: Tx,
  reopening: {
    id: string
    proposal_id: string
    round_id: string
    generation: number
    reopened_by: string
    reason_opening: string
    reopened_at: string
    entry: number
  },
): Promise<void> {
  await tx.insertInto('reopening').values(reopening).execute()
}

/** The reopening that began this generation; the first generation has none. */
export function findReopening(db: Db, proposalId: string, generation: number) {
  return db
    .selectFrom('reopening')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('generation', '=', generation)
    .executeTakeFirst()
}
