import { may, needs, type Verb } from '#lib/rules/base/permission.ts'
import type { Standing } from '#lib/rules/base/standing.ts'
import { type RefusalOf, refuse } from './refusal.ts'

export function whyMayNot(standing: Standing, verb: Verb): RefusalOf<'not_allowed'> | undefined {
  return may(standing, verb) ? undefined : refuse('not_allowed', { verb, needs: needs(verb) })
}

/** A board without a steward could never add anyone again, so the last one stays until another is named. */
export function whyMustStaySteward(
  members: readonly { readonly id: string; readonly standing: Standing }[],
  id: string,
  after: Standing | 'left',
): RefusalOf<'last_steward'> | undefined {
  const stewards = members.filter(({ standing }) => standing === 'steward')
  return stewards.length === 1 && stewards[0]?.id === id && after !== 'steward'
    ? refuse('last_steward')
    : undefined
}
