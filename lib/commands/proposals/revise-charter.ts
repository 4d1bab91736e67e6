import { boardNow } from '#db/clock.ts'
import { lockProposal, setProposal } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { CharterValues } from '#lib/rules/charter/field.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context } from '#lib/store/scope.ts'
import { readChange } from './propose-charter.ts'

/** Writes other rules into a proposal to change the charter, from the charter as it is now: whoever may write its text may. */
export async function reviseCharter(
  { db, scope }: Context,
  { number, values }: { readonly number: number; readonly values: CharterValues },
): Promise<{ revised: true } | Refusal> {
  return transact<{ revised: true } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, scope.board.id, number)
    if (!proposal || proposal.charter_change === null) return refuse('not_found', { what: 'proposal' })
    const member = await requireMember('write', tx, scope)
    if (isRefusal(member)) return member
    const { stage } = proposal
    if (!isWritten(stage)) return refuse('stage', { verb: 'write', stage })
    const change = await readChange(tx, scope, values)
    if (isRefusal(change)) return change
    const changed_at = (await boardNow(tx)).toString()
    await setProposal(tx, proposal, { charter_change: JSON.stringify(change), changed_at })
    return { revised: true }
  })
}
