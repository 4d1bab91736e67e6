import { boardNow } from '#db/clock.ts'
import { transact } from '#db/transact.ts'
import { findLastBallot } from '#db/votes/ballots.ts'
import { setFeedback } from '#db/votes/feedback.ts'
import { placeOf } from '#db/votes/rolls.ts'
import { isMarked } from '#db/votes/urns.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { decideRating, type WindowRating } from '#lib/rules/window/feedback.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn, votingRound } from '#lib/store/voting-round.ts'

export interface RateWindowInput {
  readonly roundId: string
  /** As the form sent it. */
  readonly answer: string
}

/** Someone who was called says whether the window suited them; they may say otherwise later. */
export async function rateWindow(
  { db, scope }: Context,
  { roundId, answer }: RateWindowInput,
): Promise<{ answer: WindowRating } | Refusal> {
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return member
  return transact<{ answer: WindowRating } | Refusal>(db, isRefusal, async (tx) => {
    const row = await votingRound(scope, tx, roundId)
    if (isRefusal(row)) return row
    const answered = (await findLastBallot(tx, row.id, member.id)) ?? (await isMarked(tx, row.id, member.id))
    const rating = decideRating(
      {
        called: (await placeOf(tx, row.id, member.id)) !== undefined,
        answered: Boolean(answered),
        stage: row.stage,
        closesAt: row.closes_at,
      },
      { now: await boardNow(tx), answer },
    )
    if (isRefusal(rating)) return rating
    await setFeedback(tx, { round_id: row.id, member_id: member.id, answer: rating.answer })
    return rating
  })
}
