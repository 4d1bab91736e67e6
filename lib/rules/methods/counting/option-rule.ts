import { isReachable } from '#lib/rules/base/quorum.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { MAX_OPTIONS } from './option.ts'
import type { OptionParams } from './option-vote.ts'

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
