import type { Charter } from '#lib/rules/charter/charter.ts'
import { mayCast, methodFor, type RuleTemplate, takes } from '#lib/rules/methods/rule.ts'

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
    options: takes(rule, 'options'),
    majorities: takes(rule, 'majorities'),
    seats: takes(rule, 'seats'),
    range: takes(rule, 'min'),
    points: takes(rule, 'points'),
    decider: takes(rule, 'decider'),
    casting: charter.casting === 'allowed' && mayCast(rule),
    secret: charter.secret === 'allowed' && methodFor(rule).maySecret,
  }
  return VOTE_SETTINGS.filter((one) => asks[one])
}
