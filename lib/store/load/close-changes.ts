import { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { closeChangeEntries } from '#db/register/log.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { CloseChange } from '#lib/rules/vote/closing/close.ts'

/** How the close of a round was moved, the first move first. */
export async function closeChangesOf(
  db: Db,
  {
    board_id,
    proposal_id,
    number,
    moved_entry,
  }: Pick<RoundRow, 'board_id' | 'proposal_id' | 'number' | 'moved_entry'>,
): Promise<CloseChange[]> {
  if (moved_entry === null) return []
  const rows = await closeChangeEntries(db, board_id, proposal_id)
  const moves = rows.map(({ bytes }) => bytes.toString('utf8'))
  return moves.filter((json) => JSON.parse(json).round === number).map(closeChangeOf)
}

export function isCloseChange(kind: string): boolean {
  return kind === 'round.extended' || kind === 'round.brought_forward'
}

/** What an entry of such a kind says. */
export function closeChangeOf(json: string): CloseChange {
  const { why, closes_at, lost_minutes = null } = JSON.parse(json)
  return { why, closesAt: Temporal.Instant.from(closes_at), lostMinutes: lost_minutes }
}
