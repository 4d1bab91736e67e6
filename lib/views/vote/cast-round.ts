import { findRound } from '#db/votes/rounds.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'

/** What a ballot of a round of this board is about, whatever became of the round. */
export async function castRoundView(
  { db, scope }: Context,
  roundId: string,
): Promise<{ readonly method: Method; readonly terms: Terms } | RefusalOf<'not_found'>> {
  const row = await findRound(db, roundId)
  if (row?.board_id !== scope.board.id) return refuse('not_found', { what: 'round' })
  return { method: methodOf(row), terms: termsOf(row) }
}
