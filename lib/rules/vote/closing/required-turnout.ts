import { type Base, neededOf } from '#lib/rules/base/quorum.ts'
import { countElectors } from '#lib/rules/base/roll.ts'
import { askedOf } from '#lib/rules/methods/counting/answers.ts'
import { countPresent } from '#lib/rules/methods/presence.ts'
import { methodFor, type Rule } from '#lib/rules/methods/rule.ts'
import type { Round } from '#lib/rules/vote/round.ts'

/** How many ballots of which base make a quorum. */
export type RequiredTurnout = { readonly base: Base; readonly needed: number }

export type Voted = Pick<Round, 'rule' | 'roll'>

/** What the rule asks of the roll before it decides anything; null where it asks nothing. */
export function requiredTurnout({ rule, roll }: Voted): RequiredTurnout | null {
  return requiredOf(rule, countElectors(roll))
}

/** The same of so many electors. */
export function requiredOf({ params }: Rule, electors: number): RequiredTurnout | null {
  if ('answers' in params) return { base: 'ballots', needed: neededOf(askedOf(params), electors) }
  if (!('quorum' in params) || !params.quorum) return null
  return { base: params.quorum.base, needed: neededOf(params.quorum, electors) }
}

/** Whether an answer counts for this base. Blank votes and abstentions bear the same names in every method. */
export function countsFor(base: Base, choice: string): boolean {
  if (base === 'expressed') return choice !== 'blank' && choice !== 'abstain'
  return base !== 'expressed_with_blanks' || choice !== 'abstain'
}

/** How many count for this base, of those who gave these answers, of those represented, and of those who abstain for a
 * conflict of interest: what a recount would find. */
export function countedIn(base: Base, { rule, roll }: Voted, answers: ReadonlyMap<string, string>): number {
  if (base === 'present') return countPresent(rule, roll, new Set(answers.keys()))
  const abstention = methodFor(rule).abstention?.choice
  return roll.filter(({ member, conflict }) => {
    const choice = conflict ? conflict === 'abstains' && abstention : answers.get(member)
    return choice ? countsFor(base, choice) : false
  }).length
}
