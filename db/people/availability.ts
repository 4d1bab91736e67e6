import { type AliasedRawBuilder, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

const said = (db: Db, personId: string) =>
  db.selectFrom('person').where('id', '=', personId).select(['availability', 'availability_at', 'time_zone'])

/** What a person said of their time. */
export function findAvailability(db: Db, personId: string) {
  return said(db, personId).executeTakeFirst()
}

/** The same, which nobody else writes until the transaction ends. */
export function lockAvailability(tx: Tx, personId: string) {
  return said(tx, personId).forUpdate().executeTakeFirst()
}

export async function setAvailability(
  tx: Tx,
  personId: string,
  change: { availability: string | null; availability_at: string; time_zone?: string },
): Promise<void> {
  await tx.updateTable('person').set(change).where('id', '=', personId).execute()
}

/** Whether someone has voted in any round but this one, on any board. */
export async function hasAnsweredElsewhere(db: Db, personId: string, roundId: string): Promise<boolean> {
  const answered = (table: 'ballot' | 'voted') =>
    db
      .selectFrom(table)
      .innerJoin('member', 'member.id', `${table}.member_id`)
      .where('member.person_id', '=', personId)
      .where(`${table}.round_id`, '!=', roundId)
      .select('member.id')
      .limit(1)
      .executeTakeFirst()
  return (await answered('ballot')) !== undefined || (await answered('voted')) !== undefined
}

interface Said {
  availability: unknown
  availability_at: Temporal.Instant | null
}

/**
 * What a board may know of a person's time: nothing until they said it, or voted there themselves, since they joined it.
 * Anyone may be put on a board by its stewards, and this must not tell those when the person is at home. To be read beside
 * `lastVotesOn`.
 */
export function knownThere<F extends keyof Said>(field: F): AliasedRawBuilder<Said[F] | null, F> {
  return sql<Said[F] | null>`case when greatest(person.availability_at, last_vote.at) >= member.joined_at
    then ${sql.ref(`person.${field}`)} end`.as(field)
}

/** When the last round opened that each member of a board answered without anybody's help. Whoever was called had joined. */
export function lastVotesOn(db: Db, boardId: BoardId) {
  const cast = db
    .selectFrom('ballot')
    .innerJoin('round', 'round.id', 'ballot.round_id')
    .where('round.board_id', '=', boardId)
    .where('ballot.cast_by', 'is', null)
    .select(['ballot.member_id', 'round.opened_at'])
  const marked = db
    .selectFrom('voted')
    .innerJoin('round', 'round.id', 'voted.round_id')
    .where('round.board_id', '=', boardId)
    .select(['voted.member_id', 'round.opened_at'])
  return db
    .selectFrom(cast.unionAll(marked).as('vote'))
    .select(['vote.member_id', ({ fn }) => fn.max('vote.opened_at').as('at')])
    .groupBy('vote.member_id')
    .as('last_vote')
}
