import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import { roundOnBoard } from '#lib/store/voting-round.ts'

/** What was fixed with a round beside its text and its close. */
export interface FixedTerms {
  readonly method: Method
  readonly terms: Terms
  /** Who decides after advice, or settles a tie: `who` is null for visitors. */
  readonly named: { readonly as: 'decider' | 'casting'; readonly who: MemberRef | null } | null
  readonly called: number
  readonly proxies: number
}

export async function fixedTerms(context: Context, row: ShownRound): Promise<FixedTerms> {
  const method = methodOf(row)
  const person = personIn(method.rule)
  const people = await visibleMembers(context, person ? [person.member] : [])
  return {
    method,
    terms: termsOf(row),
    named: person ? { as: person.as, who: people.get(person.member) ?? null } : null,
    called: row.volunteers + row.staff,
    proxies: row.proxies,
  }
}

function personIn({ params }: Rule): { as: 'decider' | 'casting'; member: string } | undefined {
  if ('decider' in params) return { as: 'decider', member: params.decider }
  return 'casting' in params && params.casting ? { as: 'casting', member: params.casting } : undefined
}

/** What a ballot of a round of this board is about, whatever became of the round. */
export async function castRoundView(
  { db, scope }: Context,
  roundId: string,
): Promise<Pick<FixedTerms, 'method' | 'terms'> | RefusalOf<'not_found' | 'not_on_roll'>> {
  const row = await roundOnBoard(scope, db, roundId)
  if (isRefusal(row)) return row
  return { method: methodOf(row), terms: termsOf(row) }
}
