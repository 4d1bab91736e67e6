import type { ColumnType } from 'kysely'
import type { BoardId, Bytes, Day, Defaulted, OptionalTime, ProposalStage, Time } from './columns.ts'

/** What is written: proposals, their live texts, discussions, and texts as they were voted on. */
export interface TextTables {
  proposal: {
    id: string
    board_id: BoardId
    number: number
    title: string
    brief: Defaulted<string>
    stage: ProposalStage
    generation: Defaulted<number>
    author: string
    /** The round whose decision applies now, if any. */
    in_force: string | null
    withdrawn_at: OptionalTime
    /** The charter this proposal would give the board, if that is what it is about. */
    charter_change: ColumnType<unknown, string | null | undefined, string | null>
    /** The day before which its writers need an answer, and why; and when they were reminded of the last day to open. */
    needed_by: Day
    needed_reason: Defaulted<string | null>
    needed_told_at: OptionalTime
    created_at: Time
    changed_at: Time
  }
  document: {
    id: string
    proposal_id: string
    generation: number
    epoch: Defaulted<number>
    frozen_seq: ColumnType<string | null, string | number | null, string | number | null>
    snapshot: ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>
    snapshot_seq: ColumnType<string, string | number | undefined, string | number>
    snapshot_deflated: Defaulted<boolean>
    /** What the snapshot holds, as Yjs tells it; null where it was made before that was kept. */
    snapshot_vector: Buffer | null
    /** Its canonical text, as it was with everything up to that number; null where it was not kept. */
    text: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
    text_seq: ColumnType<string | null, number | undefined, number | null>
  }
  document_update: { document_id: string; seq: ColumnType<string, string | number, never>; payload: Bytes }
  document_author: { document_id: string; member_id: string; first_at: Time; last_at: Time }
  /** The process that has a text open, until when. */
  document_lease: { document_id: string; owner: string; expires_at: Time }
  /** A number that Yjs counts someone's edits under is one member's, in one document. */
  document_number: { document_id: string; number: ColumnType<string, number, never>; member_id: string }
  ticket: { hash: string; document_id: string; member_id: string; expires_at: Time }
  opening: { id: string; board_id: BoardId; field: string; salt: Bytes; bytes: Bytes; commitment: string }
  message: { id: string; proposal_id: string; member_id: string; opening_id: string; sent_at: Time }
  frozen_text: {
    id: string
    board_id: BoardId
    title: string
    brief: string
    body: Bytes
    schema: string
    /** Of title, brief and body together: what the opener confirmed. */
    hash: string
    title_opening: string
    brief_opening: string
    body_salt: Bytes
    body_commitment: string
  }
}
