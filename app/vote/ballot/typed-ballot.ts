import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import { answerOf } from './texts.ts'

/** The ballot that was typed and refused just now; none where it was another form that was. */
export function typedBallot(refusedForm: RefusedForm | undefined): BallotDraft | undefined {
  if (refusedForm?.values.choice === undefined && refusedForm?.values.word === undefined) return undefined
  return answerOf(Object.entries(refusedForm.values))
}
