import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { tidy } from '../base/text.ts'
import type { OptionId, OptionValues } from './counting/option.ts'
import { type Ballot, methodFor, type Rule } from './rule.ts'

/** What `member` may answer under this rule. */
export function choicesFor(rule: Rule, member: string): readonly string[] {
  return methodFor(rule).choicesFor?.(rule, member) ?? methodFor(rule).choices
}

/** The ballot to record, or why there is none. A field its choice does not take is left out: it was typed under
 * another choice, then hidden. */
export function readBallot(rule: Rule, member: string, draft: BallotDraft): Ballot | Refusal {
  const known = choicesFor(rule, member)
  if (!known.includes(draft.choice)) return refuse('choice_unknown', { choice: draft.choice, known })
  return methodFor(rule).read(
    rule,
    {
      choice: draft.choice,
      options: draft.options ?? [],
      reason: tidy(draft.reason ?? ''),
      change: tidy(draft.change ?? ''),
      word: tidy(draft.word ?? ''),
    },
    member,
  )
}

/** A ballot as it is stored or exported, once what came from outside is known to be one. */
export function ballotFrom(rule: Rule, choice: string, answer: unknown): Ballot | Refusal {
  const method = methodFor(rule)
  if (!method.choices.includes(choice)) return refuse('choice_unknown', { choice, known: method.choices })
  if (choice !== 'vote') return { choice } as Ballot
  return method.whyAnswerInvalid?.(rule, answer) ?? ({ choice, answer } as Ballot)
}

/** What a ballot gives to options, in its method's own shape. */
type OptionAnswer = Extract<Ballot, { choice: 'vote' }>['answer']

/** A ballot as it is shown: its words may have been erased since. */
export type ShownBallot = (
  | { readonly choice: 'vote'; readonly answer: OptionAnswer }
  | { readonly choice: Exclude<Ballot['choice'], 'vote'> }
) & {
  readonly reason?: string | undefined
  readonly change?: string | undefined
  readonly word?: string | undefined
}

/** What a form shows again to whoever cast this ballot: sent as it is, it is read as the same one. */
export function prefill(ballot: ShownBallot): BallotDraft {
  const { choice, reason, change, word } = ballot
  return {
    // An objection kept without a reason was made on the form as any other.
    choice: choice === 'unreasoned' ? 'objection' : choice,
    options: 'answer' in ballot ? valuesOf(ballot.answer) : [],
    reason,
    change,
    word,
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
