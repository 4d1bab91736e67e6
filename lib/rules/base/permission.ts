import { type RefusalOf, refuse } from './refusal.ts'
import { may, needs, type Standing, type Verb } from './standing.ts'

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
