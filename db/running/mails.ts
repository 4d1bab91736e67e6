import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { MailKind } from '../tables/columns.ts'

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

/** What mails about a round tell of it. */
export function findRoundForMail(db: Db, roundId: string) {
  return db
    .selectFrom('round')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .innerJoin('board', 'board.id', 'round.board_id')
    .selectAll('round')
    .select(['frozen_text.title', 'frozen_text.brief', 'frozen_text.body'])
    .select(['proposal.number as proposal_number', 'board.name as board', 'board.slug'])
    .where('round.id', '=', roundId)
    .executeTakeFirst()
}
export type RoundForMail = NonNullable<Awaited<ReturnType<typeof findRoundForMail>>>

/** A seat on a board that someone still has, and who gave it to them. */
export function findSeatForMail(db: Db, seat: { memberId: string } | { boardId: string; personId: string }) {
  const seats = db
    .selectFrom('member')
    .innerJoin('board', 'board.id', 'member.board_id')
    .leftJoin('member as adder', 'adder.id', 'member.added_by')
    .leftJoin('person', 'person.id', 'adder.person_id')
    .select(['member.id', 'member.standing', 'board.name as board', 'board.slug', 'person.name as added_by'])
    .where('member.left_at', 'is', null)
  const one =
    'memberId' in seat
      ? seats.where('member.id', '=', seat.memberId)
      : seats.where('member.board_id', '=', seat.boardId).where('member.person_id', '=', seat.personId)
  return one.executeTakeFirst()
}

/** Whether this is the first ballot link a person receives for a board. */
export async function isFirstBallotMail(
  db: Db,
  mail: { id: string; personId: string; boardId: string },
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

/** The last answer of each elector of a round, under their name, with the words of it that were not erased. */
export function answersForMail(db: Db, roundId: string) {
  return db
    .selectFrom('ballot')
    .innerJoin('member', 'member.id', 'ballot.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .innerJoin('roll', (join) =>
      join.onRef('roll.round_id', '=', 'ballot.round_id').onRef('roll.member_id', '=', 'ballot.member_id'),
    )
    .leftJoin('opening as why', 'why.id', 'ballot.reason_opening')
    .leftJoin('opening as instead', 'instead.id', 'ballot.change_opening')
    .distinctOn('ballot.member_id')
    .select(['ballot.member_id', 'ballot.choice', 'person.name', 'roll.kind'])
    .select(['why.bytes as reason', 'instead.bytes as change'])
    .where('ballot.round_id', '=', roundId)
    .orderBy('ballot.member_id')
    .orderBy('ballot.revision', 'desc')
    .execute()
}

/** A reopening, with the decision it puts in question and the words that were given for it, unless erased. */
export function findReopeningForMail(db: Db, id: string) {
  return db
    .selectFrom('reopening')
    .innerJoin('round', 'round.id', 'reopening.round_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('proposal', 'proposal.id', 'reopening.proposal_id')
    .innerJoin('board', 'board.id', 'proposal.board_id')
    .innerJoin('member', 'member.id', 'reopening.reopened_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('opening', 'opening.id', 'reopening.reason_opening')
    .leftJoin('round as holding', 'holding.id', 'proposal.in_force')
    .select([
      'board.id as board_id',
      'board.name as board',
      'board.slug',
      'proposal.number as proposal_number',
    ])
    .select(['round.decision', 'holding.decision as holds', 'frozen_text.title', 'person.name as by'])
    .select('reopening.round_id')
    .select('opening.bytes as reason')
    .where('reopening.id', '=', id)
    .executeTakeFirst()
}

/** A request, with who asks for what, why, and on which board; the reason is absent where it was erased. */
export function findRequestForMail(db: Db, id: string) {
  return db
    .selectFrom('request')
    .innerJoin('round', 'round.id', 'request.round_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('proposal', 'proposal.id', 'request.proposal_id')
    .innerJoin('board', 'board.id', 'request.board_id')
    .innerJoin('member', 'member.id', 'request.asked_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('opening', 'opening.id', 'request.reason_opening')
    .selectAll('request')
    .select(['board.name as board', 'board.slug', 'board.charter', 'proposal.number as proposal_number'])
    .select(['round.decision', 'frozen_text.title', 'person.name as by', 'opening.bytes as reason'])
    .where('request.id', '=', id)
    .executeTakeFirst()
}

/** Who had a round cancelled, and the words they gave for it, unless erased. */
export function findCancellingForMail(db: Db, roundId: string) {
  return db
    .selectFrom('round')
    .innerJoin('member', 'member.id', 'round.cancelled_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('opening', 'opening.id', 'round.cancel_reason_opening')
    .select(['person.name as by', 'opening.bytes as reason'])
    .where('round.id', '=', roundId)
    .executeTakeFirst()
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
