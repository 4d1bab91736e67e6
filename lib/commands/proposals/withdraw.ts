import { boardNow } from '#db/clock.ts'
import { freezeDocument, loadGeneration, lockDocument, notifyRoom } from '#db/proposals/drafts.ts'
import { lockProposal, setProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { withdrawnEntry } from '#lib/rules/entries/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { commitToMember } from '#lib/store/register/disclosure.ts'
import { openRegister } from '#lib/store/register/register.ts'
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
    const events = decide(await stateOf(tx, proposal), { type: 'withdraw', now, actor: memberActor(member) })
    if (isRefusal(events)) return events
    const by = commitToMember(now, member)
    await insertDisclosures(tx, board.id, [by])
    const fields = { proposal: proposal.id, number: proposal.number, by: by.commitment }
    register.add(withdrawnEntry({ board: board.id, at: now }, fields), proposal.id)
    await setProposal(tx, proposal.id, {
      stage: 'withdrawn',
      withdrawn_at: now.toString(),
      changed_at: now.toString(),
    })
    await register.seal()
    // The text of a vote that decided nothing was frozen when it opened.
    if (draft && draft.frozenSeq === undefined) {
      await freezeDocument(tx, draft.id, draft.lastSeq)
      await notifyRoom(tx, { kind: 'frozen', document: draft.id })
    }
    return { withdrawn: true }
  })
}
