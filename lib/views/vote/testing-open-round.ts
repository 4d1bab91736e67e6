import { roundsOf } from '#db/votes/rounds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { Context } from '#lib/store/scope.ts'
import { roundOnBoard } from '#lib/store/voting-round.ts'
import { type OpenRound, openRoundView } from './open-round.ts'

/** A vote as its page shows it to someone; undefined where it is over, or none of theirs. */
export async function seenOpen(context: Context, roundId: string): Promise<OpenRound | undefined> {
  const row = await roundOnBoard(context.scope, context.db, roundId)
  if (isRefusal(row) || row.stage !== 'open') return undefined
  return openRoundView(context, row, await roundsOf(context.db, row.proposal_id))
}
