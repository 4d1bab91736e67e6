import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { nameHas } from '../people/people.ts'
import { lastBallotBeside } from './ballots.ts'
import { rollRows } from './rounds.ts'

/** The place of a member on the roll of a round, and of those who gave them their proxy. */
export function placesOf(db: Db, roundId: string, memberId: string) {
  return rollRows(db)
    .where('roll.round_id', '=', roundId)
    .where(({ or, eb }) => or([eb('roll.member_id', '=', memberId), eb('roll.proxy', '=', memberId)]))
    .orderBy('roll.member_id')
    .execute()
}

/** Their own alone; undefined where they were not called. */
export function placeOf(db: Db, roundId: string, memberId: string) {
  return rollRows(db)
    .where('roll.round_id', '=', roundId)
    .where('roll.member_id', '=', memberId)
    .executeTakeFirst()
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
  const apart = await rollRows(db)
    .where('roll.round_id', '=', roundId)
    .where('roll.member_id', 'in', givers.union(inConflict))
    .execute()
  const { n } = await db
    .selectFrom('roll')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  return { apart, others: n - apart.length }
}

/** Those called to a round, with their names. */
const called = (db: Db, roundId: string) =>
  db
    .selectFrom('roll')
    .innerJoin('member', 'member.id', 'roll.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('roll.round_id', '=', roundId)

/** Some of them: whoever has the time soonest first. */
export function rollByTime(db: Db, roundId: string, part: { from: number; most: number }) {
  return called(db, roundId)
    .select(['roll.member_id as id', 'roll.ready_at', 'roll.estimated', 'person.name'])
    .orderBy(sql`roll.ready_at nulls last`)
    .orderBy('person.plain_name')
    .orderBy('roll.member_id')
    .offset(part.from)
    .limit(part.most)
    .execute()
}

/**
 * Some of them, by name: those who answered first. With letters, only those whose name has them. `own` comes beside, wherever
 * it stands. Each with the ballot that counts, and how many were found.
 */
export function rollByAnswer(
  db: Db,
  roundId: string,
  { letters, from, most, own }: { letters: string; from: number; most: number; own: string },
) {
  const places = called(db, roundId)
    .select(['roll.round_id', 'roll.member_id', 'person.name', 'person.plain_name'])
    .select(['member.kind', 'member.left_at', ANSWERED.as('answered')])
  const page = places
    .select(sql<number>`(count(*) over ())::int`.as('found'))
    .where(nameHas(letters))
    .orderBy('answered', 'desc')
    .orderBy('person.plain_name')
    .orderBy('roll.member_id')
    .offset(from)
    .limit(most)
  const all = db
    .selectFrom(page.as('page'))
    .selectAll()
    .select(sql<boolean>`true`.as('on_page'))
    .unionAll(
      places
        .select([sql<number>`0`.as('found'), sql<boolean>`false`.as('on_page')])
        .where('roll.member_id', '=', own),
    )
  return db
    .selectFrom(all.as('roll'))
    .leftJoinLateral(lastBallotBeside(db), (join) => join.onTrue())
    .selectAll('last')
    .select(['roll.member_id', 'roll.name', 'roll.kind', 'roll.left_at', 'roll.answered', 'roll.on_page'])
    .select('roll.found')
    .orderBy('roll.answered', 'desc')
    .orderBy('roll.plain_name')
    .orderBy('roll.member_id')
    .execute()
}

export async function countRollNamed(db: Db, roundId: string, letters: string): Promise<number> {
  const { n } = await called(db, roundId)
    .where(nameHas(letters))
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}
