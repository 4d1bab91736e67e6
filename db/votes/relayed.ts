import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { nameHas } from '../people/people.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

export async function insertRelayed(
  tx: Tx,
  row: Omit<NewRow<'relayed'>, 'settled_by' | 'settled_at' | 'outcome'>,
): Promise<void> {
  await tx.insertInto('relayed').values(row).execute()
}

const relayed = (db: Db) =>
  db
    .selectFrom('relayed')
    .innerJoin('round', 'round.id', 'relayed.round_id')
    .selectAll('relayed')
    .select('round.board_id')

export function findRelayed(db: Db, boardId: BoardId, id: string) {
  return relayed(db).where('round.board_id', '=', boardId).where('relayed.id', '=', id).executeTakeFirst()
}

export function findRelayedToTell(db: Db, { subject_id }: MailSubject) {
  return relayed(db).where('relayed.id', '=', subject_id).executeTakeFirst()
}
export type RelayedRow = NonNullable<Awaited<ReturnType<typeof findRelayed>>>

/** Some of those called to a round whose answer may be brought in, by name: who keeps out of it, has answered themselves or
 * has an answer that waits is none of them. `whose` comes first. */
export function awaitedIn(
  db: Db,
  roundId: string,
  asked: { name: string; not: readonly string[]; whose: string | undefined; most: number },
) {
  const { name, not, whose, most } = asked
  return db
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['roll.member_id as id', 'person.name'])
    .where('roll.round_id', '=', roundId)
    .where('roll.member_id', 'not in', [...not])
    .where(nameHas(name))
    .where(
      sql<boolean>`not exists (select from conflict c where c.round_id = roll.round_id and c.member_id = roll.member_id)`,
    )
    .where(sql<boolean>`not exists (select from ballot b where b.round_id = roll.round_id and b.member_id = roll.member_id
      and b.cast_by is null)`)
    .where(sql<boolean>`not exists (select from relayed w where w.round_id = roll.round_id and w.member_id = roll.member_id
      and w.settled_at is null)`)
    .orderBy(sql`roll.member_id <> ${whose ?? ''}`)
    .orderBy('person.plain_name')
    .orderBy('roll.member_id')
    .limit(most)
    .execute()
}

/** Answers brought in for this round that nobody has confirmed or set aside yet, the first entered first. */
export function waitingIn(db: Db, roundId: string) {
  return relayed(db)
    .where('relayed.round_id', '=', roundId)
    .where('relayed.settled_at', 'is', null)
    .orderBy('relayed.entered_at')
    .execute()
}

export function findWaiting(tx: Tx, roundId: string, memberId: string) {
  return tx
    .selectFrom('relayed')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
}

/** What was said is forgotten here: from now on it is in the ballot box, or nowhere. */
export async function resolveRelayed(
  tx: Tx,
  id: string,
  { outcome, by, at }: { outcome: 'confirmed' | 'set_aside'; by: string; at: string },
): Promise<void> {
  await tx
    .updateTable('relayed')
    .set({ outcome, settled_by: by, settled_at: at, draft: null })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

/** Sets aside what still waits: for one elector, who answered themselves, or for all when the round is over. */
export async function setWaitingAside(
  tx: Tx,
  of: { roundId: string; memberId?: string },
  { by, at }: { by: string | null; at: string },
): Promise<void> {
  await tx
    .updateTable('relayed')
    .set({ outcome: 'set_aside', settled_by: by, settled_at: at, draft: null })
    .where('round_id', '=', of.roundId)
    .$if(of.memberId !== undefined, (query) => query.where('member_id', '=', of.memberId ?? ''))
    .where('settled_at', 'is', null)
    .execute()
}
