import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'

/** Who votes for whom if a vote opens at `now`: the receiver by giver, both still on the board, the first accepted first. */
export async function acceptedProxies(
  db: Db,
  boardId: string,
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
