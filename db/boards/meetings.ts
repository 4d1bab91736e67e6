import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { insertAll } from '../insert-all.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, OfBoard } from '../tables/columns.ts'

export async function insertMeeting(
  tx: Tx,
  meeting: Omit<NewRow<'meeting'>, 'cancelled_at'>,
  invited: readonly { member_id: string; suited: boolean }[],
): Promise<void> {
  await tx.insertInto('meeting').values(meeting).execute()
  await insertAll(
    tx,
    'invited',
    invited.map((one) => ({ meeting_id: meeting.id, ...one })),
  )
}

/** One board's meetings are called one after the other: a form sent twice finds the first. */
export async function lockMeetings(tx: Tx, boardId: BoardId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings.${boardId}`}, 0))`.execute(tx)
}

/** Meetings of a board that are to come or have just begun, the soonest first. */
export const comingMeetingsOn = (db: Db, boardId: BoardId) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('cancelled_at', 'is', null)
    .where(sql<boolean>`starts_at + minutes * interval '1 minute' > board_now()`)
    .orderBy('starts_at')
    .orderBy('id')

export function comingMeetings(db: Db, boardId: BoardId) {
  return comingMeetingsOn(db, boardId).execute()
}

export function findMeetingToTell(db: Db, { subject_id }: MailSubject) {
  return db.selectFrom('meeting').selectAll().where('id', '=', subject_id).executeTakeFirst()
}

/** Held until the transaction ends. */
export function lockMeeting(tx: Tx, boardId: BoardId, id: string) {
  return tx
    .selectFrom('meeting')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function setMeetingCancelled(tx: Tx, { board_id, id }: OfBoard, at: string): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ cancelled_at: at })
    .where('board_id', '=', board_id)
    .where('id', '=', id)
    .execute()
}

/** Whom these meetings were called for, and whether their time suited them. */
export function invitedTo(db: Db, meetingIds: readonly string[]) {
  return db
    .selectFrom('invited')
    .innerJoin('member', 'member.id', 'invited.member_id')
    .select(['invited.meeting_id', 'invited.member_id', 'invited.suited', 'member.kind', 'member.person_id'])
    .where('meeting_id', 'in', [...meetingIds, ''])
    .execute()
}

/** How many of the board's last `meetings` did not suit each member. */
export async function missedMeetings(
  db: Db,
  boardId: BoardId,
  meetings: number,
): Promise<ReadonlyMap<string, number>> {
  const last = db
    .selectFrom('meeting')
    .select('id')
    .where('board_id', '=', boardId)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .limit(meetings)
  const rows = await db
    .selectFrom('invited')
    .select((row) => ['member_id', row.fn.countAll<string>().as('n')])
    .where('meeting_id', 'in', last)
    .where('suited', '=', false)
    .groupBy('member_id')
    .execute()
  return new Map(rows.map(({ member_id, n }) => [member_id, Number(n)]))
}
