import type { Temporal } from 'temporal-polyfill'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
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

/** The cancelled ones of these rounds, the last first. */
export async function cancelledRounds(
  context: Context,
  rows: readonly ShownRound[],
): Promise<CancelledRound[]> {
  const by = rows.flatMap(({ cancelled_by }) => cancelled_by ?? [])
  const people = await visibleMembers(context, by)
  return rows.flatMap((row) => cancelledRound(row, people) ?? []).reverse()
}

/** Undefined where the round was not cancelled. */
function cancelledRound(row: ShownRound, people: ReadonlyMap<string, MemberRef>): CancelledRound | undefined {
  const { cancelled_at, cancelled_by, cancel_reason_opening, cancelled_entry } = row
  if (!cancelled_at || !cancelled_by || !cancel_reason_opening || cancelled_entry === null) return undefined
  return {
    roundId: row.id,
    round: row.number,
    entry: cancelled_entry,
    at: cancelled_at,
    by: people.get(cancelled_by) ?? null,
    joined: row.cancelled_with,
    reason: row.cancel_reason?.toString('utf8') ?? null,
    answered: row.volunteers_answered + row.staff_answered,
    text: frozenTextOf(row),
  }
}
