import type { ColumnType, Transaction } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

/** Read as an instant, written as its ISO string: what happened keeps its microseconds. */
type Time = ColumnType<Temporal.Instant, string, string>
type OptionalTime = ColumnType<Temporal.Instant | null, string | null, string | null>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>
/** A day of the calendar, written as its ISO string. */
type Day = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>
/** Read as any JSON, checked where it is used; written as its text. */
type Json = ColumnType<unknown, string, string>
type Defaulted<T> = ColumnType<T, T | undefined, T>

export type Kind = 'volunteer' | 'staff'
export type Standing = 'reader' | 'contributor' | 'elector' | 'steward'
export type Language = 'fr' | 'en'
export type ProposalStage = 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
/** Whether the window suited someone. */
export type HowLong = 'yes' | 'barely' | 'too_short'
export type Channel = 'signed_in' | 'link' | 'proxy' | 'paper' | 'phone'
export type MailKind =
  | 'added'
  | 'ballot'
  | 'outcome'
  | 'reopened'
  | 'relayed'
  | 'proxy'
  | 'proxy_answer'
  | 'extended'
  | 'brought_forward'
  | 'asked'
  | 'cancelled'
  | 'review'
  | 'meeting'
  | 'meeting_cancelled'
  | 'follow_up'
  | 'open_by'
  | 'call_me'

/** What a query that needs atomicity asks for. */
export type Tx = Transaction<Database>

export interface Database {
  test_database: { made: Defaulted<boolean> }
  clock_shift: { shift: ColumnType<unknown, string, string> }
  person: {
    id: string
    email: string | null
    name: string
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
    id: string
    slug: string
    name: string
    language: Language
    time_zone: string
    charter: Json
    charter_state: 'provisional' | 'adopted'
    calendar: ColumnType<unknown, string | undefined, string>
    last_proposal: Defaulted<number>
    last_decision: Defaulted<number>
    example: Defaulted<boolean>
    created_at: Time
  }
  board_slug: { slug: string; board_id: string }
  member: {
    id: string
    board_id: string
    person_id: string
    kind: Kind
    standing: Standing
    added_by: string | null
    joined_at: Time
    left_at: OptionalTime
  }
  proposal: {
    id: string
    board_id: string
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
  }
  document_update: { document_id: string; seq: ColumnType<string, string | number, never>; payload: Bytes }
  document_author: { document_id: string; member_id: string; first_at: Time; last_at: Time }
  ticket: { hash: string; document_id: string; member_id: string; expires_at: Time }
  opening: { id: string; board_id: string; field: string; salt: Bytes; bytes: Bytes; commitment: string }
  message: { id: string; proposal_id: string; member_id: string; opening_id: string; sent_at: Time }
  frozen_text: {
    id: string
    board_id: string
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
  round: {
    id: string
    board_id: string
    proposal_id: string
    number: number
    generation: number
    stage: 'open' | 'closed' | 'cancelled'
    text_id: string
    method: Json
    terms: Json
    charter_change: ColumnType<unknown, string | null | undefined, never>
    window_report: Json
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
    board_id: string
    giver: string
    receiver: string
    until: Time
    given_at: Time
    accepted_at: OptionalTime
    ended_at: OptionalTime
  }
  /** Both to the whole hour after, for the rules of the clock. */
  urn: { round_id: string; slips: Json; quorum_at: OptionalTime; changed_at: OptionalTime }
  voted: { round_id: string; member_id: string }
  request: {
    id: string
    board_id: string
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
  log_head: {
    board_id: string
    origin: string
    vkey: string
    size: number
    edge: ColumnType<Buffer[], Uint8Array[], Uint8Array[]>
    checkpoint: string
  }
  log_entry: {
    board_id: string
    idx: number
    kind: string
    subject: string | null
    bytes: Bytes
    leaf: Bytes
    at: Time
  }
  log_checkpoint: { board_id: string; size: number; note: string }
  mail: {
    id: string
    kind: MailKind
    person_id: string | null
    subject_id: string
    created_at: Time
    sent_at: OptionalTime
    /** On the machine's clock: when it was written, and how long it waited to leave. */
    queued_at: ColumnType<Temporal.Instant, never, string>
    waited_minutes: ColumnType<number | null, never, number>
  }
  held_mail: { id: string; recipient: string; subject: string; text: string; html: string; held_at: Time }
  /** One row: when the site was last seen to serve, on the machine's clock. */
  heartbeat: { one: Defaulted<boolean>; beat_at: ColumnType<Temporal.Instant, unknown, unknown> }
  outage: { id: string; from_at: Time; to_at: Time }
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
    board_id: string
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
  feedback: { round_id: string; member_id: string; answer: HowLong }
  /** Someone who asks to be called, to answer by phone; forgotten when the round closes. */
  call_request: { id: string; round_id: string; member_id: string; phone: string; asked_at: Time }
  meeting: {
    id: string
    board_id: string
    title: string
    place: Defaulted<string>
    starts_at: Time
    minutes: number
    called_by: string
    called_at: Time
    cancelled_at: OptionalTime
  }
  /** Whom a meeting was called for, and whether its time suited what they had said. */
  invited: { meeting_id: string; member_id: string; suited: boolean }
}
