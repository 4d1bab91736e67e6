import type { ColumnType } from 'kysely'
import type { BoardId, Bytes, Time } from './columns.ts'

/** The register, as bytes. */
export interface RegisterTables {
  log_head: {
    board_id: BoardId
    origin: string
    vkey: string
    size: number
    edge: ColumnType<Buffer[], Uint8Array[], Uint8Array[]>
    checkpoint: string
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
  log_checkpoint: { board_id: BoardId; size: number; note: string }
}
