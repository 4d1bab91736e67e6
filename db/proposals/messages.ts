import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'

export async function insertMessage(
  tx: Tx,
  message: { id: string; proposalId: string; memberId: string; openingId: string; sentAt: string },
): Promise<void> {
  await tx
    .insertInto('message')
    .values({
      id: message.id,
      proposal_id: message.proposalId,
      member_id: message.memberId,
      opening_id: message.openingId,
      sent_at: message.sentAt,
    })
    .execute()
}

/** What one member says of a proposal is written one after the other. */
export async function lockSpeaker(tx: Tx, proposalId: string, memberId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message.${proposalId}.${memberId}`}, 0))`.execute(
    tx,
  )
}

/** The same words by the same member in the minute before. */
export function findSameMessage(
  tx: Tx,
  said: { proposalId: string; memberId: string; bytes: Uint8Array; sentAt: string },
) {
  return tx
    .selectFrom('message')
    .innerJoin('opening', 'opening.id', 'message.opening_id')
    .select('message.id')
    .where('message.proposal_id', '=', said.proposalId)
    .where('message.member_id', '=', said.memberId)
    .where('message.sent_at', '>', sql<never>`${said.sentAt}::timestamptz - interval '1 minute'`)
    .where('opening.bytes', '=', Buffer.from(said.bytes))
    .executeTakeFirst()
}

/** The last ones, or those before one of them, in the order they were sent; `bytes` is null where a message was removed. */
export async function messagesOf(db: Db, proposalId: string, part: { before: string; most: number }) {
  const rows = await db
    .selectFrom('message')
    .innerJoin('member', 'member.id', 'message.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('opening', 'opening.id', 'message.opening_id')
    .select(['message.id', 'message.member_id', 'message.sent_at', 'opening.bytes'])
    .select(['person.name', 'member.kind', 'member.left_at'])
    .where('message.proposal_id', '=', proposalId)
    .where(
      sql<boolean>`coalesce((message.sent_at, message.id) < (select said.sent_at, said.id from message said
        where said.id = ${part.before} and said.proposal_id = ${proposalId}), true)`,
    )
    .orderBy('message.sent_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(part.most)
    .execute()
  return rows.reverse()
}
