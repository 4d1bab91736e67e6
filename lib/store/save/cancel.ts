import { type ProposalRow, setProposal } from '#db/proposals/proposals.ts'
import { resolveRequests } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import { setWaitingAside } from '#db/votes/relayed.ts'
import { type RoundRow, reachedByRound, setCancelled } from '#db/votes/rounds.ts'
import { rewriteUrn } from '#db/votes/urns.ts'
import { roundCancelledEntry } from '#lib/rules/entries/life.ts'
import type { RoundCancelled } from '#lib/rules/vote/closing/cancel-round.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import { commitToMember, newId } from '#lib/store/register/disclosure.ts'
import { type Register, targetOf } from '#lib/store/register/register.ts'
import { beginText, votedText } from './next-text.ts'

export interface CancellingToRecord {
  readonly boardId: string
  readonly proposal: ProposalRow
  readonly round: RoundRow
  readonly event: RoundCancelled
  /** Where the proposal goes back to: a question that was decided before stays reopened. */
  readonly stage: 'draft' | 'reopened'
  readonly asker: { readonly id: string; readonly name: string }
  readonly reason: { readonly id: string; readonly commitment: string }
  readonly joined: number
  readonly request?: string | undefined
}

/** Writes that a vote is cancelled: its ballots stay as they are, unused, and its text is written on from where it was. */
export async function recordCancelling(
  tx: Tx,
  register: Register,
  { boardId, proposal, round, event, stage, asker, reason, joined, request }: CancellingToRecord,
): Promise<void> {
  const at = event.at.toString()
  const by = commitToMember(event.at, asker)
  await insertDisclosures(tx, boardId, [by])
  const opened = await targetOf(tx, boardId, round.opened_entry)
  const { idx } = register.add(
    roundCancelledEntry(
      { board: boardId, at: event.at },
      {
        ...{ proposal: proposal.id, number: proposal.number, round: event.round, joined, opened },
        reason: reason.commitment,
        by: by.commitment,
      },
    ),
    proposal.id,
  )
  await setWaitingAside(tx, { roundId: round.id }, { by: null, at })
  await deleteCallRequests(tx, { roundId: round.id })
  if (termsOf(round).ballots === 'secret') await rewriteUrn(tx, round.id)
  await setCancelled(tx, round.id, {
    cancelled_at: at,
    cancelled_by: asker.id,
    cancel_reason_opening: reason.id,
    cancelled_entry: idx,
  })
  await setProposal(tx, proposal.id, { stage, generation: event.generation, changed_at: at })
  await resolveRequests(tx, proposal.id, at, request)
  await register.seal()
  const from = await votedText(tx, round.text_id)
  await beginText(tx, { proposalId: proposal.id, generation: event.generation, from }, event.at)
  const reached = await reachedByRound(tx, round.id)
  const mails = reached.map((personId) => ({ id: newId(event.at), personId, subjectId: round.id }))
  await enqueueMails(tx, 'cancelled', mails, at)
}
