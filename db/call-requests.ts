import type { Db } from './client.ts'
import type { Tx } from './schema.ts'

/** A request that is asked again replaces the one before. */
export async function setCallRequest(
  tx: Tx,
  request: { id: string; round_id: string; member_id: string; phone: string; asked_at: string },
): Promise<void> {
  await deleteCallRequests(tx, { roundId: request.round_id, memberId: request.member_id })
  await tx.insertInto('call_request').values(request).execute()
}

/** Those of one member, or of everybody where the round is over. */
export async function deleteCallRequests(
  tx: Tx,
  { roundId, memberId }: { roundId: string; memberId?: string },
): Promise<void> {
  await tx
    .deleteFrom('call_request')
    .where('round_id', '=', roundId)
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
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

export function findCallRequest(db: Db, id: string) {
  return db
    .selectFrom('call_request')
    .innerJoin('member', 'member.id', 'call_request.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['call_request.round_id', 'call_request.member_id', 'person.name as by'])
    .where('call_request.id', '=', id)
    .executeTakeFirst()
}
