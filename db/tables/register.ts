import type { ColumnType } from 'kysely'
import type { BoardId, Bytes, OptionalTime, Time } from './columns.ts'

/** The register, as bytes. */
export interface RegisterTables {
  log_head: {
    board_id: BoardId
    origin: string
    vkey: string
    size: number
    edge: ColumnType<Buffer[], Uint8Array[], Uint8Array[]>
    checkpoint: string
    /** Which installation signs it: null until the first signature of one that can be told from others. */
    signer: string | null
  }
  log_entry: {
    board_id: BoardId
    idx: number
    kind: string
    subject: string | null
    bytes: Bytes
    leaf: Bytes
    at: Time
  }
  /** What was found when a register was last compared with what it had sealed: `wait` says why it is not added to. */
  register_check: {
    board_id: BoardId
    checked_at: Time
    size: number
    wait: ColumnType<unknown, string | null, string | null>
    waits_since: OptionalTime
  }
  log_checkpoint: { board_id: BoardId; size: number; note: string }
  /** The hashes of tiles from level 1 on, which the database writes itself. */
  log_subtree: { board_id: BoardId; level: number; idx: number; hash: Bytes }
}
