import {
  type AnswersAsked,
  type AnswersStep,
  answersStep,
  isAnswersReachable,
} from '#lib/rules/methods/counting/answers.ts'
import { type BallotDraft, textsIn } from '#lib/rules/methods/counting/ballot-draft.ts'
import { asksAsMuch, type Electorate } from '../base/quorum.ts'
import { atLeast, isShare, type Ratio } from '../base/ratio.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { hasContent } from '../base/text.ts'
import type { Method } from './method.ts'

/**
 * By consent: adopted when nobody sees a serious problem, provided enough people answered. An objection is an argument,
 * so it says the problem; a concern is kept with the decision and never blocks. Version 1.
 */
export type ConsentRule = {
  readonly id: 'consent/1'
  readonly params: AnswersAsked & {
    /** The share of the other electors who, finding that an objection says no serious problem, make it not qualified.
     * Left out where the charter lets nobody judge an objection. */
    readonly disqualify?: Ratio
  }
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
      /** Added where it is counted: the electors who find it not qualified, its author never among them. */
      readonly not_qualified_by?: readonly string[]
    }

export type ConsentOutcome = 'adopted' | 'blocked' | 'no_quorum'

export type ConsentStep =
  | { readonly step: 'count'; readonly choice: ConsentChoice; readonly n: number }
  | AnswersStep
  | { readonly step: 'objections'; readonly n: number }
  /** One an objection, where the rule lets it be judged: how many find it not qualified, of those who may. */
  | {
      readonly step: 'finding'
      readonly n: number
      readonly of: number
      readonly share: Ratio
      readonly needed: number
      readonly met: 'yes' | 'no'
    }
  | { readonly step: 'not_qualified'; readonly n: number }
  | { readonly step: 'standing'; readonly n: number }

export type ConsentTally = {
  readonly method: 'consent/1'
  readonly outcome: ConsentOutcome
  readonly counts: Readonly<Record<ConsentChoice, number>>
  readonly steps: readonly ConsentStep[]
}

export function consentBallot(draft: BallotDraft): ConsentBallot | Refusal {
  const choice = CONSENT_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: CONSENT_CHOICES })
  switch (choice) {
    case 'consent':
    case 'abstain': {
      const texts = textsIn(draft, ['word'])
      return isRefusal(texts) ? texts : { choice, ...texts }
    }
    case 'concern': {
      const texts = textsIn(draft, ['reason', 'word'])
      return isRefusal(texts) ? texts : { choice, ...texts }
    }
    case 'objection': {
      const { reason = '' } = draft
      if (!hasContent(reason)) return refuse('reason_required')
      const texts = textsIn(draft, ['reason', 'change', 'word'])
      return isRefusal(texts) ? texts : { choice, ...texts, reason }
    }
    default:
      return choice satisfies never
  }
}

export function whyConsentUnfit({ params }: ConsentRule): Refusal | undefined {
  if (!isAnswersReachable(params)) return refuse('rule_unfit', { field: 'answers' })
  const { disqualify } = params
  return disqualify === undefined || isShare(disqualify)
    ? undefined
    : refuse('rule_unfit', { field: 'disqualify' })
}

/** How many others must find an objection not qualified. Never fewer than two: nobody alone can, whoever they are. */
export function findersNeeded(disqualify: Ratio, electors: number): number {
  return Math.max(2, atLeast(disqualify, electors - 1))
}

/** Whether so many others find an objection to be none. */
export function isNotQualified({ params }: ConsentRule, finders: number, electors: number): boolean {
  return params.disqualify !== undefined && finders >= findersNeeded(params.disqualify, electors)
}

/** Too few answers comes before an objection: a round hardly anyone saw has decided nothing, not even a block. */
export function tallyConsent(
  { id, params }: ConsentRule,
  ballots: Iterable<{ readonly choice: ConsentChoice; readonly not_qualified_by?: readonly string[] }>,
  { electors }: Electorate,
): ConsentTally {
  const counts = { consent: 0, concern: 0, objection: 0, abstain: 0 }
  const finders: number[] = []
  for (const { choice, not_qualified_by = [] } of ballots) {
    counts[choice]++
    if (new Set(not_qualified_by).size < not_qualified_by.length)
      throw new RangeError('a finding counted twice')
    if (choice === 'objection') finders.push(not_qualified_by.length)
  }
  const steps: ConsentStep[] = CONSENT_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] }))
  const answered = counts.consent + counts.concern + counts.objection + counts.abstain
  const answers = answersStep(params, answered, electors)
  steps.push(answers)
  if (answers.met === 'no') return { method: id, outcome: 'no_quorum', counts, steps }
  steps.push({ step: 'objections', n: counts.objection })
  const standing = params.disqualify
    ? judgeObjections(params.disqualify, finders, electors, steps)
    : counts.objection
  return { method: id, outcome: standing > 0 ? 'blocked' : 'adopted', counts, steps }
}

/** How many objections stand. Told from the one most people find not qualified, so that ballots need no order. */
function judgeObjections(
  share: Ratio,
  finders: readonly number[],
  electors: number,
  steps: ConsentStep[],
): number {
  const needed = findersNeeded(share, electors)
  const of = electors - 1
  for (const n of finders.toSorted((a, b) => b - a))
    steps.push({ step: 'finding', n, of, share, needed, met: n >= needed ? 'yes' : 'no' })
  const standing = finders.filter((n) => n < needed).length
  steps.push({ step: 'not_qualified', n: finders.length - standing })
  steps.push({ step: 'standing', n: standing })
  return standing
}

export const consent = {
  id: 'consent/1',
  kind: 'yes_or_no',
  ballot: 'answers',
  picture: 'answers',
  names: {
    consent: { settings: ['answers', 'disqualify'], usual: { answers: '1/3', disqualify: '2/3' } },
  },
  charter: ['answers', 'answers_compare', 'disqualify'],
  vote: [],
  whyUnfit: whyConsentUnfit,
  choices: CONSENT_CHOICES,
  read: (_, draft) => consentBallot(draft),
  abstention: { choice: 'abstain' },
  tally: tallyConsent,
  maySecret: false,
  demand: () => 6,
  asksAsMuch: ({ disqualify: now }, { disqualify: before }) =>
    !now || (before !== undefined && asksAsMuch({ share: now }, { share: before })),
} satisfies Method<ConsentRule, ConsentBallot, ConsentTally>
