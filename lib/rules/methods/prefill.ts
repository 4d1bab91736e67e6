import type { Ballot } from '#lib/rules/methods/ballot.ts'
import type { OptionId, OptionValues } from '#lib/rules/methods/counting/option.ts'
import type { BallotDraft } from './counting/ballot-draft.ts'

/** What a ballot gives to options, in its method's own shape. */
export type OptionAnswer = Extract<Ballot, { choice: 'vote' }>['answer']

/** A ballot as it was recorded; words of it may have been erased since. */
export type RecordedBallot = {
  readonly choice: string
  readonly answer?: OptionAnswer | null
  readonly reason?: string | null
  readonly change?: string | null
  readonly word?: string | null
}

/** What a form shows again to whoever cast this ballot: sent as it is, it is read as the same one. */
export function prefill({ choice, answer, reason, change, word }: RecordedBallot): BallotDraft {
  return {
    // An objection kept without a reason was made on the form as any other.
    choice: choice === 'unreasoned' ? 'objection' : choice,
    options: answer ? valuesOf(answer) : [],
    reason: reason ?? undefined,
    change: change ?? undefined,
    word: word ?? undefined,
  }
}

function valuesOf(answer: OptionAnswer): OptionValues {
  if ('ranking' in answer) {
    return answer.ranking.flatMap((group, at) => group.map((option) => [option, String(at + 1)] as const))
  }
  if ('order' in answer) return answer.order.map((option, at) => [option, String(at + 1)])
  if ('approved' in answer) return answer.approved.map((option) => [option, 'yes'])
  if ('grades' in answer) return typedNumbers(answer.grades)
  if ('scores' in answer) return typedNumbers(answer.scores)
  return typedNumbers(answer.points)
}

function typedNumbers(given: Readonly<Record<OptionId, number>>): OptionValues {
  return Object.entries(given).map(([option, n]) => [option, String(n)])
}
