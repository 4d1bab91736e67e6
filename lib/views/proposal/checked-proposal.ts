import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { EntryKind } from '#lib/rules/entries/entries.ts'
import type { ShownPage } from '#lib/rules/entries/shown.ts'
import type { Context } from '#lib/store/scope.ts'
import { type RegisterSeal, sealOf } from '../register/log.ts'
import { answersIn } from './follow-ups.ts'
import { type AskedOfProposal, type ProposalView, proposalView } from './proposal.ts'

export interface CheckedProposal {
  readonly view: ProposalView
  readonly seal: RegisterSeal
  /** What a browser is to hold against the register; null where nothing on the page was sealed. */
  readonly shown: ShownPage | null
}

const MOST_READINGS = 5

/** The page of a proposal with the size that the register had while it was read: a line that comes in between would make the
 * one contradict the other. */
export async function checkedProposal(
  context: Context,
  number: number,
  asked?: AskedOfProposal,
): Promise<CheckedProposal | RefusalOf<'not_found'>> {
  for (let reading = 1; ; reading++) {
    const view = await proposalView(context, number, asked)
    if (isRefusal(view)) return view
    const { size } = await sealOf(context)
    if (size === view.seal.size || reading === MOST_READINGS)
      return { view, seal: view.seal, shown: shownOn(view) }
  }
}

const KINDS = ['decision', 'round.cancelled', 'followup'] satisfies EntryKind[]

/** The lines of the register behind the page of a proposal: none may be shown of one that has some. */
function shownOn(view: ProposalView): ShownPage | null {
  const { number, stage, generation, vote, rounds, cancelled, reopening, followUps, seal } = view
  const lines = [...rounds, ...cancelled, ...(reopening ? [reopening] : []), ...(vote ? [vote] : [])]
  if (lines.length === 0 && !view.hasEntries) return null
  return {
    lines: [...lines.map(({ entry }) => entry), ...answersIn(followUps)],
    ...{ from: 0, to: seal.size, kinds: KINDS, proposal: { number, stage, generation } },
  }
}
