import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import { leadsTo, type OfProposal } from '../proposals/proposals.ts'
import type { Tx } from '../schema.ts'
import type { OfBoard } from '../tables/columns.ts'

/**
 * Ballots of one elector in one round are cast one after the other, and none once it is being closed; false where there is no
 * such round. The rows of a statement are locked when all else in it is done: never the round before the elector, which
 * whoever closes it would be waiting between.
 */
export async function lockVoterAndRound(
  tx: Tx,
  { board_id, id }: OfBoard,
  memberId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select round.id from (select pg_advisory_xact_lock(hashtextextended(${`${id}.${memberId}`}, 0))) as held, round
    where round.board_id = ${board_id} and round.id = ${id} for share of round`.execute(tx)
  return rows.length > 0
}

/** All that is asked of one elector of a round, and the proposal it is about; `others`: also how many others have answered. To act on
 * it takes their lock. */
export function findVoter(
  db: Db,
  { board_id, proposal_id, id }: OfProposal & OfBoard,
  memberId: string,
  { others = false }: { readonly others?: boolean } = {},
) {
  return db
    .selectFrom('proposal')
    .leftJoin('roll', (join) => join.on('roll.round_id', '=', id).on('roll.member_id', '=', memberId))
    .leftJoin('conflict', (join) =>
      join.on('conflict.round_id', '=', id).on('conflict.member_id', '=', memberId),
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('ballot')
          .select(['ballot.channel', 'ballot.revision'])
          .where('ballot.round_id', '=', id)
          .where('ballot.member_id', '=', memberId)
          .orderBy('ballot.revision', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('proposal')
    .select(['roll.kind', 'roll.proxy', 'conflict.member_id as in_conflict', 'last.channel', 'last.revision'])
    .select([
      sql<boolean>`exists (select from voted where round_id = ${id} and member_id = ${memberId})`.as(
        'marked',
      ),
      sql<boolean>`exists (select from call_request where round_id = ${id} and member_id = ${memberId})
        or exists (select from relayed where round_id = ${id} and member_id = ${memberId} and settled_at is null)`.as(
        'waited_for',
      ),
      sql<boolean>`exists (select from reopening where reopening.proposal_id = proposal.id
        and ${leadsTo(sql.ref('proposal.generation'))})`.as('is_reopened'),
      sql<number>`case when ${others} then (select count(distinct ballot.member_id)::int from ballot
        where ballot.round_id = ${id} and ballot.member_id <> ${memberId}) else 0 end`.as('others_answered'),
      sql<Temporal.Instant>`board_now()`.as('now'),
    ])
    .where('proposal.board_id', '=', board_id)
    .where('proposal.id', '=', proposal_id)
    .executeTakeFirstOrThrow()
}

/** Whether somebody may answer still who has not. */
export async function isAnyoneAwaited(db: Db, roundId: string): Promise<boolean> {
  const { rows } = await sql<{ awaited: boolean }>`
    select exists (select from roll where round_id = ${roundId}
      and not exists (select from conflict c where c.round_id = roll.round_id and c.member_id = roll.member_id)
      and not exists (select from ballot b where b.round_id = roll.round_id and b.member_id = roll.member_id)
      and not exists (select from voted v where v.round_id = roll.round_id and v.member_id = roll.member_id)) as awaited`.execute(
    db,
  )
  return rows[0]?.awaited ?? false
}
