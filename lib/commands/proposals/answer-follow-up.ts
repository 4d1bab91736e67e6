import { boardNow } from '#db/clock.ts'
import { findFollowUp, setAnswered } from '#db/proposals/follow-ups.ts'
import { lockProposal } from '#db/proposals/proposals.ts'
import { shorteningsOf } from '#db/proposals/shortenings.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent, tidy, whyTooLong } from '#lib/rules/base/text.ts'
import { followUpEntry } from '#lib/rules/entries/shortening.ts'
import { requireMember } from '#lib/store/access.ts'
import { commitTo, commitToMember } from '#lib/store/register/disclosure.ts'
import { openRegister, targetOf } from '#lib/store/register/register.ts'
import type { BoardScope, Context } from '#lib/store/scope.ts'

export interface AnswerFollowUp {
  /** The proposal's. */
  readonly number: number
  readonly followUp: string
  readonly text: string
}

/**
 * Writes into the register how to avoid too short a vote next time, once. Any member who may write can: whoever was to do
 * it may have left, and a late answer is worth more than none.
 */
export function answerFollowUp(
  { db, scope }: Context,
  input: AnswerFollowUp,
): Promise<{ readonly answered: true } | Refusal> {
  return transact<{ readonly answered: true } | Refusal>(db, isRefusal, (tx) => answer(tx, scope, input))
}

async function answer(
  tx: Tx,
  scope: BoardScope,
  input: AnswerFollowUp,
): Promise<{ readonly answered: true } | Refusal> {
  const { board } = scope
  const proposal = await lockProposal(tx, board.id, input.number)
  const register = await openRegister(tx, board.id)
  const member = await requireMember('write', tx, scope)
  if (isRefusal(member)) return member
  const followUp = await findFollowUp(tx, board.id, input.followUp)
  if (!proposal || followUp?.proposal_id !== proposal.id) return refuse('not_found', { what: 'follow_up' })
  if (followUp.answered_at) return refuse('done_already')
  const text = tidy(input.text)
  if (!hasContent(text)) return refuse('required', { field: 'follow_up' })
  const tooLong = whyTooLong('follow_up', text)
  if (tooLong) return tooLong
  const [shortening] = await shorteningsOf(tx, [followUp.round_id])
  if (!shortening) throw new Error(`round ${followUp.round_id} was not shortened`)
  const now = await boardNow(tx)
  const words = commitTo(now, 'follow_up', text)
  const by = commitToMember(now, member)
  await insertDisclosures(tx, board.id, [words, by])
  const fields = {
    proposal: proposal.id,
    number: proposal.number,
    round: followUp.round,
    text: words.commitment,
    by: by.commitment,
    shortened: await targetOf(tx, board.id, shortening.entry),
  }
  const entry = register.add(followUpEntry({ board: board.id, at: now }, fields), proposal.id)
  await register.seal()
  await setAnswered(tx, followUp, {
    answer_opening: words.id,
    answered_by: member.id,
    answered_at: now.toString(),
    answered_entry: entry.idx,
  })
  return { answered: true }
}
