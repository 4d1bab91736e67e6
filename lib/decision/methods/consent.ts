import type { Electorate } from '../quorum.ts'
import { atLeast, type Ratio } from '../ratio.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { hasContent, whyTooLong } from '../text.ts'

/**
 * By consent: adopted when nobody sees a serious problem, provided enough people answered. An objection is an argument,
 * so it says the problem; a concern is kept with the decision and never blocks. Version 1.
 */
export type ConsentRule = {
  readonly id: 'consent/1'
  /** `answers`: the least share of the roll that must answer, abstentions included, and never less than one person. */
  readonly params: { readonly answers: Ratio }
}

export const CONSENT_CHOICES = ['consent', 'concern', 'objection', 'abstain'] as const
export type ConsentChoice = (typeof CONSENT_CHOICES)[number]

export type ConsentBallot =
  | { readonly choice: 'consent' | 'abstain'; readonly word?: string }
  | { readonly choice: 'concern'; readonly reason?: string; readonly word?: string }
  | {
      readonly choice: 'objection'
      readonly reason: string
      readonly change?: string
      readonly word?: string
    }

export type ConsentOutcome = 'adopted' | 'blocked' | 'no_quorum'

export type ConsentStep =
  | { readonly step: 'count'; readonly choice: ConsentChoice; readonly n: number }
  | {
      readonly step: 'answers'
      readonly n: number
      readonly of: number
      readonly share: Ratio
      readonly needed: number
      readonly met: 'yes' | 'no'
    }
  | { readonly step: 'objections'; readonly n: number }

export type ConsentTally = {
  readonly method: 'consent/1'
  readonly outcome: ConsentOutcome
  readonly counts: Readonly<Record<ConsentChoice, number>>
  readonly steps: readonly ConsentStep[]
}

export function consentBallot(draft: {
  readonly choice: string
  readonly reason: string
  readonly change: string
  readonly word: string
}): ConsentBallot | Refusal {
  const choice = CONSENT_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: CONSENT_CHOICES })
  const word = draft.word ? { word: draft.word } : {}
  switch (choice) {
    case 'consent':
    case 'abstain':
      return whyTooLong('word', draft.word) ?? { choice, ...word }
    case 'concern':
      return (
        whyTooLong('reason', draft.reason) ??
        whyTooLong('word', draft.word) ?? {
          choice,
          ...(draft.reason ? { reason: draft.reason } : {}),
          ...word,
        }
      )
    case 'objection': {
      if (!hasContent(draft.reason)) return refuse('reason_required')
      const change = draft.change ? { change: draft.change } : {}
      return (
        whyTooLong('reason', draft.reason) ??
        whyTooLong('change', draft.change) ??
        whyTooLong('word', draft.word) ?? { choice, reason: draft.reason, ...change, ...word }
      )
    }
    default:
      return choice satisfies never
  }
}

/** Too few answers comes before an objection: a round hardly anyone saw has decided nothing, not even a block. */
export function tallyConsent(
  rule: ConsentRule,
  choices: Iterable<{ readonly choice: ConsentChoice }>,
  { electors }: Electorate,
): ConsentTally {
  const counts = { consent: 0, concern: 0, objection: 0, abstain: 0 }
  for (const { choice } of choices) counts[choice]++
  const answered = counts.consent + counts.concern + counts.objection + counts.abstain
  const share = rule.params.answers
  const needed = Math.max(1, atLeast(share, electors))
  const enough = answered >= needed
  const steps: ConsentStep[] = CONSENT_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] }))
  steps.push({ step: 'answers', n: answered, of: electors, share, needed, met: enough ? 'yes' : 'no' })
  if (!enough) return { method: rule.id, outcome: 'no_quorum', counts, steps }
  steps.push({ step: 'objections', n: counts.objection })
  return { method: rule.id, outcome: counts.objection > 0 ? 'blocked' : 'adopted', counts, steps }
}
