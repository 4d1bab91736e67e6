import { shownRoundsOf } from '#db/votes/shown-rounds.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { roundOnBoard } from '#lib/store/voting-round.ts'
import { type OpenRound, openRoundView } from './open-round.ts'
import { type ProposalRounds, withObjections } from './proposal-rounds.ts'

/** The rounds of the proposal that one of them is about, as their page reads them for someone. */
export async function roundsAround(
  { db, scope }: Context,
  { proposal_id }: { readonly proposal_id: string },
): Promise<ProposalRounds> {
  const memberId = actingMember(scope)?.id ?? ''
  const all = await shownRoundsOf(db, proposal_id, { memberId, digests: false })
  return withObjections(db, all, all)
}

/** A vote as its page shows it to someone; undefined where it is over, or none of theirs. */
export async function seenOpen(context: Context, roundId: string): Promise<OpenRound | undefined> {
  const found = await roundOnBoard(context.scope, context.db, roundId)
  if (isRefusal(found)) return undefined
  const rounds = await roundsAround(context, found)
  const row = rounds.all.find(({ id, stage }) => id === roundId && stage === 'open')
  return row && openRoundView(context, row, rounds)
}
