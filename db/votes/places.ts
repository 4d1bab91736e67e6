import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { lastBallotBeside } from './ballots.ts'
import { rollRows } from './rounds.ts'

/**
 * Where a member stands in these rounds, and who gave them their proxy: each place with the ballot that counts. Of their own,
 * what they say of their time.
 */
export function placesWithBallots(db: Db, roundIds: readonly string[], memberId: string) {
  return rollRows(db)
    .leftJoinLateral(lastBallotBeside(db), (join) => join.onTrue())
    .leftJoin('member as own', (join) =>
      join.onRef('own.id', '=', 'roll.member_id').on('own.id', '=', memberId),
    )
    .leftJoin('person', 'person.id', 'own.person_id')
    .selectAll('last')
    .select(['roll.round_id', 'person.availability', 'person.time_zone'])
    .select(
      sql<boolean>`exists (select from voted where voted.round_id = roll.round_id
        and voted.member_id = roll.member_id)`.as('marked'),
    )
    .where('roll.round_id', 'in', [...roundIds, ''])
    .where(({ or, eb }) => or([eb('roll.member_id', '=', memberId), eb('roll.proxy', '=', memberId)]))
    .orderBy('roll.member_id')
    .execute()
}

export type PlaceRow = Awaited<ReturnType<typeof placesWithBallots>>[number]
