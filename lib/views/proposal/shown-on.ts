import type { ShownPage } from '#lib/rules/entries/shown.ts'
import type { ProposalView } from './proposal.ts'

/** The lines of the register behind the page of a proposal that is decided. `size`: how many the register has. */
export function shownOn({ number, rounds, reopening }: ProposalView, size: number): ShownPage {
  const decided = rounds.map(({ entry }) => entry)
  return {
    lines: reopening ? [...decided, reopening.entry] : decided,
    from: 0,
    to: size,
    kinds: ['decision'],
    proposal: number,
  }
}
