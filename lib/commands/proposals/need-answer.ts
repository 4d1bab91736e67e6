import { boardNow } from '#db/clock.ts'
import { lockProposal, setProposal } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { hasContent } from '#lib/rules/base/text.ts'
import { readNeed } from '#lib/rules/window/needed.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context } from '#lib/store/scope.ts'

export interface NeedAnswer {
  readonly number: number
  /** A day (2027-01-31); none, and no reason either, takes it back. */
  readonly by: string
  readonly reason: string
}

/** Says before which day an answer is needed, and why, as long as the text is being written. */
export async function needAnswer(
  { db, scope }: Context,
  input: NeedAnswer,
): Promise<{ needed: boolean } | Refusal> {
  return transact<{ needed: boolean } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, scope.board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const member = await requireMember('write', tx, scope)
    if (isRefusal(member)) return member
    const { stage } = proposal
    if (!isWritten(stage)) return refuse('stage', { verb: 'write', stage })
    const now = await boardNow(tx)
    const isTakenBack = input.by === '' && !hasContent(input.reason)
    const need = isTakenBack ? null : readNeed(input.by, input.reason, dayAt(now, scope.board.timeZone))
    if (need && 'code' in need) return need
    const by = need?.by.toString() ?? null
    const same = by === (proposal.needed_by?.toString() ?? null)
    await setProposal(tx, proposal, {
      needed_by: by,
      needed_reason: need?.reason ?? null,
      // Another day is another reminder; another reason is not.
      ...(same ? {} : { needed_told_at: null }),
      changed_at: now.toString(),
    })
    return { needed: need !== null }
  })
}
