import { boardNow } from '#db/clock.ts'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { lockProposal } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { save } from '#lib/store/save/save.ts'
import type { Context } from '#lib/store/scope.ts'
import { rebuild, textOfDraft } from '#lib/text/document.ts'

/** Carries on with a proposal its author withdrew less than a day ago, from the text as they left it. */
export async function takeOver(
  { db, scope }: Context,
  input: { number: number },
): Promise<{ takenOver: true } | Refusal> {
  const { board } = scope
  return transact<{ takenOver: true } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const left = await loadGeneration(tx, proposal.id, proposal.generation)
    if (!left) throw new Error(`proposal ${proposal.id} has no text`)
    const register = await openRegister(tx, board.id)
    const member = await requireMember('create', tx, scope)
    if (isRefusal(member)) return member
    const now = await boardNow(tx)
    const state = await stateOf(tx, proposal)
    const events = decide(state, { type: 'take-over', now, actor: memberActor(member) })
    if (isRefusal(events)) return events
    const from = textOfDraft(rebuild(left))
    for (const event of events)
      await save(tx, { type: event.type, event, before: state, register, proposal, from, member })
    return { takenOver: true }
  })
}
