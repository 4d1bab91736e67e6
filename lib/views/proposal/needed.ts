import type { Temporal } from 'temporal-polyfill'
import type { ProposalRow } from '#db/proposals/proposals.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { type Deadline, isPast, type LastOpening } from '#lib/rules/window/needed.ts'
import { lastDayToOpen, needOf } from '#lib/store/load/needed.ts'
import type { Context } from '#lib/store/scope.ts'

/** An answer needed before a day, as readers of a text see it. */
export interface Needed extends Deadline {
  /** The last day to open with the time people need; null also while a vote is open. */
  readonly openBy: LastOpening
  readonly isPast: boolean
}

/** Null where nothing is needed, or it was decided. */
export async function neededView(
  { db, scope: { board } }: Context,
  proposal: ProposalRow,
  { now, rounds }: { readonly now: Temporal.Instant; readonly rounds: readonly RoundRow[] },
): Promise<Needed | null> {
  const need = needOf(proposal)
  const { stage } = proposal
  if (!need || stage === 'decided' || stage === 'withdrawn') return null
  const over = isPast(need, dayAt(now, board.timeZone))
  const isWritten = stage !== 'voting'
  const openBy = isWritten && !over ? await lastDayToOpen(db, board, { rounds, by: need.by }, now) : null
  return { ...need, openBy, isPast: over }
}
