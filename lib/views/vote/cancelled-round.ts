import type { Temporal } from 'temporal-polyfill'
import { countGranted } from '#db/proposals/requests.ts'
import { findDisclosure } from '#db/register/disclosures.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { answeredIn } from '#lib/store/load/joint-request.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import type { Context } from '#lib/store/scope.ts'
import { type FrozenTextView, frozenTextOf } from './frozen-text.ts'

/** A vote that was not counted. */
export interface CancelledRound {
  readonly roundId: string
  readonly round: number
  /** Its line of the register. */
  readonly entry: number
  readonly at: Temporal.Instant
  /** Null for visitors. */
  readonly by: MemberRef | null
  /** How many others asked for it with them. */
  readonly joined: number
  /** Null where it was erased. */
  readonly reason: string | null
  /** How many had answered. */
  readonly answered: number
  readonly text: FrozenTextView
}

/** The cancelled rounds of a proposal, the last first. */
export async function cancelledRounds(
  context: Context,
  rows: readonly RoundRow[],
): Promise<CancelledRound[]> {
  const views = await Promise.all(rows.map((row) => cancelledRound(context, row)))
  return views.filter((view) => view !== undefined).reverse()
}

/** Undefined where the round was not cancelled. */
export async function cancelledRound(context: Context, row: RoundRow): Promise<CancelledRound | undefined> {
  const { cancelled_at, cancelled_by, cancel_reason_opening, cancelled_entry } = row
  if (!cancelled_at || !cancelled_by || !cancel_reason_opening || cancelled_entry === null) return undefined
  const [people, joined, reason, answered, text] = await Promise.all([
    visibleMembers(context, [cancelled_by]),
    countGranted(context.db, row.id, 'cancel'),
    findDisclosure(context.db, row.board_id, cancel_reason_opening),
    answeredIn(context.db, row),
    frozenTextOf(context, row.text_id),
  ])
  return {
    roundId: row.id,
    round: row.number,
    entry: cancelled_entry,
    at: cancelled_at,
    by: people.get(cancelled_by) ?? null,
    joined,
    reason: reason?.bytes.toString('utf8') ?? null,
    answered,
    text,
  }
}
