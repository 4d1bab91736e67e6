import { boardNow } from '#db/clock.ts'
import { loadGeneration, lockDocument } from '#db/proposals/drafts.ts'
import { lockProposal } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { save } from '#lib/store/save/save.ts'
import type { Context } from '#lib/store/scope.ts'

/**
 * Takes a proposal off the table, before any vote or after one that decided nothing: whoever made it may. It stays readable,
 * and is written no more.
 */
export async function withdraw(
  { db, scope }: Context,
  input: { number: number },
): Promise<{ withdrawn: true } | Refusal> {
  const { board } = scope
  return transact<{ withdrawn: true } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const found = await loadGeneration(tx, proposal.id, proposal.generation)
    const draft = found && (await lockDocument(tx, found.id))
    const register = await openRegister(tx, board.id)
    const member = await requireMember('withdraw', tx, scope)
    if (isRefusal(member)) return member
    const now = await boardNow(tx)
    const state = await stateOf(tx, proposal)
    const events = decide(state, { type: 'withdraw', now, actor: memberActor(member) })
    if (isRefusal(events)) return events
    for (const event of events)
      await save(tx, { type: event.type, event, before: state, register, proposal, draft, member })
    return { withdrawn: true }
  })
}
