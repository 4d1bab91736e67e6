import type { Kept } from '#app/forms/form.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'

/** The reader's own ballot, where that is what was refused: not one they cast for another, nor another form. */
export function ownBallot(kept: Kept | undefined, roundId?: string): Kept | undefined {
  if (!kept || kept.values.giver || (roundId && kept.values.round !== roundId)) return undefined
  return 'choice' in kept.values || 'word' in kept.values ? kept : undefined
}

/** Whether a page that shows this vote has a form of the ballot that was refused, the reader's own or a giver's. */
export function hasBallotForm(forOthers: VotingForOthers | undefined, kept: Kept | undefined): boolean {
  if (!forOthers || kept?.refusal.code === 'voted_already') return false
  return !forOthers.conflicts.mine || Boolean(kept?.values.giver)
}
