import { Temporal } from 'temporal-polyfill'
import type { Rule } from '../methods/rule.ts'

/** Someone who decides alone, after hearing advice, has as long again as this after the advisers' own time. */
const DECIDER_HOURS = 7 * 24

/** When a round closes whose people were given until `answersEnd`. */
export function closeAfter(answersEnd: Temporal.Instant, rule: Rule): Temporal.Instant {
  return rule.id === 'advice/1' ? answersEnd.add({ hours: DECIDER_HOURS }) : answersEnd
}

/** Until when the people of a round were given, which is what was sized: its close, but for the decider's own time. */
export function answersEnd(rule: Rule, closesAt: Temporal.Instant): Temporal.Instant {
  return rule.id === 'advice/1' ? Temporal.Instant.from(rule.params.until) : closesAt
}
