import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { OpenRound } from '#lib/views/vote/open-round.ts'
import type { VotingForOthers } from '#lib/views/vote/voting-for-others.ts'
import { answerOf } from './fields.ts'

/** The ballot that was typed and refused just now; none where it was another form that was. */
export function typedBallot(refusedForm: RefusedForm | undefined): BallotDraft | undefined {
  if (refusedForm?.values.choice === undefined && refusedForm?.values.word === undefined) return undefined
  return answerOf(Object.entries(refusedForm.values))
}

/** The reader's own ballot, where that is what was refused: not one they cast for another, nor another form. */
export function ownBallot(refusedForm: RefusedForm | undefined, roundId: string): RefusedForm | undefined {
  if (!refusedForm || refusedForm.values.giver || !isOfRound(refusedForm, roundId)) return undefined
  return 'choice' in refusedForm.values || 'word' in refusedForm.values ? refusedForm : undefined
}

/** Whether the page that shows this vote has a form of the ballot that was refused, the reader's own or a giver's. */
export function hasBallotForm(
  vote: OpenRound | null,
  forOthers: VotingForOthers | undefined,
  refusedForm: RefusedForm | undefined,
): boolean {
  if (!vote?.called || !forOthers || refusedForm?.refusal.code === 'voted_already') return false
  if (!isOfRound(refusedForm, vote.roundId)) return false
  return !forOthers.conflicts.mine || Boolean(refusedForm?.values.giver)
}

/** A form of the vote before may come in once the next one is open. The ballot of a link, whose round is its own, names none. */
function isOfRound(refusedForm: RefusedForm | undefined, roundId: string): boolean {
  return (refusedForm?.values.round ?? roundId) === roundId
}
