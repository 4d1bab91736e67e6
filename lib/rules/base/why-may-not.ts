import { may, needs, type Verb } from '#lib/rules/base/permission.ts'
import type { Standing } from '#lib/rules/base/standing.ts'
import { type RefusalOf, refuse } from './refusal.ts'

export function whyMayNot(standing: Standing, verb: Verb): RefusalOf<'not_allowed'> | undefined {
  return may(standing, verb) ? undefined : refuse('not_allowed', { verb, needs: needs(verb) })
}

/** A board without a steward could never add anyone again, so the last one stays until another is named. */
export function whyMustStaySteward(
  before: Standing,
  after: Standing | 'left',
  otherStewards: number,
): RefusalOf<'last_steward'> | undefined {
  return before === 'steward' && after !== 'steward' && otherStewards === 0
    ? refuse('last_steward')
    : undefined
}
