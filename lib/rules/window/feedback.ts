import type { Temporal } from 'temporal-polyfill'
import { instantText, isBefore } from '#lib/rules/base/instant.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { areTooFew } from '#lib/rules/window/public-coverage.ts'

export const WINDOW_RATINGS = ['yes', 'barely', 'too_short'] as const
export type WindowRating = (typeof WINDOW_RATINGS)[number]

/** How many said that a window suited them, only just, or not. */
export type Feedback = Readonly<Record<WindowRating, number>>

const OPEN_DAYS = 30
/** Of how many votes a board learns, and from how many answers on. */
export const VOTES_COUNTED = 10
const ENOUGH = 5

/** Until when one may say how a window was. */
export function feedbackEnds(closedAt: Temporal.Instant): Temporal.Instant {
  return closedAt.add({ hours: OPEN_DAYS * 24 })
}

/**
 * Whoever was called may say how the window suited them: once they answered, or the vote is over; until a month after the
 * close.
 */
export function decideRating(
  round: {
    readonly called: boolean
    readonly answered: boolean
    readonly stage: 'open' | 'closed' | 'cancelled'
    readonly closesAt: Temporal.Instant
  },
  { now, answer }: { readonly now: Temporal.Instant; readonly answer: string },
): { readonly answer: WindowRating } | Refusal {
  if (!round.called) return refuse('not_on_roll')
  const said = WINDOW_RATINGS.find((one) => one === answer)
  if (!said) return refuse('invalid', { field: 'how_long' })
  const until = feedbackEnds(round.closesAt)
  if (round.stage === 'cancelled' || !isBefore(now, until))
    return refuse('too_late', { until: instantText(until) })
  return round.stage === 'open' && !round.answered ? refuse('not_answered') : { answer: said }
}

/** What anyone may see of it. */
export function publicFeedback(feedback: Feedback): Feedback | null {
  const { yes, barely, too_short } = feedback
  return areTooFew(total(feedback)) ? null : { yes, barely, too_short }
}

/** Of how many answers how many said that the time was too short. */
export type Lesson = { readonly answers: number; readonly tooShort: number }

/** What a board's last votes teach: enough people answered, and at least a third of them found the time too short. */
export function lessonOf(votes: readonly Feedback[]): Lesson | null {
  const last = votes.slice(0, VOTES_COUNTED)
  const answers = last.reduce((sum, vote) => sum + total(vote), 0)
  const tooShort = last.reduce((sum, vote) => sum + vote.too_short, 0)
  return answers >= ENOUGH && tooShort * 3 >= answers ? { answers, tooShort } : null
}

function total({ yes, barely, too_short }: Feedback): number {
  return yes + barely + too_short
}
