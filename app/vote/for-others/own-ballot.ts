import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'

/** The reader's own ballot, where that is what was refused: not one they cast for another, nor another form. */
export function ownBallot(refusedForm: RefusedForm | undefined, roundId?: string): RefusedForm | undefined {
  if (!refusedForm || refusedForm.values.giver || (roundId && refusedForm.values.round !== roundId))
    return undefined
  return 'choice' in refusedForm.values || 'word' in refusedForm.values ? refusedForm : undefined
}

/** Whether a page that shows this vote has a form of the ballot that was refused, the reader's own or a giver's. */
export function hasBallotForm(
  forOthers: VotingForOthers | undefined,
  refusedForm: RefusedForm | undefined,
): boolean {
  if (!forOthers || refusedForm?.refusal.code === 'voted_already') return false
  return !forOthers.conflicts.mine || Boolean(refusedForm?.values.giver)
}
