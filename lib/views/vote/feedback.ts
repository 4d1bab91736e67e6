import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { countFeedback, countFeedbackWith, lastClosed } from '#db/votes/feedback.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
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
import { actingMember, type Context } from '#lib/store/scope.ts'

/** How its window suited those called to a closed vote. */
export interface FeedbackView {
  /** Null where too few answered. */
  readonly counts: Feedback | null
  /** What the reader said; null where they may not, or no more. */
  readonly asked: { readonly mine: WindowRating | null } | null
}

/** `called`: the reader was called to it. */
export async function feedbackView(
  { db, scope }: Context,
  row: RoundRow,
  { called, now }: { readonly called: boolean; readonly now: Temporal.Instant },
): Promise<FeedbackView> {
  const counted = await countFeedbackWith(db, row.id, actingMember(scope)?.id ?? '')
  const open = called && isBefore(now, feedbackEnds(row.closes_at))
  return {
    counts: counted ? publicFeedback(counted) : null,
    asked: open ? { mine: counted?.mine ?? null } : null,
  }
}

/** What a board's last votes teach of the time they left; null where they teach nothing. */
export async function lessonFor(db: Db, boardId: BoardId): Promise<Lesson | null> {
  const rounds = await lastClosed(db, boardId, VOTES_COUNTED)
  return lessonOf(
    await toldFeedback(
      db,
      rounds.map(({ id }) => id),
    ),
  )
}

/** What anyone may see of each vote: one that is not told on its own page could be worked out from a sum. */
export async function toldFeedback(db: Db, roundIds: readonly string[]): Promise<Feedback[]> {
  return (await countFeedback(db, roundIds)).flatMap((one) => publicFeedback(one) ?? [])
}
