import { boardNow } from '#db/clock.ts'
import { findSameMessage, insertMessage, lockSpeaker } from '#db/proposals/messages.ts'
import { findProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import { requireMember } from '#lib/store/access.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'

export interface SendMessage {
  readonly number: number
  readonly text: string
}

/** Says something in the discussion of a proposal, at any stage of its life; once, where the button is pressed twice. */
export async function sendMessage(
  { db, scope }: Context,
  input: SendMessage,
): Promise<{ id: string } | Refusal> {
  const text = tidy(input.text)
  return transact<{ id: string } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await findProposal(tx, scope.board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const member = await requireMember('discuss', tx, scope)
    if (isRefusal(member)) return member
    if (!hasContent(text)) return refuse('required', { field: 'message' })
    const long = whyTooLong('message', text)
    if (long) return long
    await lockSpeaker(tx, proposal.id, member.id)
    const now = await boardNow(tx)
    const disclosure = commitTo(now, 'message', text)
    const said = { proposalId: proposal.id, memberId: member.id, sentAt: now.toString() }
    const same = await findSameMessage(tx, { ...said, bytes: disclosure.bytes })
    if (same) return { id: same.id }
    await insertDisclosures(tx, scope.board.id, [disclosure])
    const id = newId(now)
    await insertMessage(tx, { id, ...said, openingId: disclosure.id })
    return { id }
  })
}
