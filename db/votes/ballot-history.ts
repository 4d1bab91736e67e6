import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../client.ts'

/** Ballots as they were ever cast, the first first, with the reasons that were not erased. */
const history = (db: Db) =>
  db
    .selectFrom('ballot')
    .leftJoin('opening as r', 'r.id', 'ballot.reason_opening')
    .leftJoin('opening as c', 'c.id', 'ballot.change_opening')
    .select(['ballot.id', 'ballot.member_id', 'ballot.revision', 'ballot.choice', 'ballot.cast_at'])
    .select(['r.bytes as reason', 'c.bytes as change'])
    .orderBy('ballot.cast_at')
    .orderBy('ballot.id')

export function ballotHistory(db: Db, roundId: string) {
  return history(db).where('ballot.round_id', '=', roundId).execute()
}

/** In these rounds those of who made one of these choices there, and has no conflict of interest, with their name; and who
 * finds that they hold no objection, with whether they have a conflict of interest. */
export function historyOfWhoChose(db: Db, roundIds: readonly string[], choices: readonly string[]) {
  return history(db)
    .innerJoin('member', 'member.id', 'ballot.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['ballot.round_id', 'person.name', 'member.kind', 'member.left_at'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('finding')
          .innerJoin('roll', 'roll.member_id', 'finding.member_id')
          .leftJoin('conflict', (join) =>
            join
              .onRef('conflict.round_id', '=', 'roll.round_id')
              .onRef('conflict.member_id', '=', 'roll.member_id'),
          )
          .select(['roll.member_id', 'roll.kind', 'roll.proxy', 'conflict.member_id as in_conflict'])
          .whereRef('finding.ballot_id', '=', 'ballot.id')
          .whereRef('roll.round_id', '=', 'ballot.round_id'),
      ).as('findings'),
    )
    .where('ballot.round_id', 'in', [...roundIds, ''])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ballot as chosen')
          .select('chosen.id')
          .whereRef('chosen.round_id', '=', 'ballot.round_id')
          .whereRef('chosen.member_id', '=', 'ballot.member_id')
          .where('chosen.choice', 'in', [...choices]),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('conflict')
            .select('conflict.member_id')
            .whereRef('conflict.round_id', '=', 'ballot.round_id')
            .whereRef('conflict.member_id', '=', 'ballot.member_id'),
        ),
      ),
    )
    .execute()
}
export type ObjectorBallot = Awaited<ReturnType<typeof historyOfWhoChose>>[number]
