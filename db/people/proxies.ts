import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { NewRow, Tx } from '../schema.ts'
import type { BoardId, OfBoard } from '../tables/columns.ts'

/** Who votes for whom if a vote opens at `now`: the receiver by giver, both still on the board, the first accepted first. */
export async function acceptedProxies(
  db: Db,
  boardId: BoardId,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('proxy')
    .innerJoin('member as g', 'g.id', 'proxy.giver')
    .innerJoin('member as r', 'r.id', 'proxy.receiver')
    .select(['proxy.giver', 'proxy.receiver'])
    .where('proxy.board_id', '=', boardId)
    .where('proxy.accepted_at', 'is not', null)
    .where('proxy.ended_at', 'is', null)
    .where('proxy.until', '>', sql<never>`${now.toString()}::timestamptz`)
    .where('g.left_at', 'is', null)
    .where('r.left_at', 'is', null)
    .orderBy('proxy.accepted_at')
    .orderBy('proxy.id')
    .execute()
  return new Map(rows.map(({ giver, receiver }) => [giver, receiver]))
}

/** One board's proxies are given and accepted one after the other: none is counted while another is being taken on. */
export async function lockProxies(tx: Tx, boardId: BoardId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proxies.${boardId}`}, 0))`.execute(tx)
}

const proxies = (db: Db) =>
  db
    .selectFrom('proxy')
    .innerJoin('member as g', 'g.id', 'proxy.giver')
    .innerJoin('member as r', 'r.id', 'proxy.receiver')
    .selectAll('proxy')
    .where('g.left_at', 'is', null)
    .where('r.left_at', 'is', null)

const current = (db: Db, boardId: BoardId) =>
  proxies(db)
    .where('proxy.board_id', '=', boardId)
    .where('proxy.ended_at', 'is', null)
    .where('proxy.until', '>', sql<never>`board_now()`)
    .orderBy('proxy.given_at')
    .orderBy('proxy.id')

/** The proxies of a board that run now, accepted or not yet, between people who are still on it. */
export function currentProxies(db: Db, boardId: BoardId) {
  return current(db, boardId).execute()
}

/** Those of them that someone gave or was given, and that any of these people gave; with everybody's name. */
export function currentProxiesOf(db: Db, boardId: BoardId, memberId: string, givers: readonly string[]) {
  return current(db, boardId)
    .innerJoin('person as gp', 'gp.id', 'g.person_id')
    .innerJoin('person as rp', 'rp.id', 'r.person_id')
    .select(['gp.name as giver_name', 'rp.name as receiver_name'])
    .where(({ or, eb }) =>
      or([eb('proxy.giver', 'in', [memberId, ...givers]), eb('proxy.receiver', '=', memberId)]),
    )
    .execute()
}

/** Whether someone has given theirs, accepted or not yet. */
export async function hasGivenProxy(db: Db, boardId: BoardId, memberId: string): Promise<boolean> {
  const given = await current(db, boardId).where('proxy.giver', '=', memberId).executeTakeFirst()
  return given !== undefined
}
export type ProxyRow = Awaited<ReturnType<typeof currentProxies>>[number]

/** Ends what ran out or lost its receiver since, so that its giver may give another. */
export async function insertProxy(
  tx: Tx,
  proxy: Omit<NewRow<'proxy'>, 'accepted_at' | 'ended_at'>,
): Promise<void> {
  await tx
    .updateTable('proxy')
    .set({ ended_at: proxy.given_at })
    .where('giver', '=', proxy.giver)
    .where('ended_at', 'is', null)
    .execute()
  await tx.insertInto('proxy').values(proxy).execute()
}

export async function setProxy(
  tx: Tx,
  { board_id, id }: OfBoard,
  change: { accepted_at: string } | { ended_at: string },
): Promise<void> {
  await tx.updateTable('proxy').set(change).where('board_id', '=', board_id).where('id', '=', id).execute()
}

/** Also one that has ended. */
export function findProxyToTell(db: Db, { subject_id }: MailSubject) {
  return db.selectFrom('proxy').selectAll().where('id', '=', subject_id).executeTakeFirst()
}
