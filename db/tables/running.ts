import type { ColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { BoardId, Bytes, Defaulted, MailKind, OptionalTime, Time } from './columns.ts'

/** What leaves and what happens beside: mails, whether the site serves, meetings, forms to show again. */
export interface RunningTables {
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
  meeting: {
    id: string
    board_id: BoardId
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
  refused_form: { hash: string; sealed: Bytes; expires_at: Time }
}
