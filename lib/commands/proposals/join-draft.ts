import { randomBytes } from 'node:crypto'
import { findSeats, issueTicket } from '#db/people/seats.ts'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { draftPermission } from '#lib/rules/base/draft-permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context } from '#lib/store/scope.ts'
import { formatRoomName, TICKET_SECONDS, ticketHash } from '#lib/text/ticket.ts'

export interface DraftTicket {
  readonly ticket: string
  readonly room: string
  readonly mayWrite: boolean
  readonly frozen: boolean
}

/** Lets a member into the room of a proposal's current text, once, within half a minute. */
export async function joinDraft(
  { db, scope }: Context,
  input: { readonly number: number },
): Promise<DraftTicket | Refusal> {
  const member = await requireMember('read', db, scope)
  if (isRefusal(member)) return member
  const proposal = await findProposal(db, scope.board.id, input.number)
  const draft = proposal && (await loadGeneration(db, proposal.id, proposal.generation))
  const [seat] = draft ? await findSeats(db, draft.id, [member.id]) : []
  if (!seat) return refuse('not_found', { what: 'proposal' })
  const ticket = randomBytes(32).toString('base64url')
  await issueTicket(db, {
    hash: ticketHash(ticket),
    documentId: seat.documentId,
    memberId: member.id,
    seconds: TICKET_SECONDS,
  })
  return {
    ticket,
    room: formatRoomName(seat),
    mayWrite: draftPermission(seat) === 'write',
    frozen: seat.frozen,
  }
}
