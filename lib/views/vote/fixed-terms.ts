import type { RollRow, RoundRow } from '#db/votes/rounds.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'

/** What was fixed with a round beside its text and its close. */
export interface FixedTerms {
  readonly method: Method
  readonly terms: Terms
  /** Who decides after advice, or settles a tie: `who` is null for visitors. */
  readonly named: { readonly as: 'decider' | 'casting'; readonly who: MemberRef | null } | null
  readonly called: number
  readonly proxies: number
}

export async function fixedTerms(
  context: Context,
  row: RoundRow,
  roll: readonly RollRow[],
): Promise<FixedTerms> {
  const method = methodOf(row)
  const person = personIn(method.rule)
  const people = await visibleMembers(context, person ? [person.member] : [])
  return {
    method,
    terms: termsOf(row),
    named: person ? { as: person.as, who: people.get(person.member) ?? null } : null,
    called: roll.length,
    proxies: roll.filter(({ proxy }) => proxy !== null).length,
  }
}

function personIn({ params }: Rule): { as: 'decider' | 'casting'; member: string } | undefined {
  if ('decider' in params) return { as: 'decider', member: params.decider }
  return 'casting' in params && params.casting ? { as: 'casting', member: params.casting } : undefined
}
