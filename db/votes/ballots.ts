import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

/** The ballot that counts for this elector so far: how it came, and how many there were. */
export function findLastBallot(tx: Tx, roundId: string, memberId: string) {
  return tx
    .selectFrom('ballot')
    .select(['id', 'channel', 'revision'])
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findBallot(tx: Tx, boardId: BoardId, id: string) {
  return tx
    .selectFrom('ballot')
    .innerJoin('round', 'round.id', 'ballot.round_id')
    .select(['ballot.id', 'ballot.round_id', 'ballot.member_id', 'ballot.choice'])
    .where('round.board_id', '=', boardId)
    .where('ballot.id', '=', id)
    .executeTakeFirst()
}

export async function insertBallot(tx: Tx, ballot: NewRow<'ballot'>): Promise<void> {
  await tx.insertInto('ballot').values(ballot).execute()
}

/** Ballots with what was written with them, where it was not erased, and the commitments. */
const ballots = (db: Db) =>
  db
    .selectFrom('ballot')
    .leftJoin('opening as r', 'r.id', 'ballot.reason_opening')
    .leftJoin('opening as c', 'c.id', 'ballot.change_opening')
    .leftJoin('opening as w', 'w.id', 'ballot.word_opening')
    .select([
      'ballot.id',
      'ballot.revision',
      'ballot.choice',
      'ballot.answer',
      'ballot.channel',
      'ballot.cast_by',
      'ballot.confirmed_by',
      'ballot.said_on',
      'ballot.cast_at',
      'ballot.reason as reason_commitment',
      'ballot.change as change_commitment',
      'ballot.word as word_commitment',
      'r.bytes as reason',
      'c.bytes as change',
      'w.bytes as word',
    ])

/** The ballot that counts for each elector: their last one. */
const last = (db: Db, roundId: string) =>
  ballots(db)
    .select('ballot.member_id')
    .distinctOn('ballot.member_id')
    .where('ballot.round_id', '=', roundId)
    .orderBy('ballot.member_id')
    .orderBy('ballot.revision', 'desc')

/** Beside a place on a roll, the one that counts for it. */
export const lastBallotBeside = (db: Db) =>
  ballots(db)
    .where('ballot.round_id', '=', sql.ref<string>('roll.round_id'))
    .where('ballot.member_id', '=', sql.ref<string>('roll.member_id'))
    .orderBy('ballot.revision', 'desc')
    .limit(1)
    .as('last')

/** Whether there is one. */
export function hasBallot<Place extends { id: string | null; member_id: string }>(
  place: Place,
): place is Place & BallotRow {
  return place.id !== null
}

export function lastBallots(db: Db, roundId: string) {
  return last(db, roundId).execute()
}

/** The same of these members alone. */
export function lastBallotsOf(db: Db, roundId: string, memberIds: readonly string[]) {
  return last(db, roundId)
    .where('ballot.member_id', 'in', [...memberIds, ''])
    .execute()
}

/** Whose last ballot says one of these, with their name, as what they were called, and what they wrote that was not erased. */
export function lastBallotsSaying(db: Db, roundId: string, choices: readonly string[]) {
  return db
    .selectFrom(last(db, roundId).as('last'))
    .innerJoin('roll', (join) =>
      join.on('roll.round_id', '=', roundId).onRef('roll.member_id', '=', 'last.member_id'),
    )
    .innerJoin('member', 'member.id', 'last.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['last.member_id', 'last.choice', 'last.reason', 'last.change', 'last.word'])
    .select(['roll.kind', 'person.name'])
    .where('last.choice', 'in', [...choices])
    .orderBy('last.member_id')
    .execute()
}
export type BallotRow = Awaited<ReturnType<typeof lastBallots>>[number]

/** Who has answered in which round, by a ballot of theirs or by the mark that they voted in secret. */
export const answers = (db: Db) =>
  db
    .selectFrom('ballot')
    .select(['round_id', 'member_id'])
    .union(db.selectFrom('voted').select(['round_id', 'member_id']))
    .as('answer')

/** How many people of each kind have answered in each of these rounds; says nothing of what they answered. */
export function countAnswers(db: Db, roundIds: readonly string[]) {
  return db
    .selectFrom(answers(db))
    .innerJoin('roll', (join) =>
      join.onRef('roll.round_id', '=', 'answer.round_id').onRef('roll.member_id', '=', 'answer.member_id'),
    )
    .select([
      'answer.round_id',
      sql<number>`count(*) filter (where roll.kind = 'volunteer')::int`.as('volunteers'),
      sql<number>`count(*) filter (where roll.kind = 'staff')::int`.as('staff'),
    ])
    .where('answer.round_id', 'in', [...roundIds, ''])
    .groupBy('answer.round_id')
    .execute()
}

export async function insertBallotLink(
  db: Db,
  link: { hash: string; roundId: string; memberId: string },
): Promise<void> {
  await db
    .insertInto('ballot_link')
    .values({ hash: link.hash, round_id: link.roundId, member_id: link.memberId })
    .execute()
}

export function findBallotLinkByHash(db: Db, hash: string) {
  return db
    .selectFrom('ballot_link')
    .innerJoin('round', 'round.id', 'ballot_link.round_id')
    .select(['ballot_link.round_id', 'ballot_link.member_id', 'round.board_id'])
    .where('ballot_link.hash', '=', hash)
    .executeTakeFirst()
}

/** Who finds, by ballot, that an objection of this round is none. */
export function findingsIn(db: Db, roundId: string) {
  return db
    .selectFrom('finding')
    .innerJoin('ballot', 'ballot.id', 'finding.ballot_id')
    .select(['finding.ballot_id', 'finding.member_id', 'ballot.member_id as author', 'ballot.revision'])
    .where('ballot.round_id', '=', roundId)
    .orderBy('finding.member_id')
    .execute()
}

/** Some of the ballots that count and that somebody wrote something with, that of `first` before others, with their names; and
 * how many there are. */
export async function writtenBallots(db: Db, roundId: string, part: { first: string; most: number }) {
  const written = sql<boolean>`(ballot.reason is not null or ballot.word is not null) and not exists (
    select from ballot later where later.round_id = ballot.round_id and later.member_id = ballot.member_id
      and later.revision > ballot.revision)`
  const rows = await ballots(db)
    .innerJoin('member', 'member.id', 'ballot.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['ballot.member_id', 'person.name', 'member.kind', 'member.left_at'])
    .select(sql<number>`(count(*) over ())::int`.as('n'))
    .where('ballot.round_id', '=', roundId)
    .where(written)
    .orderBy(sql`ballot.member_id <> ${part.first}`)
    .orderBy('ballot.member_id')
    .limit(part.most)
    .execute()
  return { rows, n: rows[0]?.n ?? 0 }
}

/** Of a round: one short line that is another as soon as anything differs that it is counted from, or what its count is recorded
 * to have given. */
export const DIGEST = sql<string>`md5(concat_ws('|', round::text,
  (select string_agg(ballot::text, ',' order by id) from ballot where round_id = round.id),
  (select string_agg(roll::text, ',' order by member_id) from roll where round_id = round.id),
  (select string_agg(conflict::text, ',' order by member_id) from conflict where round_id = round.id),
  (select string_agg(finding::text, ',' order by ballot_id, finding.member_id)
    from finding join ballot on ballot.id = ballot_id where round_id = round.id),
  (select string_agg(member_id, ',' order by member_id) from voted where round_id = round.id),
  (select string_agg(slips::text, ',' order by sheet) from urn_sheet where round_id = round.id)))`

export async function digestOfCount(db: Db, roundId: string): Promise<string> {
  const round = db.selectFrom('round').select(DIGEST.as('digest')).where('id', '=', roundId)
  return (await round.executeTakeFirst())?.digest ?? ''
}
