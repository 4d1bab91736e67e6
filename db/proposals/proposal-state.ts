import type { Insertable } from 'kysely'
import type { Database, Tx } from '../schema.ts'
import type { OfBoard, ProposalStage } from '../tables/columns.ts'

/*
 * Where a proposal stands. Only `lib/store/save` writes this, from what the rules say of an event: nothing else imports
 * this file.
 */

export interface ProposalColumns {
  stage: ProposalStage
  generation: number
  author: string
  /** The round whose decision applies now. */
  in_force: string | null
  withdrawn_at: string | null
  changed_at: string
}

export async function insertProposal(
  tx: Tx,
  proposal: ProposalColumns &
    Pick<
      Insertable<Database['proposal']>,
      'id' | 'board_id' | 'number' | 'title' | 'charter_change' | 'created_at'
    >,
): Promise<void> {
  await tx.insertInto('proposal').values(proposal).execute()
}

/** Under the proposal's lock. */
export async function setProposalState(
  tx: Tx,
  { board_id, id }: OfBoard,
  state: ProposalColumns,
): Promise<void> {
  await tx.updateTable('proposal').set(state).where('board_id', '=', board_id).where('id', '=', id).execute()
}
