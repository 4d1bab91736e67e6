import type { Charter } from '#lib/rules/charter/charter.ts'
import { isAmongOptions, mayCast, maySecret, type RuleTemplate } from '#lib/rules/methods/rule.ts'

/** What whoever opens a vote may give it beside its text and its close. */
const ASKED = ['options', 'majorities', 'seats', 'range', 'points', 'decider', 'casting', 'secret'] as const
export type Asked = (typeof ASKED)[number]

/** What a vote under this rule needs, and what the charter lets it have. */
export function askedBy(charter: Charter, rule: RuleTemplate): readonly Asked[] {
  const asks: Record<Asked, boolean> = {
    options: isAmongOptions(rule.id),
    majorities: rule.id === 'schulze/1',
    seats: rule.id === 'stv/1',
    range: rule.id === 'score/1',
    points: rule.id === 'dots/1',
    decider: rule.id === 'advice/1',
    casting: charter.casting === 'allowed' && mayCast(rule),
    secret: charter.secret === 'allowed' && maySecret(rule.id),
  }
  return ASKED.filter((one) => asks[one])
}
