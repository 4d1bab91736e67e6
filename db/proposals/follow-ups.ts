import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { Tx } from '../schema.ts'
import type { BoardId, OfBoard } from '../tables/columns.ts'

export interface NewFollowUp {
  id: string
  board_id: BoardId
  round_id: string
  owner: string
  due: string
}

export async function insertFollowUp(tx: Tx, followUp: NewFollowUp): Promise<void> {
  await tx
    .insertInto('follow_up')
    .values({ ...followUp, question: 'avoid_shortening' })
    .execute()
}

/** Follow-ups with the vote each is about, who is to answer and who did, and the answer, unless it was erased. A cancelled vote left
 * nobody out. */
const followUps = (db: Db) =>
  db
    .selectFrom('follow_up')
    .innerJoin('round', 'round.id', 'follow_up.round_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .innerJoin('board', 'board.id', 'follow_up.board_id')
    .innerJoin('member as owner', 'owner.id', 'follow_up.owner')
    .innerJoin('person as owning', 'owning.id', 'owner.person_id')
    .leftJoin('member as answerer', 'answerer.id', 'follow_up.answered_by')
    .leftJoin('person as answering', 'answering.id', 'answerer.person_id')
    .leftJoin('opening', 'opening.id', 'follow_up.answer_opening')
    .selectAll('follow_up')
    .select(['owning.name as owner_name', 'owner.kind as owner_kind', 'owner.left_at as owner_left_at'])
    .select(['answering.name as answerer_name', 'answerer.kind as answerer_kind'])
    .select('answerer.left_at as answerer_left_at')
    .select(['round.proposal_id', 'round.number as round', 'round.opened_at', 'round.opened_by'])
    .select(['frozen_text.title', 'proposal.number', 'opening.bytes as answer'])
    .select(['board.name as board', 'board.slug', 'board.time_zone'])
    .where('round.stage', '<>', 'cancelled')
export type FollowUpRow = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>

const latestFirst = (db: Db) => followUps(db).orderBy('follow_up.id', 'desc')

/** Those of votes opened on this board since then, the latest first. */
export function followUpsSince(db: Db, boardId: BoardId, since: string) {
  return latestFirst(db)
    .where('follow_up.board_id', '=', boardId)
    .where('round.opened_at', '>=', sql<never>`${since}::timestamptz`)
    .execute()
}

/** Those nobody has answered. */
export function unansweredFollowUps(db: Db, boardId: BoardId) {
  return latestFirst(db)
    .where('follow_up.board_id', '=', boardId)
    .where('follow_up.answered_at', 'is', null)
    .execute()
}

export function followUpsOfProposal(db: Db, proposalId: string) {
  return latestFirst(db).where('round.proposal_id', '=', proposalId).execute()
}

export function followUpOfRound(db: Db, roundId: string) {
  return followUps(db).where('follow_up.round_id', '=', roundId).executeTakeFirst()
}

/** Those whose answers are recorded at these lines of a board's register. */
export function followUpsAt(db: Db, boardId: BoardId, entries: readonly number[]) {
  return followUps(db)
    .where('follow_up.board_id', '=', boardId)
    .where('follow_up.answered_entry', 'in', [...entries, -1])
    .execute()
}

export function findFollowUp(tx: Tx, boardId: BoardId, id: string) {
  return followUps(tx)
    .where('follow_up.board_id', '=', boardId)
    .where('follow_up.id', '=', id)
    .executeTakeFirst()
}

export function findFollowUpToTell(db: Db, { subject_id }: MailSubject) {
  return followUps(db).where('follow_up.id', '=', subject_id).executeTakeFirst()
}

/** Those nobody has answered, and whose owner was not reminded. */
export function followUpsToRemindOf(db: Db) {
  return followUps(db)
    .where('follow_up.reminded_at', 'is', null)
    .where('follow_up.answered_at', 'is', null)
    .orderBy('follow_up.id')
    .execute()
}

export async function setReminded(tx: Tx, { board_id, id }: OfBoard): Promise<void> {
  await tx
    .updateTable('follow_up')
    .set({ reminded_at: sql`board_now()` })
    .where('board_id', '=', board_id)
    .where('id', '=', id)
    .execute()
}

export async function setAnswered(
  tx: Tx,
  { board_id, id }: OfBoard,
  answered: {
    answer_opening: string
    answered_by: string
    answered_at: string
    answered_entry: number
  },
): Promise<void> {
  await tx
    .updateTable('follow_up')
    .set(answered)
    .where('board_id', '=', board_id)
    .where('id', '=', id)
    .execute()
}
