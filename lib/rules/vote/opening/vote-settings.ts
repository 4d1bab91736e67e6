import type { Charter } from '#lib/rules/charter/charter.ts'
import { isAmongOptions, mayCast, maySecret, type RuleTemplate } from '#lib/rules/methods/rule.ts'

/** What whoever opens a vote may give it beside its text and its close. */
const VOTE_SETTINGS = [
  'options',
  'majorities',
  'seats',
  'range',
  'points',
  'decider',
  'casting',
  'secret',
] as const
export type VoteSetting = (typeof VOTE_SETTINGS)[number]

/** What a vote under this rule needs, and what the charter lets it have. */
export function settingsNeededBy(charter: Charter, rule: RuleTemplate): readonly VoteSetting[] {
  const asks: Record<VoteSetting, boolean> = {
    options: isAmongOptions(rule.id),
    majorities: rule.id === 'schulze/1',
    seats: rule.id === 'stv/1',
    range: rule.id === 'score/1',
    points: rule.id === 'dots/1',
    decider: rule.id === 'advice/1',
    casting: charter.casting === 'allowed' && mayCast(rule),
    secret: charter.secret === 'allowed' && maySecret(rule.id),
  }
  return VOTE_SETTINGS.filter((one) => asks[one])
}
