import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { BoardId, MailKind } from '../tables/columns.ts'

/** What a mail is about, as a command wrote it with its reader: never an id out of an address or a form. */
export interface MailSubject {
  readonly subject_id: string
}

/** A mail that has not left yet, with whom it is for. */
export function findPendingMail(db: Db, id: string) {
  return db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'mail.kind', 'mail.subject_id', 'mail.created_at'])
    .select([
      'person.id as person_id',
      'person.name',
      'person.email',
      'person.language',
      'person.time_zone',
      'person.example',
    ])
    .where('mail.id', '=', id)
    .where('mail.sent_at', 'is', null)
    .executeTakeFirst()
}

export async function markSent(db: Db, id: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      sent_at: sql`board_now()`,
      waited_minutes: sql`extract(epoch from clock_timestamp() - queued_at)::int / 60`,
    })
    .where('id', '=', id)
    .execute()
}

/** Whether anyone was told of this by a mail of this kind. */
export async function wasMailed(db: Db, kind: MailKind, subjectId: string): Promise<boolean> {
  const mails = db.selectFrom('mail').select('id').where('kind', '=', kind)
  return (await mails.where('subject_id', '=', subjectId).limit(1).executeTakeFirst()) !== undefined
}

/** Whether this is the first ballot link a person receives for a board. */
export async function isFirstBallotMail(
  db: Db,
  mail: { id: string; personId: string; boardId: BoardId },
): Promise<boolean> {
  const earlier = await db
    .selectFrom('mail')
    .innerJoin('round', 'round.id', 'mail.subject_id')
    .select('mail.id')
    .where('mail.kind', '=', 'ballot')
    .where('mail.person_id', '=', mail.personId)
    .where('mail.id', '<', mail.id)
    .where('round.board_id', '=', mail.boardId)
    .limit(1)
    .executeTakeFirst()
  return earlier === undefined
}

/**
 * A mail that stays on this machine, to be read there; one that is written again replaces itself. Of two that write it at
 * once, the first is enough.
 */
export async function holdMail(
  tx: Tx,
  mail: { id: string; recipient: string; subject: string; text: string; html: string },
): Promise<void> {
  await tx.deleteFrom('held_mail').where('id', '=', mail.id).execute()
  await tx
    .insertInto('held_mail')
    .values({ ...mail, held_at: sql`board_now()` })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Newest first. */
export function heldMails(db: Db) {
  return db
    .selectFrom('held_mail')
    .select(['id', 'recipient', 'subject', 'held_at'])
    .orderBy('held_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

export function findHeldMail(db: Db, id: string) {
  return db.selectFrom('held_mail').selectAll().where('id', '=', id).executeTakeFirst()
}
