import type { ColumnType } from 'kysely'
import type {
  BoardId,
  Defaulted,
  JsonColumn,
  Kind,
  Language,
  OptionalTime,
  Standing,
  Time,
} from './columns.ts'

/** People, how they sign in, and the boards they are on. */
export interface PeopleTables {
  test_database: { made: Defaulted<boolean> }
  clock_shift: { shift: ColumnType<unknown, string, string> }
  person: {
    id: string
    email: string | null
    name: string
    /** The name without accents, in small letters: what it is found and sorted by. */
    plain_name: ColumnType<string, never, never>
    language: Language
    time_zone: Defaulted<string>
    availability: ColumnType<unknown, string | null | undefined, string | null>
    availability_at: OptionalTime
    example: Defaulted<boolean>
    created_at: Time
  }
  session: { token_hash: string; person_id: string; expires_at: Time }
  sign_in: {
    id: string
    email: string
    language: Language
    return_to: string | null
    link_hash: string | null
    code_hash: string | null
    attempts: Defaulted<number>
    requested_at: Time
    expires_at: Time
  }
  setup_key: { hash: string; created_at: Time }
  /** Kept by rate-limiter-flexible; `expire` in milliseconds of the server's own clock. */
  rate_limit: { key: string; points: number; expire: string | null }
  board: {
    id: BoardId
    slug: string
    name: string
    language: Language
    time_zone: string
    charter: JsonColumn
    charter_state: 'provisional' | 'adopted'
    calendar: ColumnType<unknown, string | undefined, string>
    last_proposal: Defaulted<number>
    last_decision: Defaulted<number>
    example: Defaulted<boolean>
    created_at: Time
  }
  board_slug: { slug: string; board_id: BoardId }
  member: {
    id: string
    board_id: BoardId
    person_id: string
    kind: Kind
    standing: Standing
    added_by: string | null
    joined_at: Time
    left_at: OptionalTime
  }
}
