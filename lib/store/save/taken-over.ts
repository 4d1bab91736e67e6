import type { ProposalRow } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { takenOverEntry } from '#lib/rules/entries/life.ts'
import type { Proposal, TakenOver } from '#lib/rules/proposal/life.ts'
import { commitToMember } from '#lib/store/register/disclosure.ts'
import type { Register } from '#lib/store/register/register.ts'
import type { Text } from '#lib/text/schema.ts'
import { beginText } from './next-text.ts'
import { type Saving, saveState } from './proposal-state.ts'

export interface TakenOverToSave extends Saving<TakenOver> {
  readonly register: Register
  readonly proposal: ProposalRow
  /** The text as its author left it. */
  readonly from: Text
  readonly member: { readonly id: string; readonly name: string }
}

/** Writes who carries on with what its author withdrew, from a text of its own. */
export async function saveTakenOver(
  tx: Tx,
  { event, register, proposal, from, member }: TakenOverToSave,
  after: Proposal,
): Promise<void> {
  const board = proposal.board_id
  const by = commitToMember(event.at, member)
  await insertDisclosures(tx, board, [by])
  const fields = { proposal: proposal.id, number: proposal.number, by: by.commitment }
  register.add(takenOverEntry({ board, at: event.at }, fields), proposal.id)
  await saveState(tx, proposal, after, event.at)
  await register.seal()
  await beginText(tx, proposal.id, { after, from, at: event.at })
}
