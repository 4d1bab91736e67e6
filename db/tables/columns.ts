import type { ColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

/** Read as an instant, written as its ISO string: what happened keeps its microseconds. */
export type Time = ColumnType<Temporal.Instant, string, string>
export type OptionalTime = ColumnType<Temporal.Instant | null, string | null, string | null>
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>
/** A day of the calendar, written as its ISO string. */
export type Day = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>
/** Read as any JSON, checked where it is used; written as its text. */
export type JsonColumn = ColumnType<unknown, string, string>
export type Defaulted<T> = ColumnType<T, T | undefined, T>

declare const board: unique symbol
/** The id of a board: rows and scopes give it, and no address or form does. */
export type BoardId = string & { readonly [board]: true }

/** A row that was found on its board. */
export interface OfBoard {
  readonly board_id: BoardId
  readonly id: string
}

export type Kind = 'volunteer' | 'staff'
export type Standing = 'reader' | 'contributor' | 'elector' | 'steward'
export type Language = 'fr' | 'en'
export type ProposalStage = 'draft' | 'voting' | 'decided' | 'reopened' | 'withdrawn'
/** Whether the window suited someone. */
export type WindowRating = 'yes' | 'barely' | 'too_short'
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
  | 'register_waits'
