import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'
import { closeChangesOf } from '#lib/store/load/close-changes.ts'
import { termsOf } from '#lib/store/load/proposal.ts'

/** Why a round closes, or closed, at another instant than the one it was opened with. */
export interface MovedClose extends Pick<CloseChange, 'why' | 'lostMinutes'> {
  /** The close by right; sooner than that where everybody has voted. */
  readonly insteadOf: Temporal.Instant
  /** How many hours without a change bring the close forward. */
  readonly hours: number
}

export async function movedClose(db: Db, row: RoundRow): Promise<MovedClose | null> {
  const moves = await closeChangesOf(db, row)
  const isEarly = !row.closes_at.equals(row.window_closes_at)
  // Brought forward, then put off to the close by right: nothing is left of it. What was lost is always told.
  const move = moves.findLast(
    ({ why, lostMinutes }) => (why === 'all_voted') === isEarly || lostMinutes !== null,
  )
  if (!move) return null
  return {
    why: move.why,
    lostMinutes: move.lostMinutes,
    insteadOf: row.window_closes_at,
    hours: termsOf(row).early_close?.hours ?? 0,
  }
}
