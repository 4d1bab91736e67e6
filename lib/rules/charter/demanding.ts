import type { Base } from '#lib/rules/base/quorum.ts'
import { compareShare, type Ratio } from '#lib/rules/base/ratio.ts'
import type { Charter, NamedRule } from '#lib/rules/charter/charter.ts'
import type { Rule, RuleTemplate } from '#lib/rules/methods/rule.ts'

/** From the easiest to pass to the hardest. One person alone deciding, or silence, is less than any vote. */
function level(rule: RuleTemplate): number {
  switch (rule.id) {
    case 'lazy/1':
    case 'advice/1':
      return 0
    case 'judgment/1':
    case 'schulze/1':
    case 'approval/1':
    case 'score/1':
    case 'dots/1':
    case 'irv/1':
    case 'stv/1':
      return 1
    case 'majority/1':
      return { relative: 2, absolute: 3, qualified: 4 }[rule.params.rule]
    case 'consensus/1':
      return 5
    case 'consent/1':
      return 6
    default:
      return rule satisfies never
  }
}

const BASE_ORDER: readonly Base[] = ['expressed', 'expressed_with_blanks', 'ballots', 'present', 'electors']

/** Whether `rule` is at least as hard to pass as `before`: undoing is never easier than adopting was. */
function isAsDemanding(rule: RuleTemplate, before: Rule): boolean {
  const [now, then] = [level(rule), level(before)]
  if (now !== then) return now > then
  if (rule.id !== before.id) return false
  if (rule.id === 'majority/1' && before.id === 'majority/1')
    return majorityAsDemanding(rule.params, before.params)
  if (rule.id === 'consensus/1' && before.id === 'consensus/1')
    return rule.params.blocks <= before.params.blocks
  if (rule.id === 'consent/1' && before.id === 'consent/1')
    return (
      !rule.params.disqualify ||
      Boolean(
        before.params.disqualify &&
          asksAsMuch({ share: rule.params.disqualify }, { share: before.params.disqualify }),
      )
    )
  return true
}

type MajorityParams = Extract<Rule, { id: 'majority/1' }>['params']
type MajorityTemplate = Extract<RuleTemplate, { id: 'majority/1' }>['params']

function majorityAsDemanding(now: MajorityTemplate, before: MajorityParams): boolean {
  if (before.quorum && !(now.quorum && asksAsMuch(now.quorum, before.quorum))) return false
  if (now.rule === 'relative' || before.rule === 'relative') return true
  if (BASE_ORDER.indexOf(now.base) < BASE_ORDER.indexOf(before.base)) return false
  if (now.rule === 'absolute' || before.rule === 'absolute') return true
  return asksAsMuch(now, before)
}

type Share = { readonly share: Ratio; readonly compare?: 'at_least' | 'more_than' }

/** A larger share, or the same one: "more than" it asks for more than "at least" does. */
function asksAsMuch(now: Share, before: Share): boolean {
  const [over = 0, under = 1] = now.share.split('/').map(Number)
  const compared = compareShare(over, under, before.share)
  return compared > 0 || (compared === 0 && (now.compare === 'more_than' || before.compare !== 'more_than'))
}

/** The charter's rules under which a question may be put, given the rule of the decision it would replace. Where the
 * charter has none as demanding any more, its most demanding ones: a question never stays out of reach. */
export function openableRules(charter: Charter, inForce: Rule | null): readonly NamedRule[] {
  if (!inForce) return charter.rules
  const asDemanding = charter.rules.filter(({ rule }) => isAsDemanding(rule, inForce))
  if (asDemanding.length > 0) return asDemanding
  const hardest = Math.max(...charter.rules.map(({ rule }) => level(rule)))
  return charter.rules.filter(({ rule }) => level(rule) === hardest)
}
