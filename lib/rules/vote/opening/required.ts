import { mayCast, type RuleTemplate } from '#lib/rules/methods/rule.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'

/** Members who must have had the time before a vote closes, however many others had: who decides after advice and whose
 * advice is asked by name, who would settle a tie. */
export function requiredFor(rule: RuleTemplate, { decider, advisers = [], casting }: Chosen): string[] {
  const named = rule.id === 'advice/1' ? [decider, ...advisers] : mayCast(rule) ? [casting] : []
  return [...new Set(named.filter((member) => member !== undefined))]
}
