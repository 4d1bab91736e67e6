import { insertAll } from '../insert-all.ts'
import type { Tx } from '../schema.ts'
import type { BoardId, Kind, OfBoard } from '../tables/columns.ts'

/*
 * Where a round stands. Only `lib/store/save` writes this, from what the rules say of an event: nothing else imports this
 * file.
 */

export interface OpenRoundColumns {
  stage: 'open'
  closes_at: string
  window_closes_at: string
  extended: boolean
}
export type RoundColumns =
  | OpenRoundColumns
  | { stage: 'closed'; decision: number; outcome: string }
  | { stage: 'cancelled' }

/** What is written with the end of a round, counted or not. */
export type RoundEnd =
  | { recorded_at: string; tally: string; decision_entry: number }
  | { cancelled_at: string; cancelled_by: string; cancel_reason_opening: string; cancelled_entry: number }

export interface NewRound extends OpenRoundColumns {
  id: string
  board_id: BoardId
  proposal_id: string
  number: number
  generation: number
  text_id: string
  method: string
  terms: string
  charter_change: string | null
  window_report: string
  roll_root: string
  opened_by: string
  opened_at: string
  first_closes_at: string
  time_zone: string
  opened_entry: number
}

export interface NewRollEntry {
  member_id: string
  kind: Kind
  who: string
  opening_id: string
  ready_at: string | null
  estimated: boolean
  proxy: string | null
}

export async function insertRound(tx: Tx, round: NewRound, roll: readonly NewRollEntry[]): Promise<void> {
  await tx.insertInto('round').values(round).execute()
  await insertAll(
    tx,
    'roll',
    roll.map((entry) => ({ round_id: round.id, ...entry })),
  )
}

/** Moves the close of an open round, or ends it, by an entry that says so; the database takes an end once. */
export async function setRoundState(
  tx: Tx,
  { board_id, id }: OfBoard,
  change: RoundColumns & ({ moved_entry: number } | RoundEnd),
): Promise<void> {
  await tx.updateTable('round').set(change).where('board_id', '=', board_id).where('id', '=', id).execute()
}
