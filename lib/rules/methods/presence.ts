import type { Roll } from '../base/roll.ts'
import type { Rule } from './rule.ts'

/**
 * How many are present: whoever answered, and whoever is represented by someone who did. A proxy that neither its giver
 * nor its holder answers for is nobody's presence. Who abstains for a conflict of interest has answered so; who leaves the
 * count is not there. In votes opened before a rule said `present`, a proxy was a presence by itself: those are counted as
 * they were, for good.
 */
export function countPresent(rule: Rule, roll: Roll, answered: ReadonlySet<string>): number {
  const counted = roll.filter(({ conflict }) => conflict !== 'leaves')
  const there = new Set(
    counted.flatMap(({ member, conflict }) => (conflict || answered.has(member) ? [member] : [])),
  )
  const byItself = !countsByAnswer(rule)
  return counted.filter(({ member, proxy }) => there.has(member) || (proxy && (byItself || there.has(proxy))))
    .length
}

export function countsByAnswer({ params }: Rule): boolean {
  return 'present' in params && params.present === 'answered'
}

/** The rule of a vote that opens now. It says how those present are counted where it counts them. */
export function withPresence(rule: Rule): Rule {
  const { id, params } = rule
  const counts =
    ('base' in params && params.base === 'present') ||
    ('quorum' in params && params.quorum?.base === 'present')
  return counts ? ({ id, params: { ...params, present: 'answered' } } as Rule) : rule
}
