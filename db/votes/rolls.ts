import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { nameHas } from '../people/people.ts'
import { answers } from './ballots.ts'
import { rollRows } from './rounds.ts'

/** The place of a member on the roll of a round, and of those who gave them their proxy. */
export function placesOf(db: Db, roundId: string, memberId: string) {
  return rollRows(db, roundId)
    .where(({ or, eb }) => or([eb('roll.member_id', '=', memberId), eb('roll.proxy', '=', memberId)]))
    .orderBy('roll.member_id')
    .execute()
}

/** The places of these members alone. */
export function placesIn(db: Db, roundId: string, memberIds: readonly string[]) {
  return rollRows(db, roundId)
    .where('roll.member_id', 'in', [...memberIds, ''])
    .execute()
}

/** Their own alone; undefined where they were not called. */
export function placeOf(db: Db, roundId: string, memberId: string) {
  return rollRows(db, roundId).where('roll.member_id', '=', memberId).executeTakeFirst()
}

/** Which of these rounds someone is called to, and whether they have answered there. */
export async function calledTo(
  db: Db,
  roundIds: readonly string[],
  memberId: string,
): Promise<Map<string, { answered: boolean }>> {
  const rows = await db
    .selectFrom('roll')
    .select(['round_id', ANSWERED.as('answered')])
    .where('round_id', 'in', [...roundIds, ''])
    .where('member_id', '=', memberId)
    .execute()
  return new Map(rows.map(({ round_id, answered }) => [round_id, { answered }]))
}

/** By a ballot, or by the mark that they voted in secret. */
const ANSWERED = sql<boolean>`(
  exists (select from ballot where ballot.round_id = roll.round_id and ballot.member_id = roll.member_id)
  or exists (select from voted where voted.round_id = roll.round_id and voted.member_id = roll.member_id))`

/** Those on the roll of a round who declared a conflict of interest or gave a proxy, and how many others there are. */
export async function summedRoll(db: Db, roundId: string) {
  const givers = db
    .selectFrom('roll')
    .select('member_id')
    .where('round_id', '=', roundId)
    .where('proxy', 'is not', null)
  const inConflict = db.selectFrom('conflict').select('member_id').where('round_id', '=', roundId)
  const apart = await rollRows(db, roundId).where('roll.member_id', 'in', givers.union(inConflict)).execute()
  const { n } = await db
    .selectFrom('roll')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  return { apart, others: n - apart.length }
}

export interface CountedRoll {
  readonly round_id: string
  readonly volunteers: number
  readonly staff: number
  /** Those who were to have had the time at the close by right. */
  readonly volunteers_ready: number
  readonly staff_ready: number
  readonly proxies: number
  /** Who declared a conflict of interest. */
  readonly conflicts: number
}

const counted = (db: Db) => {
  const ready = sql`ready_at <= round.window_closes_at`
  return db
    .selectFrom('roll')
    .innerJoin('round', 'round.id', 'roll.round_id')
    .select([
      'roll.round_id',
      sql<number>`count(*) filter (where kind = 'volunteer')::int`.as('volunteers'),
      sql<number>`count(*) filter (where kind = 'staff')::int`.as('staff'),
      sql<number>`count(*) filter (where kind = 'volunteer' and ${ready})::int`.as('volunteers_ready'),
      sql<number>`count(*) filter (where kind = 'staff' and ${ready})::int`.as('staff_ready'),
      sql<number>`count(proxy)::int`.as('proxies'),
      sql<number>`(select count(*)::int from conflict where conflict.round_id = roll.round_id)`.as(
        'conflicts',
      ),
    ])
    .groupBy('roll.round_id')
}

/** How many people were called to each of these rounds. */
export function countRolls(db: Db, roundIds: readonly string[]): Promise<CountedRoll[]> {
  return counted(db)
    .where('roll.round_id', 'in', [...roundIds, ''])
    .execute()
}

/** How many people were called to one round. */
export async function countRoll(db: Db, roundId: string): Promise<CountedRoll> {
  const [roll] = await countRolls(db, [roundId])
  const nobody = { volunteers: 0, staff: 0, volunteers_ready: 0, staff_ready: 0, proxies: 0, conflicts: 0 }
  return roll ?? { round_id: roundId, ...nobody }
}

export interface CountedVote extends CountedRoll {
  readonly volunteers_answered: number
  readonly staff_answered: number
  /** Of one member: whether they are called to it, and whether they have answered. */
  readonly calls: boolean
  readonly has_answer: boolean
}

/** The same, with how many of each kind have answered, and where `memberId` stands. */
export function countVotes(db: Db, roundIds: readonly string[], memberId: string): Promise<CountedVote[]> {
  const ids = [...roundIds, '']
  return counted(db)
    .leftJoin(answers(db), (join) =>
      join
        .on('answer.round_id', 'in', ids)
        .onRef('answer.round_id', '=', 'roll.round_id')
        .onRef('answer.member_id', '=', 'roll.member_id'),
    )
    .select([
      sql<number>`count(answer.member_id) filter (where kind = 'volunteer')::int`.as('volunteers_answered'),
      sql<number>`count(answer.member_id) filter (where kind = 'staff')::int`.as('staff_answered'),
      sql<boolean>`bool_or(roll.member_id = ${memberId})`.as('calls'),
      sql<boolean>`bool_or(answer.member_id is not null and answer.member_id = ${memberId})`.as('has_answer'),
    ])
    .where('roll.round_id', 'in', ids)
    .execute()
}

/** Those called to a round, with their names. */
const called = (db: Db, roundId: string) =>
  db
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      'roll.member_id as id',
      'roll.ready_at',
      'roll.estimated',
      'person.name',
      'member.kind',
      'member.left_at',
    ])
    .where('roll.round_id', '=', roundId)

/** Some of them: whoever has the time soonest first. */
export function rollByTime(db: Db, roundId: string, part: { from: number; most: number }) {
  return called(db, roundId)
    .orderBy(sql`roll.ready_at nulls last`)
    .orderBy('person.plain_name')
    .orderBy('roll.member_id')
    .offset(part.from)
    .limit(part.most)
    .execute()
}

const calledNamed = (db: Db, roundId: string, letters: string) => called(db, roundId).where(nameHas(letters))

/** Some of them, by name: those who answered first. With letters, only those whose name has them. */
export function rollByAnswer(
  db: Db,
  roundId: string,
  { letters, from, most }: { letters: string; from: number; most: number },
) {
  return calledNamed(db, roundId, letters)
    .select(ANSWERED.as('answered'))
    .orderBy('answered', 'desc')
    .orderBy('person.plain_name')
    .orderBy('roll.member_id')
    .offset(from)
    .limit(most)
    .execute()
}

export async function countRollNamed(db: Db, roundId: string, letters: string): Promise<number> {
  const { n } = await calledNamed(db, roundId, letters)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}
