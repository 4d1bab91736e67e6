import { boardNow } from '#db/clock.ts'
import { lockProposal, setProposal } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { tidy, whyTitleInvalid, whyTooLong } from '#lib/rules/base/text.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context } from '#lib/store/scope.ts'

export interface EditBrief {
  readonly number: number
  readonly title: string
  /** May be empty until a vote is opened. */
  readonly brief: string
}

/** Writes the title and the En bref, as long as the text is being written. */
export async function editBrief(
  { db, scope }: Context,
  input: EditBrief,
): Promise<{ title: string; brief: string } | Refusal> {
  const title = tidy(input.title)
  const brief = tidy(input.brief)
  return transact<{ title: string; brief: string } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, scope.board.id, input.number)
    if (!proposal) return refuse('not_found', { what: 'proposal' })
    const member = await requireMember('write', tx, scope)
    if (isRefusal(member)) return member
    const { stage } = proposal
    if (!isWritten(stage)) return refuse('stage', { verb: 'write', stage })
    const unfit = whyTitleInvalid(title) ?? whyTooLong('brief', brief)
    if (unfit) return unfit
    await setProposal(tx, proposal, { title, brief, changed_at: (await boardNow(tx)).toString() })
    return { title, brief }
  })
}
