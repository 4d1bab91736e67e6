import { isReachable } from '#lib/rules/base/quorum.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { MOST_COUNTS } from './every-order.ts'
import { MAX_OPTIONS } from './option.ts'
import type { LotsParams, OptionParams } from './option-vote.ts'

const QUORUM_BASES: readonly string[] = ['expressed', 'expressed_with_blanks', 'ballots', 'present']

/** The part of a rule that all methods among options share, which may come from an exported file. */
export function whyOptionsUnfit({ options, quorum }: OptionParams): Refusal | undefined {
  if (options.length < 2) return refuse('options_too_few', { min: 2 })
  if (options.length > MAX_OPTIONS) return refuse('options_too_many', { max: MAX_OPTIONS })
  const letters = options.every((option) => /^[a-z]$/.test(option))
  if (!letters || new Set(options).size < options.length) return refuse('rule_unfit', { field: 'options' })
  if (quorum && !(isReachable(quorum) && QUORUM_BASES.includes(quorum.base)))
    return refuse('rule_unfit', { field: 'quorum' })
  return undefined
}

/** No file may ask for more counting than a vote of today. */
export function whyLotsUnfit({ most_counts: most }: LotsParams): Refusal | undefined {
  const fit = most === undefined || (Number.isSafeInteger(most) && most >= 1 && most <= MOST_COUNTS)
  return fit ? undefined : refuse('rule_unfit', { field: 'most_counts' })
}
