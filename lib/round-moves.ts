import { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { movesBy } from '#db/log.ts'
import type { RoundRow } from '#db/rounds.ts'
import type { CloseMoved, RoundExtended } from './decision/close.ts'

/** A close that a rule moved, as the register tells it. */
export interface Move {
  readonly why: (CloseMoved | RoundExtended)['why']
  readonly closesAt: Temporal.Instant
}

/** How the close of a round was moved, the first move first. */
export async function movesOf(
  db: Db,
  {
    board_id,
    proposal_id,
    number,
    moved_entry,
  }: Pick<RoundRow, 'board_id' | 'proposal_id' | 'number' | 'moved_entry'>,
): Promise<Move[]> {
  if (moved_entry === null) return []
  const rows = await movesBy(db, board_id, proposal_id)
  return rows
    .map(({ bytes }) => JSON.parse(bytes.toString('utf8')))
    .filter(({ round }) => round === number)
    .map(({ why, closes_at }) => ({ why, closesAt: Temporal.Instant.from(closes_at) }))
}
