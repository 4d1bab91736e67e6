import type { Temporal } from 'temporal-polyfill'
import { type BallotDraft, textsIn } from '#lib/rules/methods/counting/ballot-draft.ts'
import { instantText, isBefore } from '../base/instant.ts'
import type { Electorate } from '../base/quorum.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { hasContent } from '../base/text.ts'
import type { Method } from './method.ts'

/**
 * By lazy consensus, as at the Apache Software Foundation (apache.org/foundation/voting.html): silence gives assent for
 * as long as was announced, 72 hours at least, and an objection stops it if it says why; without a reason it weighs
 * nothing. Version 1.
 */
export type LazyRule = {
  readonly id: 'lazy/1'
  /** How long the vote stays open at least. */
  readonly params: { readonly hours: number }
}

/** What weighs is told by the choice alone, so that erasing someone's words never changes an outcome: an objection whose
 * author gave no reason is kept as `unreasoned`. */
export const LAZY_CHOICES = ['support', 'objection', 'unreasoned'] as const
export type LazyChoice = (typeof LAZY_CHOICES)[number]

/** What a form offers: nobody chooses to be unreasoned. */
const LAZY_OFFERED = ['support', 'objection'] as const

export type LazyBallot =
  | { readonly choice: 'support'; readonly word?: string }
  | {
      readonly choice: 'objection'
      readonly reason: string
      readonly change?: string
      readonly word?: string
    }
  | { readonly choice: 'unreasoned'; readonly change?: string; readonly word?: string }

/** no_quorum: nobody was left who could have objected. */
export type LazyOutcome = 'adopted' | 'blocked' | 'no_quorum'

export type LazyStep =
  | { readonly step: 'count'; readonly choice: LazyChoice; readonly n: number }
  | { readonly step: 'silent'; readonly n: number; readonly of: number }
  | { readonly step: 'objections'; readonly reasoned: number; readonly unreasoned: number }

export type LazyTally = {
  readonly method: 'lazy/1'
  readonly outcome: LazyOutcome
  readonly counts: Readonly<Record<LazyChoice, number>>
  readonly steps: readonly LazyStep[]
}

export function lazyBallot(draft: BallotDraft): LazyBallot | Refusal {
  const choice = LAZY_OFFERED.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: LAZY_OFFERED })
  if (choice === 'support') {
    const texts = textsIn(draft, ['word'])
    return isRefusal(texts) ? texts : { choice, ...texts }
  }
  const texts = textsIn(draft, ['reason', 'change', 'word'])
  if (isRefusal(texts)) return texts
  const { reason, ...others } = texts
  return reason && hasContent(reason) ? { choice, reason, ...others } : { choice: 'unreasoned', ...others }
}

const LEAST_HOURS = 72

export function whyLazyUnfit({ params }: LazyRule): Refusal | undefined {
  return Number.isSafeInteger(params.hours) && params.hours >= LEAST_HOURS
    ? undefined
    : refuse('rule_unfit', { field: 'hours' })
}

/** Silence says something only where there was the time to break it. The earliest close falls on a whole minute. */
export function whyLazyWindowTooShort(
  { params }: LazyRule,
  opensAt: Temporal.Instant,
  closesAt: Temporal.Instant,
): Refusal | undefined {
  const earliest = opensAt
    .add({ hours: params.hours })
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  return isBefore(closesAt, earliest)
    ? refuse('window_too_short', { earliest: instantText(earliest) })
    : undefined
}

export function tallyLazy(
  { id }: LazyRule,
  ballots: Iterable<{ readonly choice: LazyChoice }>,
  { electors }: Electorate,
): LazyTally {
  const counts = { support: 0, objection: 0, unreasoned: 0 }
  for (const { choice } of ballots) counts[choice]++
  const silent = electors - counts.support - counts.objection - counts.unreasoned
  const steps: LazyStep[] = LAZY_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] }))
  steps.push({ step: 'silent', n: silent, of: electors })
  if (electors === 0) return { method: id, outcome: 'no_quorum', counts, steps }
  steps.push({ step: 'objections', reasoned: counts.objection, unreasoned: counts.unreasoned })
  return { method: id, outcome: counts.objection > 0 ? 'blocked' : 'adopted', counts, steps }
}

export const lazy = {
  id: 'lazy/1',
  kind: 'silence',
  ballot: 'answers',
  picture: 'answers',
  names: { lazy: { settings: ['hours'], usual: { hours: LEAST_HOURS } } },
  charter: ['hours'],
  vote: [],
  whyUnfit: whyLazyUnfit,
  choices: LAZY_CHOICES,
  choicesFor: () => LAZY_OFFERED,
  read: (_, draft) => lazyBallot(draft),
  abstention: null,
  tally: tallyLazy,
  maySecret: false,
  demand: () => 0,
} satisfies Method<LazyRule, LazyBallot, LazyTally>
