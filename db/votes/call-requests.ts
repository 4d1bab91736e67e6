import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'

export async function insertCallRequest(tx: Tx, request: NewRow<'call_request'>): Promise<void> {
  await tx.insertInto('call_request').values(request).execute()
}

export function findWaitingCall(tx: Tx, roundId: string, memberId: string) {
  return tx
    .selectFrom('call_request')
    .select('id')
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
}

export async function setPhone(tx: Tx, id: string, phone: string): Promise<void> {
  await tx.updateTable('call_request').set({ phone }).where('id', '=', id).execute()
}

/** Those of one member, in one round or in all; or of everybody where the round is over. */
export async function deleteCallRequests(
  tx: Tx,
  of: { roundId: string; memberId?: string } | { memberId: string },
): Promise<void> {
  const { roundId, memberId } = { roundId: undefined, memberId: undefined, ...of }
  await tx
    .deleteFrom('call_request')
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId ?? ''))
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
    .execute()
}

/** What waits of one elector who answered: a call they asked for, and, where they did so themselves, what was brought in. */
export async function forgetWaiting(
  tx: Tx,
  { roundId, memberId }: { roundId: string; memberId: string },
  asideAt: string | undefined,
): Promise<void> {
  await tx
    .with('called', (db) =>
      db.deleteFrom('call_request').where('round_id', '=', roundId).where('member_id', '=', memberId),
    )
    .updateTable('relayed')
    .set({ outcome: 'set_aside', settled_by: memberId, settled_at: asideAt ?? null, draft: null })
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .where('settled_at', 'is', null)
    .$if(asideAt === undefined, (query) => query.where(sql<boolean>`false`))
    .execute()
}

/** Who waits to be called, the first who asked first. */
export function callRequestsIn(db: Db, roundId: string) {
  return db
    .selectFrom('call_request')
    .select(['id', 'member_id', 'phone', 'asked_at'])
    .where('round_id', '=', roundId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

export function findCallRequestToTell(db: Db, { subject_id }: MailSubject) {
  return db
    .selectFrom('call_request')
    .innerJoin('member', 'member.id', 'call_request.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['call_request.round_id', 'call_request.member_id', 'person.name as by', 'member.board_id'])
    .where('call_request.id', '=', subject_id)
    .executeTakeFirst()
}
