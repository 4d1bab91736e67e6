import { Temporal } from 'temporal-polyfill'
import { type BallotDraft, textsIn } from '#lib/rules/methods/counting/ballot-draft.ts'
import { instantText, isBefore } from '../base/instant.ts'
import type { Electorate } from '../base/quorum.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { hasContent } from '../base/text.ts'
import type { Method } from './method.ts'

/**
 * By the advice process (Laloux, Reinventing Organizations, 2014): one person, named before, decides alone, after asking
 * everyone the decision affects and those who know about it. They need not follow what they were told; they answer it.
 * Version 1.
 */
export type AdviceRule = {
  readonly id: 'advice/1'
  readonly params: {
    /** The member who decides; everyone else on the roll advises. */
    readonly decider: string
    /** When advisers will have had their whole time: 2026-01-31T18:00:00Z. */
    readonly until: string
  }
}

export const ADVISER_CHOICES = ['favourable', 'reserved', 'unfavourable', 'no_advice'] as const
export const DECIDER_CHOICES = ['adopt', 'reject'] as const
export const ADVICE_CHOICES = [...ADVISER_CHOICES, ...DECIDER_CHOICES] as const
export type AdviceChoice = (typeof ADVICE_CHOICES)[number]
type AdviserChoice = (typeof ADVISER_CHOICES)[number]
type DeciderChoice = (typeof DECIDER_CHOICES)[number]

export function adviceChoicesFor({ params }: AdviceRule, member: string): readonly AdviceChoice[] {
  return member === params.decider ? DECIDER_CHOICES : ADVISER_CHOICES
}

/** The decider's reason is the account they give to those who advised them. */
export type AdviceBallot =
  | { readonly choice: AdviserChoice; readonly reason?: string; readonly word?: string }
  | { readonly choice: DeciderChoice; readonly reason: string; readonly word?: string }

/** no_quorum: the decider did not decide. */
export type AdviceOutcome = 'adopted' | 'rejected' | 'no_quorum'

export type AdviceStep =
  | { readonly step: 'count'; readonly choice: AdviceChoice; readonly n: number }
  | { readonly step: 'advice'; readonly n: number; readonly of: number; readonly silent: number }
  | { readonly step: 'decider'; readonly choice: DeciderChoice | 'none' }

export type AdviceTally = {
  readonly method: 'advice/1'
  readonly outcome: AdviceOutcome
  readonly counts: Readonly<Record<AdviceChoice, number>>
  readonly steps: readonly AdviceStep[]
}

export function adviceBallot(
  draft: BallotDraft,
  { decider }: { readonly decider: boolean },
): AdviceBallot | Refusal {
  return decider ? decidersBallot(draft) : advisersBallot(draft)
}

function advisersBallot(draft: BallotDraft): AdviceBallot | Refusal {
  const choice = ADVISER_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: ADVISER_CHOICES })
  const texts = textsIn(draft, ['reason', 'word'])
  return isRefusal(texts) ? texts : { choice, ...texts }
}

function decidersBallot(draft: BallotDraft): AdviceBallot | Refusal {
  const choice = DECIDER_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: DECIDER_CHOICES })
  const { reason = '' } = draft
  if (!hasContent(reason)) return refuse('reason_required')
  const texts = textsIn(draft, ['reason', 'word'])
  return isRefusal(texts) ? texts : { choice, ...texts, reason }
}

export function whyAdviceUnfit({ params }: AdviceRule): Refusal | undefined {
  if (!hasContent(params.decider)) return refuse('rule_unfit', { field: 'decider' })
  return isInstant(params.until) ? undefined : refuse('rule_unfit', { field: 'until' })
}

function isInstant(text: string): boolean {
  try {
    return instantText(Temporal.Instant.from(text)) === text
  } catch {
    return false
  }
}

/** Whether this member decides alone, after the others' advice. */
export function decidesAlone(
  rule: { readonly id: string; readonly params: object },
  member: string,
): rule is AdviceRule {
  return rule.id === 'advice/1' && (rule as AdviceRule).params.decider === member
}

/** The decider waits for the last adviser, or for the end of their time. Giving no advice is answering. */
export function whyDeciderTooEarly({
  advisers,
  answered,
  now,
  until,
}: {
  readonly advisers: number
  readonly answered: number
  readonly now: Temporal.Instant
  readonly until: string
}): Refusal | undefined {
  const waiting = answered < advisers && isBefore(now, Temporal.Instant.from(until))
  return waiting ? refuse('advice_pending', { until }) : undefined
}

/** What was advised is told, and weighs nothing. */
export function tallyAdvice(
  { id }: AdviceRule,
  ballots: Iterable<{ readonly choice: AdviceChoice }>,
  { electors }: Electorate,
): AdviceTally {
  const counts = { favourable: 0, reserved: 0, unfavourable: 0, no_advice: 0, adopt: 0, reject: 0 }
  for (const { choice } of ballots) counts[choice]++
  if (counts.adopt + counts.reject > 1) throw new RangeError('more than one decision of one decider')
  const advised = counts.favourable + counts.reserved + counts.unfavourable + counts.no_advice
  const advisers = electors - 1
  const choice = counts.adopt ? 'adopt' : counts.reject ? 'reject' : 'none'
  const steps: AdviceStep[] = [
    ...ADVICE_CHOICES.map((choice) => ({ step: 'count', choice, n: counts[choice] }) as const),
    { step: 'advice', n: advised, of: advisers, silent: advisers - advised },
    { step: 'decider', choice },
  ]
  const outcomes = { adopt: 'adopted', reject: 'rejected', none: 'no_quorum' } as const
  return { method: id, outcome: outcomes[choice], counts, steps }
}

export const advice = {
  id: 'advice/1',
  kind: 'alone',
  ballot: 'answers',
  picture: 'answers',
  names: { advice: { settings: [], usual: {} } },
  charter: [],
  vote: ['decider', 'until'],
  whyUnfit: whyAdviceUnfit,
  choices: ADVICE_CHOICES,
  choicesFor: adviceChoicesFor,
  read: ({ params }, draft, member) => adviceBallot(draft, { decider: member === params.decider }),
  abstention: null,
  tally: tallyAdvice,
  maySecret: false,
  demand: () => 0,
} satisfies Method<AdviceRule, AdviceBallot, AdviceTally>
