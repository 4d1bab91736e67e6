import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { tidy } from '../base/text.ts'
import { type MethodBallot, methodFor, type Rule } from './rule.ts'

export type Ballot = MethodBallot

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
