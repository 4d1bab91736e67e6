import { type Base, quorumStep } from '#lib/rules/base/quorum.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import { answersStep } from '#lib/rules/methods/counting/answers.ts'
import { abstentionOf } from '#lib/rules/methods/registry.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'

/** How many ballots of which base make a quorum. */
export type Turnout = { readonly base: Base; readonly needed: number }

/** What the rule asks of the roll before it decides anything; null where it asks nothing. */
export function turnoutNeeded(rule: Rule, roll: Roll): Turnout | null {
  const { params } = rule
  const electors = roll.filter(({ conflict }) => conflict !== 'leaves').length
  if ('answers' in params) return { base: 'ballots', needed: answersStep(params.answers, 0, electors).needed }
  if (!('quorum' in params) || !params.quorum) return null
  return { base: params.quorum.base, needed: quorumStep(params.quorum, 0, electors).needed }
}

/** Whether an answer counts for this base. Blank votes and abstentions bear the same names in every method. */
export function countsFor(base: Base, choice: string): boolean {
  if (base === 'expressed') return choice !== 'blank' && choice !== 'abstain'
  return base !== 'expressed_with_blanks' || choice !== 'abstain'
}

/** How many count for this base before anybody answers: those represented, and those who abstain for a conflict of
 * interest. */
export function countedAtOnce({ base }: Turnout, roll: Roll, rule: Rule): number {
  const present = roll.filter(({ proxy, conflict }) => conflict !== 'leaves' && (proxy || conflict))
  if (base === 'present') return present.length
  const abstention = abstentionOf(rule)?.choice
  if (abstention === undefined || !countsFor(base, abstention)) return 0
  return roll.filter(({ conflict }) => conflict === 'abstains').length
}
