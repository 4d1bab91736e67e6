import type { ColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type {
  BoardId,
  Channel,
  Defaulted,
  JsonColumn,
  Kind,
  OptionalTime,
  Time,
  WindowRating,
} from './columns.ts'

/** Rounds, who was called, what they answered, and what follows from it. */
export interface VoteTables {
  round: {
    id: string
    board_id: BoardId
    proposal_id: string
    number: number
    generation: number
    stage: 'open' | 'closed' | 'cancelled'
    text_id: string
    method: JsonColumn
    terms: JsonColumn
    charter_change: ColumnType<unknown, string | null | undefined, never>
    window_report: JsonColumn
    roll_root: string
    opened_by: string
    opened_at: Time
    closes_at: Time
    /** The close it was opened with, and the close by right, which an extension moves. */
    first_closes_at: Time
    window_closes_at: Time
    extended: Defaulted<boolean>
    moved_entry: number | null
    time_zone: string
    opened_entry: number
    recorded_at: OptionalTime
    decision: number | null
    outcome: string | null
    tally: ColumnType<unknown, string | null, string | null>
    decision_entry: number | null
    cancelled_at: OptionalTime
    cancelled_by: string | null
    cancel_reason_opening: string | null
    cancelled_entry: number | null
  }
  roll: {
    round_id: string
    member_id: string
    kind: Kind
    /** The commitment that stands for this member in this round. */
    who: string
    opening_id: string
    ready_at: OptionalTime
    estimated: boolean
    /** The member who votes for this one, where a proxy was accepted before the opening. */
    proxy: Defaulted<string | null>
  }
  ballot: {
    id: string
    round_id: string
    member_id: string
    revision: number
    choice: string
    /** Commitments to what was written, and the ids of what opens them. */
    reason: string | null
    reason_opening: string | null
    change: string | null
    change_opening: string | null
    word: string | null
    word_opening: string | null
    /** Among several options: the answer, in its method's own shape. */
    answer: ColumnType<unknown, string | null | undefined, never>
    channel: Channel
    /** Who cast it for the elector, who confirmed it, and the day they said it. */
    cast_by: Defaulted<string | null>
    confirmed_by: Defaulted<string | null>
    said_on: ColumnType<Temporal.PlainDate | null, string | null | undefined, never>
    cast_at: Time
  }
  conflict: {
    round_id: string
    member_id: string
    reason: string
    reason_opening: string
    declared_at: Time
  }
  /** A member finds that an objection is none, in the sense of the rule. */
  finding: { ballot_id: string; member_id: string; found_at: Time }
  /** An answer brought in for someone, until a second member has confirmed it. */
  relayed: {
    id: string
    round_id: string
    member_id: string
    channel: 'paper' | 'phone'
    said_on: ColumnType<Temporal.PlainDate, string, string>
    draft: ColumnType<unknown, string | null, string | null>
    entered_by: string
    entered_at: Time
    settled_by: string | null
    settled_at: OptionalTime
    outcome: 'confirmed' | 'set_aside' | null
  }
  proxy: {
    id: string
    board_id: BoardId
    giver: string
    receiver: string
    until: Time
    given_at: Time
    accepted_at: OptionalTime
    ended_at: OptionalTime
  }
  /** Both to the whole hour after, for the rules of the clock. */
  urn: { round_id: string; quorum_at: OptionalTime; changed_at: OptionalTime; depth: Defaulted<number> }
  /** Slips whose codes' hashes begin with the same bits, as many as the urn is deep. */
  urn_sheet: {
    round_id: string
    sheet: number
    slips: JsonColumn
    size: ColumnType<number, never, never>
    choices: ColumnType<unknown, never, never>
  }
  voted: { round_id: string; member_id: string }
  request: {
    id: string
    board_id: BoardId
    proposal_id: string
    round_id: string
    aim: 'reopen' | 'cancel'
    asked_by: string
    reason_opening: string
    asked_at: Time
    settled_at: OptionalTime
    outcome: 'granted' | 'taken_back' | 'lapsed' | null
  }
  request_join: { request_id: string; member_id: string; joined_at: Time }
  ballot_link: { hash: string; round_id: string; member_id: string }
  reopening: {
    id: string
    proposal_id: string
    round_id: string
    generation: number
    reopened_by: string
    reason_opening: string
    reopened_at: Time
    entry: number
  }
  /** A vote shorter than recommended: how many it left out, the apology and why. */
  shortening: {
    round_id: string
    recommended: Time
    left_out: number
    apology_opening: string
    justification_opening: string
    entry: number
  }
  follow_up: {
    id: string
    board_id: BoardId
    round_id: string
    question: 'avoid_shortening'
    owner: string
    due: ColumnType<Temporal.PlainDate, string, never>
    reminded_at: OptionalTime
    answer_opening: string | null
    answered_by: string | null
    answered_at: OptionalTime
    answered_entry: number | null
  }
  feedback: { round_id: string; member_id: string; answer: WindowRating }
  /** Someone who asks to be called, to answer by phone; forgotten when the round closes. */
  call_request: { id: string; round_id: string; member_id: string; phone: string; asked_at: Time }
}
