import type { Temporal } from 'temporal-polyfill'
import { messagesOf } from '#db/proposals/messages.ts'
import type { ShownProposal } from '#db/proposals/shown-proposal.ts'
import { type MemberRef, seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** The last messages there are, or those before one of them. */
export interface DiscussionView {
  /** How many there are in all. */
  readonly n: number
  /** In the order they were sent. */
  readonly messages: readonly DiscussionMessage[]
  /** The message before which there are earlier ones; null where these are the first. */
  readonly earlier: string | null
  /** Later ones were left out. */
  readonly isEarlier: boolean
}

export interface DiscussionMessage {
  readonly id: string
  /** Null for visitors. */
  readonly by: MemberRef | null
  readonly mine: boolean
  readonly sentAt: Temporal.Instant
  /** Null where it was erased. */
  readonly text: string | null
}

const MOST_MESSAGES = 30

export async function discussionIn(
  context: Context,
  { id, messages: n, last_message: last }: ShownProposal,
  before: string | undefined,
): Promise<DiscussionView> {
  const { db, scope } = context
  const found = n > 0 ? await messagesOf(db, id, { before: before ?? '', most: MOST_MESSAGES + 1 }) : []
  const rows = found.slice(-MOST_MESSAGES)
  const me = actingMember(scope)?.id
  const sees = seesNames(context)
  return {
    n,
    messages: rows.map(({ id, member_id, sent_at, bytes, name, kind, left_at }) => ({
      id,
      by: sees ? { id: member_id, name, kind, left: left_at !== null } : null,
      mine: member_id === me,
      sentAt: sent_at,
      text: bytes?.toString('utf8') ?? null,
    })),
    earlier: found.length > MOST_MESSAGES ? (rows[0]?.id ?? null) : null,
    isEarlier: before !== undefined && rows.at(-1)?.id !== last,
  }
}
