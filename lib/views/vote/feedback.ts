import type { Db } from '#db/client.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { lastClosed } from '#db/votes/feedback.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { isBefore } from '#lib/rules/base/instant.ts'
import {
  type Feedback,
  feedbackEnds,
  type Lesson,
  lessonOf,
  publicFeedback,
  VOTES_COUNTED,
  type WindowRating,
} from '#lib/rules/window/feedback.ts'

/** How its window suited those called to a closed vote. */
export interface FeedbackView {
  /** Null where too few answered. */
  readonly counts: Feedback | null
  /** What the reader said; null where they may not, or no more. */
  readonly asked: { readonly mine: WindowRating | null } | null
}

export function feedbackView(row: ShownRound): FeedbackView {
  const open = row.calls && isBefore(row.now, feedbackEnds(row.closes_at))
  return { counts: publicFeedback(row), asked: open ? { mine: row.rating } : null }
}

/** What a board's last votes teach of the time they left; null where they teach nothing. */
export async function lessonFor(db: Db, boardId: BoardId): Promise<Lesson | null> {
  return lessonOf(toldFeedback(await lastClosed(db, boardId, VOTES_COUNTED)))
}

/** What anyone may see of each vote: one that is not told on its own page could be worked out from a sum. */
export function toldFeedback(votes: readonly Feedback[]): Feedback[] {
  return votes.flatMap((vote) => publicFeedback(vote) ?? [])
}
