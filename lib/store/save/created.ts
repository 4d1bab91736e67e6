import { createDocument } from '#db/proposals/drafts.ts'
import { insertProposal } from '#db/proposals/proposal-state.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { CharterChange } from '#lib/rules/charter/change.ts'
import type { Created, Proposal } from '#lib/rules/proposal/life.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { beginning } from '#lib/text/document.ts'
import type { Text } from '#lib/text/schema.ts'
import { proposalColumns, type Saving } from './proposal-state.ts'

export interface CreatedToSave extends Saving<Created> {
  readonly boardId: BoardId
  /** The proposal's own, and its number on the board. */
  readonly id: string
  readonly number: number
  /** What its text begins with, and what it would change of the charter. */
  readonly text: Text
  readonly change?: CharterChange | undefined
}

/** Writes a new proposal and the text that is written together from here on. */
export async function saveCreated(
  tx: Tx,
  { event, boardId, id, number, text, change }: CreatedToSave,
  after: Proposal,
): Promise<void> {
  const columns = await proposalColumns(tx, boardId, after, event.at)
  await insertProposal(tx, {
    ...columns,
    id,
    board_id: boardId,
    number,
    title: event.title,
    charter_change: change ? JSON.stringify(change) : null,
    created_at: event.at.toString(),
  })
  const { generation } = columns
  await createDocument(tx, { id: newId(event.at), proposalId: id, generation, ...beginning(text) })
}
