import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { isOnRoll, type Roll } from '#lib/rules/base/roll.ts'
import { mayCast, type RuleTemplate } from '#lib/rules/methods/rule.ts'
import type { Chosen } from './terms.ts'

/** Members who must have had the time before a vote closes, however many others had: who decides after advice and whose
 * advice is asked by name, who would settle a tie. */
export function requiredFor(rule: RuleTemplate, { decider, advisers = [], casting }: Chosen): string[] {
  const named = rule.id === 'advice/1' ? [decider, ...advisers] : mayCast(rule) ? [casting] : []
  return [...new Set(named.filter((member) => member !== undefined))]
}

/** In an advice process, who decides and those named for their advice; everybody, where nobody is named. */
export function rollUnderAdvice(
  rule: RuleTemplate,
  { decider, advisers = [] }: Chosen,
  roll: Roll,
): Roll | Refusal {
  if (rule.id !== 'advice/1' || advisers.length === 0) return roll
  if (!advisers.every((adviser) => isOnRoll(roll, adviser))) return refuse('invalid', { field: 'advisers' })
  if (advisers.every((adviser) => adviser === decider)) return refuse('required', { field: 'advisers' })
  const called = new Set([decider, ...advisers])
  return roll
    .filter(({ member }) => called.has(member))
    .map(({ proxy, ...entry }) => (proxy && called.has(proxy) ? { ...entry, proxy } : entry))
}
