import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { Tx } from '../schema.ts'
import type { BoardId } from '../tables/columns.ts'

/** What the last comparison of a register with what it had sealed found; undefined where there was none yet. */
export function findCheck(db: Db, boardId: BoardId) {
  return db.selectFrom('register_check').selectAll().where('board_id', '=', boardId).executeTakeFirst()
}

/** The boards whose register was found to wait. */
export async function waitingBoards(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('register_check')
    .select('board_id')
    .where('waits_since', 'is not', null)
    .execute()
  return new Set(rows.map(({ board_id }) => board_id))
}

/** The check of the register that a mail tells of. */
export function findCheckToTell(db: Db, { subject_id }: MailSubject) {
  return db
    .selectFrom('register_check')
    .selectAll()
    .where('board_id', '=', sql<BoardId>`${subject_id}`)
    .executeTakeFirst()
}

/** `wait`: why nothing is added to the register, as data; null where all is as it was sealed. */
export async function setCheck(
  tx: Tx,
  check: {
    boardId: BoardId
    at: Temporal.Instant
    size: number
    wait: object | null
    since: Temporal.Instant | null
  },
): Promise<void> {
  const found = {
    checked_at: check.at.toString(),
    size: check.size,
    wait: check.wait && JSON.stringify(check.wait),
    waits_since: check.since?.toString() ?? null,
  }
  await tx
    .insertInto('register_check')
    .values({ board_id: check.boardId, ...found })
    .onConflict((conflict) => conflict.column('board_id').doUpdateSet(found))
    .execute()
}
