import { enqueue } from '#db/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { RoundClosed } from '#lib/decision/closing/close.ts'
import { reviewToldAt } from '#lib/decision/review.ts'
import { termsOf } from '#lib/state/proposal.ts'

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
