import type { Charter, NamedRule } from '#lib/rules/charter/charter.ts'
import { methodFor, type Rule, type RuleTemplate } from '#lib/rules/methods/rule.ts'

const demandOf = (rule: RuleTemplate) => methodFor(rule).demand(rule.params)

/** Whether `rule` is at least as hard to pass as `before`: undoing is never easier than adopting was. */
function isAsDemanding(rule: RuleTemplate, before: Rule): boolean {
  const [now, then] = [demandOf(rule), demandOf(before)]
  if (now !== then) return now > then
  return rule.id === before.id && (methodFor(rule).asksAsMuch?.(rule.params, before.params) ?? true)
}

/** The charter's rules under which a question may be put, given the rule of the decision it would replace. Where the
 * charter has none as demanding any more, its most demanding ones: a question never stays out of reach. */
export function openableRules(charter: Charter, inForce: Rule | null): readonly NamedRule[] {
  if (!inForce) return charter.rules
  const asDemanding = charter.rules.filter(({ rule }) => isAsDemanding(rule, inForce))
  if (asDemanding.length > 0) return asDemanding
  const hardest = Math.max(...charter.rules.map(({ rule }) => demandOf(rule)))
  return charter.rules.filter(({ rule }) => demandOf(rule) === hardest)
}
