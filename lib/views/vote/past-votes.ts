import type { Db } from '#db/client.ts'
import type { BoardId } from '#db/tables/columns.ts'
import { lastClosed } from '#db/votes/feedback.ts'
import type { CountedRoll } from '#db/votes/vote-counts.ts'
import type { Coverage } from '#lib/rules/window/coverage.ts'
import type { Feedback } from '#lib/rules/window/feedback.ts'
import { combinedTurnout, type Turnout, turnoutOf } from '#lib/rules/window/prediction.ts'
import { recountOf } from '#lib/store/load/proposal.ts'
import { toldFeedback } from './feedback.ts'

/** Predicted and actual turnout of one past vote. */
export interface PastVote {
  readonly decision: number
  /** The proposal's. */
  readonly number: number
  readonly turnouts: readonly Turnout[]
}

export interface PastVotes {
  /** The oldest first, by kind in all or in none. */
  readonly votes: readonly PastVote[]
  /** How the time suited, in all of them; null where too few said so. */
  readonly feedback: Feedback | null
}

const DRAWN = 12

export async function pastVotes(db: Db, boardId: BoardId): Promise<PastVotes> {
  const rounds = await lastClosed(db, boardId, DRAWN)
  const told = toldFeedback(rounds)
  const votes = rounds.reverse().map((round) => ({
    decision: round.decision ?? 0,
    number: round.number,
    turnouts: turnoutOf(predictedIn(round), recountOf(round).answered),
  }))
  const merged = votes.some(({ turnouts }) => turnouts.some(({ who }) => who === 'everybody'))
  const shown = merged ? votes.map((vote) => ({ ...vote, turnouts: asOne(vote.turnouts) })) : votes
  return {
    votes: shown.filter(({ turnouts }) => turnouts.length > 0),
    feedback: told.length > 0 ? told.reduce(sum) : null,
  }
}

/** How many of a roll were to have had the time at its close by right. */
export function predictedIn(roll: CountedRoll): Coverage {
  return {
    volunteers: { ready: roll.volunteers_ready, total: roll.volunteers },
    staff: { ready: roll.staff_ready, total: roll.staff },
  }
}

function asOne(turnouts: readonly Turnout[]): Turnout[] {
  const one = combinedTurnout(turnouts)
  return one ? [one] : []
}

function sum(a: Feedback, b: Feedback): Feedback {
  return { yes: a.yes + b.yes, barely: a.barely + b.barely, too_short: a.too_short + b.too_short }
}
