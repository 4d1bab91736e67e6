import { Temporal } from 'temporal-polyfill'
import { decisionsToReview } from '#db/register/decisions.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isInReview, lastReviewDay, reviewDays } from '#lib/rules/proposal/review.ts'
import { termsOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'

/** When a decision is to be looked at again. */
export interface Review {
  readonly day: Temporal.PlainDate
  /** Until this day one person alone may reopen it; null before its time, and after. */
  readonly until: Temporal.PlainDate | null
}

export function reviewOf(row: RoundRow, zone: string, now: Temporal.Instant): Review | null {
  const { review } = termsOf(row)
  if (!review) return null
  const until = isInReview(review, zone, now) ? lastReviewDay(review) : null
  return { day: Temporal.PlainDate.from(review), until }
}

export interface ReviewLine {
  readonly number: number
  readonly decision: number
  readonly title: string
}

/** Decisions of a board whose day has come, the one that has waited longest first. */
export async function reviewLines({ db, scope }: Context, now: Temporal.Instant): Promise<ReviewLine[]> {
  const { id, timeZone } = scope.board
  const rows = await decisionsToReview(db, { boardId: id, ...reviewDays(dayAt(now, timeZone)) })
  return rows.flatMap(({ number, decision, title }) =>
    decision === null ? [] : [{ number, decision, title }],
  )
}
