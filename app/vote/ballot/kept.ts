import type { Kept } from '#app/forms/form.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { answerOf } from './texts.ts'

/** The ballot that was typed and refused just now; none where it was another form that was. */
export function typedBallot(kept: Kept | undefined): BallotDraft | undefined {
  if (kept?.values.choice === undefined && kept?.values.word === undefined) return undefined
  return answerOf(Object.entries(kept.values))
}
