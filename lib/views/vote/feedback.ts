import { boardNow } from '#db/clock.ts'
import { countFeedback, feedbackBy } from '#db/votes/feedback.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import { type Feedback, feedbackEnds, publicFeedback, type WindowRating } from '#lib/rules/window/feedback.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** How its window suited those called to a closed vote. */
export interface FeedbackView {
  /** Null where too few answered. */
  readonly counts: Feedback | null
  /** What the reader said; null where they may not, or no more. */
  readonly asked: { readonly mine: WindowRating | null } | null
}

export async function feedbackView(
  { db, scope }: Context,
  row: RoundRow,
  roll: readonly { readonly member_id: string }[],
): Promise<FeedbackView> {
  const [counted] = await countFeedback(db, [row.id])
  const me = actingMember(scope)?.id
  const called = roll.some(({ member_id }) => member_id === me)
  const open = called && isBefore(await boardNow(db), feedbackEnds(row.closes_at))
  return {
    counts: counted ? publicFeedback(counted) : null,
    asked: open ? { mine: (await feedbackBy(db, row.id, me ?? ''))?.answer ?? null } : null,
  }
}
