import { boardNow } from '#db/clock.ts'
import { loadGeneration } from '#db/proposals/drafts.ts'
import { lockProposal, setProposal } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { takenOverEntry } from '#lib/rules/entries/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import { memberActor, requireMember } from '#lib/store/access.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { commitToMember } from '#lib/store/register/disclosure.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { beginText } from '#lib/store/save/next-text.ts'
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
    const events = decide(await stateOf(tx, proposal), { type: 'take-over', now, actor: memberActor(member) })
    if (isRefusal(events)) return events
    const by = commitToMember(now, member)
    await insertDisclosures(tx, board.id, [by])
    const fields = { proposal: proposal.id, number: proposal.number, by: by.commitment }
    register.add(takenOverEntry({ board: board.id, at: now }, fields), proposal.id)
    const generation = proposal.generation + 1
    await setProposal(tx, proposal.id, {
      stage: 'draft',
      generation,
      author: member.id,
      withdrawn_at: null,
      changed_at: now.toString(),
    })
    await register.seal()
    await beginText(tx, { proposalId: proposal.id, generation, from: textOfDraft(rebuild(left)) }, now)
    return { takenOver: true }
  })
}
