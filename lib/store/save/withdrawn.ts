import { type Draft, freezeDocument, notifyRoom } from '#db/proposals/drafts.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { withdrawnEntry } from '#lib/rules/entries/life.ts'
import type { Proposal, Withdrawn } from '#lib/rules/proposal/life.ts'
import { commitToMember } from '#lib/store/register/disclosure.ts'
import type { Register } from '#lib/store/register/register.ts'
import { type Saving, saveState } from './proposal-state.ts'

export interface WithdrawnToSave extends Saving<Withdrawn> {
  readonly register: Register
  readonly proposal: ProposalRow
  /** Its text, locked. */
  readonly draft: Draft | undefined
  readonly member: { readonly id: string; readonly name: string }
}

/** Writes that a proposal is off the table: it stays readable, and is written no more. */
export async function saveWithdrawn(
  tx: Tx,
  { event, register, proposal, draft, member }: WithdrawnToSave,
  after: Proposal,
): Promise<void> {
  const board = proposal.board_id
  const by = commitToMember(event.at, member)
  await insertDisclosures(tx, board, [by])
  const fields = { proposal: proposal.id, number: proposal.number, by: by.commitment }
  register.add(withdrawnEntry({ board, at: event.at }, fields), proposal.id)
  await saveState(tx, proposal, after, event.at)
  await register.seal()
  // The text of a vote that decided nothing was frozen when it opened.
  if (draft && draft.frozenSeq === undefined) {
    await freezeDocument(tx, draft.id, draft.lastSeq)
    await notifyRoom(tx, { kind: 'frozen', document: draft.id })
  }
}
