import { enqueue } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { reviewToldAt } from '#lib/rules/proposal/review.ts'
import type { RoundClosed } from '#lib/rules/vote/closing/close.ts'
import { termsOf } from '#lib/store/load/proposal.ts'

/** Has people told when a decision that took effect is to be looked at again. */
export async function enqueueReview(
  tx: Tx,
  round: { readonly id: string; readonly terms: unknown; readonly time_zone: string },
  { decision, inForce }: RoundClosed,
): Promise<void> {
  const { review } = termsOf(round)
  if (!review || inForce !== decision.number) return
  const runAt = reviewToldAt(review, round.time_zone).toString()
  await enqueue(tx, 'review', { round: round.id }, { runAt, jobKey: `review:${round.id}` })
}
