import type { ProposalRow } from '#db/proposals/proposals.ts'
import { resolveRequests } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import { setWaitingAside } from '#db/votes/relayed.ts'
import { type RoundRow, reachedByRound } from '#db/votes/rounds.ts'
import { gatherUrn } from '#db/votes/urn-sheets.ts'
import { roundCancelledEntry } from '#lib/rules/entries/life.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { RoundCancelled } from '#lib/rules/vote/closing/cancel-round.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { commitToMember, newId } from '#lib/store/register/disclosure.ts'
import { type Register, targetOf } from '#lib/store/register/register.ts'
import { beginText, votedText } from './next-text.ts'
import { type Saving, saveRoundState, saveState } from './proposal-state.ts'

export interface CancellingToSave extends Saving<RoundCancelled> {
  readonly register: Register
  readonly proposal: ProposalRow
  readonly row: RoundRow
  /** Who wrote why, and how many others ask with them. */
  readonly asker: { readonly id: string; readonly name: string }
  readonly reason: { readonly id: string; readonly commitment: string }
  readonly joined: number
  /** The request that is granted by it, where others had to join. */
  readonly request?: string | undefined
}

/** Writes that a vote is cancelled: its ballots stay as they are, unused, and its text is written on from where it was. */
export async function saveRoundCancelled(
  tx: Tx,
  { event, register, proposal, row, asker, reason, joined, request }: CancellingToSave,
  after: Proposal,
): Promise<void> {
  const at = event.at.toString()
  const by = commitToMember(event.at, asker)
  await insertDisclosures(tx, proposal.board_id, [by])
  const opened = await targetOf(tx, proposal.board_id, row.opened_entry)
  const { idx } = register.add(
    roundCancelledEntry(
      { board: proposal.board_id, at: event.at },
      {
        ...{ proposal: proposal.id, number: proposal.number, round: event.round, joined, opened },
        reason: reason.commitment,
        by: by.commitment,
      },
    ),
    proposal.id,
  )
  await setWaitingAside(tx, { roundId: row.id }, { by: null, at })
  await deleteCallRequests(tx, { roundId: row.id })
  if (termsOf(row).ballots === 'secret') await gatherUrn(tx, row.id)
  await saveRoundState(tx, row, after, {
    cancelled_at: at,
    cancelled_by: asker.id,
    cancel_reason_opening: reason.id,
    cancelled_entry: idx,
  })
  await saveState(tx, proposal, after, event.at)
  await resolveRequests(tx, proposal.id, at, request)
  await register.seal()
  const from = await votedText(tx, row.text_id)
  await beginText(tx, proposal.id, { after, from, at: event.at })
  const reached = await reachedByRound(tx, row.id)
  const mails = reached.map((personId) => ({ id: newId(event.at), personId, subjectId: row.id }))
  await enqueueMails(tx, 'cancelled', mails, at)
}
