import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { membersWithTime } from '#db/people/members.ts'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { lastOpening } from '#lib/rules/window/last-opening.ts'
import type { Deadline, LastOpening } from '#lib/rules/window/needed.ts'
import { type BoardToSize, rollNow, windowRequest } from './recommendation.ts'
import { presetAfterLastVote } from './window-report.ts'

export function needOf({ needed_by, needed_reason }: ProposalRow): Deadline | null {
  return needed_by && needed_reason !== null ? { by: needed_by, reason: needed_reason } : null
}

/** The last day on which a vote can open, leave everybody their time and answer before the day. */
export async function lastDayToOpen(
  db: Db,
  board: BoardToSize,
  proposal: { readonly rounds: readonly RoundRow[]; readonly by: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<LastOpening> {
  const members = await membersWithTime(db, board.id)
  const preset = presetAfterLastVote(proposal.rounds) ?? 'ordinary'
  const vote = { roll: rollNow(members), declared: members, preset }
  return lastOpening(windowRequest(board, vote, now), proposal.by)
}
