import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, OfBoard, Standing } from '../tables/columns.ts'

export type RequestKind = 'reopen' | 'cancel'

export async function insertRequest(
  tx: Tx,
  request: Omit<NewRow<'request'>, 'settled_at' | 'outcome'>,
): Promise<void> {
  await tx.insertInto('request').values(request).execute()
}

/** Requests with what their askers wrote, unless it was erased, and its commitment. */
const requests = (db: Db) =>
  db
    .selectFrom('request')
    .leftJoin('opening', 'opening.id', 'request.reason_opening')
    .selectAll('request')
    .select(['opening.bytes as reason', 'opening.commitment'])

export function findRequest(tx: Tx, boardId: BoardId, id: string) {
  return requests(tx).where('request.board_id', '=', boardId).where('request.id', '=', id).executeTakeFirst()
}

export function findRequestToTell(db: Db, { subject_id }: MailSubject) {
  return requests(db).where('request.id', '=', subject_id).executeTakeFirst()
}

/** Whether a member is still there with one of these standings. */
const isThere = (member: string, standings: readonly Standing[]) =>
  sql<boolean>`${sql.ref(`${member}.left_at`)} is null and ${sql.ref(`${member}.standing`)} = any(${[...standings]}::text[])`

/** Who joined a request and is, in the order they did. */
const joinedBy = (standings: readonly Standing[]) =>
  sql<string[]>`array(select m.id from request_join join member m on m.id = request_join.member_id
    where request_id = request.id and ${isThere('m', standings)} order by request_join.joined_at, m.id)`

/**
 * The request about a round that waits for others to join it, one at most, and the last one that its asker took back: with the
 * asker's name and those who joined, as far as they have one of these standings still.
 */
export async function lastRequests(
  db: Db,
  roundId: string,
  aim: RequestKind,
  standings: readonly Standing[],
) {
  const rows = await requests(db)
    .innerJoin('member', 'member.id', 'request.asked_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      sql<string | null>`case when ${isThere('member', standings)} then person.name end`.as('asker'),
      joinedBy(standings).as('joined'),
    ])
    .where('request.round_id', '=', roundId)
    .where('request.aim', '=', aim)
    .where(({ or, eb }) =>
      or([eb('request.settled_at', 'is', null), eb('request.outcome', '=', 'taken_back')]),
    )
    .orderBy('request.settled_at', (order) => order.desc().nullsFirst())
    .limit(2)
    .execute()
  return {
    waiting: rows.find(({ settled_at }) => settled_at === null),
    takenBack: rows.find(({ settled_at }) => settled_at !== null),
  }
}
export type LastRequests = Awaited<ReturnType<typeof lastRequests>>

/** How many joined the request that was granted about a round; none where one person was enough. */
export async function countGranted(db: Db, roundId: string, aim: RequestKind): Promise<number> {
  const { n } = await db
    .selectFrom('request_join')
    .innerJoin('request', 'request.id', 'request_join.request_id')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('request.round_id', '=', roundId)
    .where('request.aim', '=', aim)
    .where('request.outcome', '=', 'granted')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/**
 * Requests that wait on a board, the first one first, each with the proposal it is about and how that was reopened before: those
 * whose asker is still there with one of these standings, as are the joiners told and all who could, and whose words were not
 * erased.
 */
export function waitingRequests(db: Db, boardId: BoardId, standings: readonly Standing[]) {
  return db
    .selectFrom('request')
    .innerJoin('opening', 'opening.id', 'request.reason_opening')
    .innerJoin('proposal', 'proposal.id', 'request.proposal_id')
    .innerJoin('round', 'round.id', 'request.round_id')
    .innerJoin('frozen_text', 'frozen_text.id', 'round.text_id')
    .innerJoin('member', 'member.id', 'request.asked_by')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['request.aim', 'request.asked_by', 'proposal.number', 'frozen_text.title'])
    .select(['person.name', 'member.kind', joinedBy(standings).as('joined')])
    .select(
      sql<number>`(select count(*)::int from member m where m.board_id = request.board_id
        and ${isThere('m', standings)})`.as('electors'),
    )
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('reopening')
          .innerJoin('round as reopened', 'reopened.id', 'reopening.round_id')
          .select(['reopening.reopened_at', 'reopened.outcome'])
          .whereRef('reopening.proposal_id', '=', 'request.proposal_id')
          .orderBy('reopening.generation'),
      ).as('reopenings'),
    )
    .where('request.board_id', '=', boardId)
    .where('request.settled_at', 'is', null)
    .where(isThere('member', standings))
    .orderBy('request.id')
    .execute()
}

export async function insertJoin(
  tx: Tx,
  join: { request_id: string; member_id: string; joined_at: string },
): Promise<void> {
  await tx.insertInto('request_join').values(join).execute()
}

/** Whether there was one to delete. */
export async function deleteJoin(tx: Tx, requestId: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('request_join')
    .where('request_id', '=', requestId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function takeBackRequest(tx: Tx, { board_id, id }: OfBoard, at: string): Promise<void> {
  await tx
    .updateTable('request')
    .set({ settled_at: at, outcome: 'taken_back' })
    .where('board_id', '=', board_id)
    .where('id', '=', id)
    .execute()
}

/** Ends what waits about a proposal: one may be granted, any other lapses. */
export async function resolveRequests(
  tx: Tx,
  proposalId: string,
  at: string,
  granted?: string,
): Promise<void> {
  await tx
    .updateTable('request')
    .set((eb) => ({
      settled_at: at,
      outcome: eb
        .case()
        .when('id', '=', granted ?? '')
        .then(eb.val<'granted' | 'lapsed'>('granted'))
        .else(eb.val<'granted' | 'lapsed'>('lapsed'))
        .end(),
    }))
    .where('proposal_id', '=', proposalId)
    .where('settled_at', 'is', null)
    .execute()
}
