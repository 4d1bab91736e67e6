import { sql } from 'kysely'
import type { ConflictRule } from '#lib/rules/base/roll.ts'
import type { Db } from '../client.ts'
import { knownThere, lastVotesOn } from '../people/availability.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, OfBoard } from '../tables/columns.ts'

/** Rounds with the hash of the text each is about. */
export const rounds = (db: Db) =>
  db
    .selectFrom('round')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .selectAll('round')
    .select('frozen_text.hash as text_hash')

export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>

export function findRound(db: Db, boardId: BoardId, id: string) {
  return rounds(db).where('round.board_id', '=', boardId).where('round.id', '=', id).executeTakeFirst()
}

/** One of the rounds of the proposal that has this number. */
export function findRoundOfProposal(db: Db, boardId: BoardId, number: number, id: string) {
  return rounds(db)
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .where('round.board_id', '=', boardId)
    .where('proposal.number', '=', number)
    .where('round.id', '=', id)
    .executeTakeFirst()
}

export function findRoundToTell(db: Db, { subject_id }: MailSubject) {
  return rounds(db).where('round.id', '=', subject_id).executeTakeFirst()
}

/** The round that a job was written with. */
export function findRoundOfJob(db: Db, { round }: { readonly round: string }) {
  return rounds(db).where('round.id', '=', round).executeTakeFirst()
}

/** All rounds of a proposal, the first one first. */
export function roundsOf(db: Db, proposalId: string) {
  return rounds(db).where('round.proposal_id', '=', proposalId).orderBy('round.number').execute()
}

/** The round of a decision, by the decision's number. */
export function findRoundOfDecision(db: Db, boardId: BoardId, decision: number) {
  return rounds(db)
    .where('round.board_id', '=', boardId)
    .where('round.decision', '=', decision)
    .executeTakeFirst()
}

/** The votes that opened at one of these lines of the register and are open, and those that were cancelled at one. */
export function uncountedRoundsAt(db: Db, boardId: BoardId, entries: readonly number[]) {
  const lines = [...entries, -1]
  return rounds(db)
    .where('round.board_id', '=', boardId)
    .where(({ or, and, eb }) =>
      or([
        and([eb('round.stage', '=', 'open'), eb('round.opened_entry', 'in', lines)]),
        and([eb('round.stage', '=', 'cancelled'), eb('round.cancelled_entry', 'in', lines)]),
      ]),
    )
    .execute()
}

/** `share` to cast a ballot, which many do at once; `update` to close, which waits for them all. */
export async function lockRound(tx: Tx, { board_id, id }: OfBoard, mode: 'share' | 'update'): Promise<void> {
  const lock = tx.selectFrom('round').select('id').where('board_id', '=', board_id).where('id', '=', id)
  await (mode === 'share' ? lock.forShare() : lock.forUpdate()).execute()
}

/** The rounds of the proposal that a round is about, the first one first. */
export function roundsBeside(db: Db, { board_id, id }: OfBoard) {
  return rounds(db)
    .where('round.proposal_id', '=', ({ selectFrom }) =>
      selectFrom('round as one')
        .select('one.proposal_id')
        .where('one.board_id', '=', board_id)
        .where('one.id', '=', id),
    )
    .orderBy('round.number')
    .execute()
}

/** Open rounds whose time has come, the earliest first: of one board, or of all. */
export function dueRounds(db: Db, boardId?: BoardId) {
  const due = db
    .selectFrom('round')
    .select(['id', 'proposal_id', 'board_id'])
    .where('stage', '=', 'open')
    .where('closes_at', '<=', sql<never>`board_now()`)
    .orderBy('closes_at')
    .orderBy('id')
  return (boardId === undefined ? due : due.where('board_id', '=', boardId)).execute()
}

export async function insertFrozenText(tx: Tx, text: NewRow<'frozen_text'>): Promise<void> {
  await tx.insertInto('frozen_text').values(text).execute()
}

export function findFrozenText(db: Db, id: string) {
  return db.selectFrom('frozen_text').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Places on rolls, each with the commitment that stands for its member, and what their conflict of interest does. */
export const rollRows = (db: Db) =>
  db
    .selectFrom('roll')
    .innerJoin('round', 'round.id', 'roll.round_id')
    .leftJoin('conflict', (join) =>
      join
        .onRef('conflict.round_id', '=', 'roll.round_id')
        .onRef('conflict.member_id', '=', 'roll.member_id'),
    )
    .select(['roll.member_id', 'roll.kind', 'roll.who', 'roll.ready_at', 'roll.estimated', 'roll.proxy'])
    .select(
      sql<ConflictRule | null>`case when conflict.member_id is not null then round.terms->>'conflict' end`.as(
        'conflict',
      ),
    )

/** Who may vote in a round, by member id, each with the commitment that stands for them. */
export function rollOfRound(db: Db, roundId: string) {
  return rollRows(db).where('roll.round_id', '=', roundId).orderBy('roll.member_id').execute()
}
export type RollRow = Awaited<ReturnType<typeof rollOfRound>>[number]

/** What those called to a round say of their time, now, as far as its board may know it. */
export function availabilitiesIn(db: Db, { id, board_id }: OfBoard) {
  return db
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin(lastVotesOn(db, board_id), 'last_vote.member_id', 'member.id')
    .select(['roll.member_id', knownThere('availability'), 'person.time_zone'])
    .where('roll.round_id', '=', id)
    .execute()
}

/** The open vote that would change the charter of this board, as it is now. */
export function findOpenCharterVote(db: Db, boardId: BoardId) {
  return db
    .selectFrom('round')
    .select('id')
    .where('board_id', '=', boardId)
    .where('stage', '=', 'open')
    .where('charter_change', 'is not', null)
    .executeTakeFirst()
}

/** Whether there is one: it stays so under the register's lock. */
export async function hasOpenCharterVote(tx: Tx, boardId: BoardId): Promise<boolean> {
  return (await findOpenCharterVote(tx, boardId)) !== undefined
}

/** The adopted decision that gave this board the charter it has, if one did. */
export function findCharterDecision(db: Db, boardId: BoardId) {
  return db
    .selectFrom('round')
    .innerJoin('proposal', 'proposal.id', 'round.proposal_id')
    .select(['round.decision', 'proposal.number'])
    .where('round.board_id', '=', boardId)
    .where('round.outcome', '=', 'adopted')
    .where('round.charter_change', 'is not', null)
    .orderBy('round.decision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whom a mail about a round reaches: those called to it who are on the board still and have an address. */
export async function reachedByRound(tx: Tx, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select('person.id')
    .where('roll.round_id', '=', roundId)
    .where('member.left_at', 'is', null)
    .where('person.email', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}
