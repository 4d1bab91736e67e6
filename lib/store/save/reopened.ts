import { membersOf } from '#db/people/members.ts'
import { insertReopening, type ProposalRow, setProposal } from '#db/proposals/proposals.ts'
import { resolveRequests } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { reopenedEntry } from '#lib/rules/entries/life.ts'
import type { Proposal, Reopened } from '#lib/rules/proposal/life.ts'
import { commitToMember, newId } from '#lib/store/register/disclosure.ts'
import { type Register, targetOf } from '#lib/store/register/register.ts'
import { beginText, votedText } from './next-text.ts'
import { type Saving, saveState } from './proposal-state.ts'

export interface ReopeningToSave extends Saving<Reopened> {
  readonly register: Register
  readonly proposal: ProposalRow
  /** The one whose decision is put in question. */
  readonly row: RoundRow
  /** Who wrote what is new, and how many others ask with them. */
  readonly asker: { readonly id: string; readonly name: string }
  readonly reason: { readonly id: string; readonly commitment: string }
  readonly joined: number
  /** The request that is granted by it, where others had to join. */
  readonly request?: string | undefined
}

/** Writes that a question is open again: entry, text, and who is to know. */
export async function saveReopened(tx: Tx, reopening: ReopeningToSave, after: Proposal): Promise<void> {
  const { event, register, proposal, row, asker, reason } = reopening
  const at = event.at.toString()
  const entry = await addEntry(tx, reopening)
  const id = newId(event.at)
  await insertReopening(tx, {
    id,
    proposal_id: proposal.id,
    round_id: row.id,
    generation: event.generation,
    reopened_by: asker.id,
    reason_opening: reason.id,
    reopened_at: at,
    entry,
  })
  await saveState(tx, proposal, after, event.at)
  await setProposal(tx, proposal, {
    // What the last vote was needed for is no longer.
    needed_by: null,
    needed_reason: null,
    needed_told_at: null,
    changed_at: at,
  })
  await resolveRequests(tx, proposal.id, at, reopening.request)
  await register.seal()
  const from = await votedText(tx, row.text_id)
  await beginText(tx, proposal.id, { after, from, at: event.at })
  const told = (await membersOf(tx, proposal.board_id)).filter(
    (one) => one.id !== asker.id && one.email !== null,
  )
  const mails = told.map(({ person_id }) => ({ id: newId(event.at), personId: person_id, subjectId: id }))
  await enqueueMails(tx, 'reopened', mails, at)
}

async function addEntry(
  tx: Tx,
  { event, register, proposal, row, asker, reason, joined }: ReopeningToSave,
): Promise<number> {
  const by = commitToMember(event.at, asker)
  await insertDisclosures(tx, proposal.board_id, [by])
  const fields = {
    proposal: proposal.id,
    number: proposal.number,
    decision: event.decision,
    generation: event.generation,
    reason: reason.commitment,
    by: by.commitment,
    joined,
    grounds: event.grounds,
    entry: await targetOf(tx, proposal.board_id, row.decision_entry ?? -1),
  }
  return register.add(reopenedEntry({ board: proposal.board_id, at: event.at }, fields), proposal.id).idx
}
