import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { instantText } from '#lib/rules/base/instant.ts'
import type { Ratio } from '#lib/rules/base/ratio.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type ConflictRule, isOnRoll, type Roll } from '#lib/rules/base/roll.ts'
import { hasContent, isLongerThan, LIMITS, tidy } from '#lib/rules/base/text.ts'
import type { Charter, NamedRule } from '#lib/rules/charter/charter.ts'
import { lotsBound } from '#lib/rules/methods/counting/every-order.ts'
import { MAX_OPTIONS, type Option, type OptionId } from '#lib/rules/methods/counting/option.ts'
import type { VoteParam } from '#lib/rules/methods/method.ts'
import { withPresence } from '#lib/rules/methods/presence.ts'
import { mayCast, methodFor, type Rule, takes } from '#lib/rules/methods/rule.ts'
import { whyRuleUnfit } from '#lib/rules/methods/tally.ts'

/** What is fixed with a round beside its text, rule, roll and window. */
export type Terms = {
  /** Empty where the answer is yes or no. */
  readonly options: readonly Option[]
  readonly ballots: 'named' | 'secret'
  readonly conflict: ConflictRule
  /** The words of the grades, best first, where the charter has its own. */
  readonly grades?: readonly string[]
  /** The day the decision is to be looked at again (2027-01-31). */
  readonly review?: string
  readonly early_close?: { readonly hours: number }
  readonly extension?: 'once'
}

/** What an opener may give a vote of their own, as their form sent it. */
export type Chosen = {
  readonly options?: readonly { readonly label: string; readonly majority?: string | undefined }[]
  /** The label of the option that stands for none of the others; Schulze measures the others against it. */
  readonly none?: string | undefined
  readonly secret?: boolean
  /** A member named before the vote to settle a tie. */
  readonly casting?: string | undefined
  readonly decider?: string | undefined
  /** Whom an advice process asks; everybody, where nobody is named. */
  readonly advisers?: readonly string[]
  readonly seats?: number | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly points?: number | undefined
  readonly review?: string | undefined
}

/** What a score goes to, and how many points there are to share, where nobody says otherwise. */
export const USUAL = { min: 0, max: 5, points: 10, seats: 1 } as const

/** Completes a rule of the charter with what this vote gives, and fixes the rest, or says why it cannot be. */
export function fixTerms(
  charter: Charter,
  named: NamedRule,
  chosen: Chosen,
  { roll, closesAt }: { roll: Roll; closesAt: Temporal.Instant },
): { readonly rule: Rule; readonly terms: Terms } | Refusal {
  const options = optionsOf(named, chosen)
  if ('kind' in options) return options
  const denied = whyNotInCharter(charter, named, chosen, roll)
  if (denied) return denied
  const review = chosen.review ? whyReviewUnfit(chosen.review, closesAt) : undefined
  if (review) return review
  const rule = withPresence(completed(named, options, chosen, closesAt))
  const unfit = whyRuleUnfit(rule)
  if (unfit) return unfit
  const terms: Terms = {
    options,
    ballots: chosen.secret ? 'secret' : 'named',
    conflict: charter.conflict ?? 'abstains',
    ...(named.grades ? { grades: named.grades } : {}),
    ...(chosen.review ? { review: chosen.review } : {}),
    ...(charter.early_close ? { early_close: charter.early_close } : {}),
    ...(charter.extension ? { extension: charter.extension } : {}),
  }
  return { rule, terms }
}

function optionsOf(named: NamedRule, chosen: Chosen): readonly Option[] | Refusal {
  if (!takes(named.rule, 'options')) return []
  const labels = (chosen.options ?? []).map(({ label }) => tidy(label)).filter(hasContent)
  const none = noneOf(chosen)
  if (none && takes(named.rule, 'default')) labels.push(none)
  if (labels.some((label) => isLongerThan(label, LIMITS.title)))
    return refuse('too_long', { field: 'options', max: LIMITS.title })
  if (labels.length < 2) return refuse('options_too_few', { min: 2 })
  if (labels.length > MAX_OPTIONS) return refuse('options_too_many', { max: MAX_OPTIONS })
  const alike = new Set(
    labels.map((label) => label.normalize('NFKC').toLocaleLowerCase('fr').replaceAll(/\s+/g, ' ')),
  )
  if (alike.size < labels.length) return refuse('options_alike')
  return labels.map((label, index) => ({ id: letter(index), label }))
}

function noneOf({ none }: Chosen): string | undefined {
  const label = none && tidy(none)
  return label && hasContent(label) ? label : undefined
}

const letter = (index: number): OptionId => String.fromCharCode('a'.charCodeAt(0) + index)

function whyNotInCharter(
  charter: Charter,
  { rule }: NamedRule,
  chosen: Chosen,
  roll: Roll,
): Refusal | undefined {
  if (chosen.secret) {
    if (!charter.secret || !methodFor(rule).maySecret) return refuse('not_in_charter', { field: 'secret' })
    if (chosen.casting) return refuse('not_with_secret')
  }
  if (chosen.casting) {
    if (!charter.casting || !mayCast(rule)) return refuse('not_in_charter', { field: 'casting' })
    if (!isOnRoll(roll, chosen.casting)) return refuse('invalid', { field: 'casting' })
  }
  if (takes(rule, 'decider')) {
    if (!chosen.decider) return refuse('required', { field: 'decider' })
    if (!isOnRoll(roll, chosen.decider)) return refuse('invalid', { field: 'decider' })
  }
  return undefined
}

/** There is nothing to look at again before it is decided. */
function whyReviewUnfit(review: string, closesAt: Temporal.Instant): Refusal | undefined {
  const day = readDay(review)
  const isAfter = day && Temporal.PlainDate.compare(day, dayAt(closesAt, 'UTC')) > 0
  return isAfter ? undefined : refuse('invalid', { field: 'review' })
}

/** The charter's parameters, and those that its method has from each vote. */
function completed(
  { rule }: NamedRule,
  options: readonly Option[],
  chosen: Chosen,
  closesAt: Temporal.Instant,
): Rule {
  const ids = options.map(({ id }) => id)
  const { casting, decider = '', seats = USUAL.seats } = chosen
  const { min = USUAL.min, max = USUAL.max, points = USUAL.points } = chosen
  const given: Partial<Record<VoteParam, unknown>> = {
    ...{ options: ids, seats, min, max, points, decider, until: instantText(closesAt) },
    ...lotsBound(ids),
    ...optionMajorities(chosen, ids),
    ...(casting ? { casting } : {}),
  }
  const taken = Object.entries(given).filter(([param]) => takes(rule, param as VoteParam))
  return { id: rule.id, params: { ...rule.params, ...Object.fromEntries(taken) } } as Rule
}

/** The last option stands for none of the others, and each of them may ask for more than a simple majority over it. What is
 * no ratio is refused with the rule. */
function optionMajorities(chosen: Chosen, ids: readonly OptionId[]) {
  const last = ids.at(-1)
  if (!noneOf(chosen) || !last) return {}
  const kept = (chosen.options ?? []).filter(({ label }) => hasContent(tidy(label)))
  const asked = kept.flatMap(({ majority }, index) => {
    const id = ids[index]
    return id && majority && majority !== '1/1' ? [[id, majority as Ratio] as const] : []
  })
  return { default: last, ...(asked.length > 0 ? { majorities: Object.fromEntries(asked) } : {}) }
}
