import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import { answers } from './ballots.ts'

/** The round of the query that these counts stand beside. */
const ROUND = sql.ref<string>('round.id')
const READY = sql`ready_at <= round.window_closes_at`

const called = (db: Db) =>
  db
    .selectFrom('roll')
    .select([
      sql<number>`count(*) filter (where kind = 'volunteer')::int`.as('volunteers'),
      sql<number>`count(*) filter (where kind = 'staff')::int`.as('staff'),
      sql<number>`count(*) filter (where kind = 'volunteer' and ${READY})::int`.as('volunteers_ready'),
      sql<number>`count(*) filter (where kind = 'staff' and ${READY})::int`.as('staff_ready'),
      sql<number>`count(proxy)::int`.as('proxies'),
      sql<number>`(select count(*)::int from conflict where conflict.round_id = ${ROUND})`.as('conflicts'),
    ])
    .where('roll.round_id', '=', ROUND)

export interface CountedRoll {
  readonly volunteers: number
  readonly staff: number
  /** Those who were to have had the time at the close by right. */
  readonly volunteers_ready: number
  readonly staff_ready: number
  readonly proxies: number
  /** Who declared a conflict of interest. */
  readonly conflicts: number
}

/** Beside a round: how many people were called to it. */
export const rollBeside = (db: Db) => called(db).as('called')

/** How many people were called to one round. */
export function countRoll(db: Db, roundId: string): Promise<CountedRoll> {
  return db
    .selectFrom('round')
    .innerJoinLateral(rollBeside(db), (join) => join.onTrue())
    .selectAll('called')
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow()
}

export interface CountedVote extends CountedRoll {
  /** Of a round that is closed none: its count says how many. */
  readonly volunteers_answered: number
  readonly staff_answered: number
  /** Of one member: whether they are called to it, when they have the time, and whether they have answered. */
  readonly calls: boolean
  readonly own_ready_at: Temporal.Instant | null
  readonly has_answer: boolean
}

/** Beside a round: how many are called to it, how many of each kind have answered, and where `memberId` stands. */
export const voteBeside = (db: Db, memberId: string) =>
  called(db)
    .leftJoin(answers(db), (join) =>
      join
        .on(sql`round.stage`, '<>', 'closed')
        .on('answer.round_id', '=', ROUND)
        .onRef('answer.member_id', '=', 'roll.member_id'),
    )
    .select([
      sql<number>`count(answer.member_id) filter (where kind = 'volunteer')::int`.as('volunteers_answered'),
      sql<number>`count(answer.member_id) filter (where kind = 'staff')::int`.as('staff_answered'),
      sql<boolean>`coalesce(bool_or(roll.member_id = ${memberId}), false)`.as('calls'),
      sql<Temporal.Instant | null>`max(ready_at) filter (where roll.member_id = ${memberId})`.as(
        'own_ready_at',
      ),
      sql<boolean>`coalesce(bool_or(answer.member_id = ${memberId}), false)`.as('has_answer'),
    ])
    .as('vote')
