import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { roundOnBoard } from '#lib/store/voting-round.ts'

/** What a ballot of a round of this board is about, whatever became of the round. */
export async function castRoundView(
  { db, scope }: Context,
  roundId: string,
): Promise<{ readonly method: Method; readonly terms: Terms } | RefusalOf<'not_found' | 'not_on_roll'>> {
  const row = await roundOnBoard(scope, db, roundId)
  if (isRefusal(row)) return row
  return { method: methodOf(row), terms: termsOf(row) }
}
