import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { Tx } from '../schema.ts'
import type { BoardId, Language } from '../tables/columns.ts'

export function findBoardBySlug(db: Db, slug: string) {
  return db.selectFrom('board').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function findBoard(db: Db, id: BoardId) {
  return db.selectFrom('board').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Every board, the oldest first. */
export async function boardIds(db: Db): Promise<BoardId[]> {
  const rows = await db.selectFrom('board').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function hasRealBoard(db: Db): Promise<boolean> {
  return (
    (await db.selectFrom('board').select('id').where('example', '=', false).limit(1).executeTakeFirst()) !==
    undefined
  )
}

/** The operator's one-time permission to create a board; an earlier one is worth nothing from here on. */
export async function replaceSetupKey(tx: Tx, hash: string): Promise<void> {
  await tx.deleteFrom('setup_key').execute()
  await tx.insertInto('setup_key').values({ hash, created_at: sql`board_now()` }).execute()
}

/** Uses up the operator's one-time permission. False where it was used, replaced or never given. */
export async function takeSetupKey(tx: Tx, hash: string): Promise<boolean> {
  const taken = await tx.deleteFrom('setup_key').where('hash', '=', hash).returning('hash').executeTakeFirst()
  return taken !== undefined
}

export interface NewBoard {
  id: BoardId
  name: string
  language: Language
  timeZone: string
  charter: string
  example: boolean
  createdAt: string
}

/** Adds a board at `slug`, or at `slug-2`, `slug-3`… where others have it. Returns its address. */
export async function insertBoard(tx: Tx, slug: string, board: NewBoard): Promise<string> {
  for (let turn = 1; ; turn++) {
    const added = await tx
      .insertInto('board')
      .values({
        id: board.id,
        slug: turn === 1 ? slug : `${slug}-${turn}`,
        name: board.name,
        language: board.language,
        time_zone: board.timeZone,
        charter: board.charter,
        charter_state: 'provisional',
        example: board.example,
        created_at: board.createdAt,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (added) return added.slug
  }
}

/** The next number of a proposal on its board; never given twice. */
export async function takeProposalNumber(tx: Tx, boardId: BoardId): Promise<number> {
  const { last_proposal } = await tx
    .updateTable('board')
    .set((board) => ({ last_proposal: board('last_proposal', '+', 1) }))
    .where('id', '=', boardId)
    .returning('last_proposal')
    .executeTakeFirstOrThrow()
  return last_proposal
}

/** The next number of a decision on its board. Only under its register's lock. */
export async function takeDecisionNumber(tx: Tx, boardId: BoardId): Promise<number> {
  const { last_decision } = await tx
    .updateTable('board')
    .set((board) => ({ last_decision: board('last_decision', '+', 1) }))
    .where('id', '=', boardId)
    .returning('last_decision')
    .executeTakeFirstOrThrow()
  return last_decision
}

/** Gives the board another charter, which a decision adopted. */
export async function replaceCharter(tx: Tx, boardId: BoardId, charter: string): Promise<void> {
  await tx.updateTable('board').set({ charter, charter_state: 'adopted' }).where('id', '=', boardId).execute()
}

/** Says that the board's charter is adopted. False where it was already. */
export async function adoptCharter(tx: Tx, boardId: BoardId): Promise<boolean> {
  const adopted = await tx
    .updateTable('board')
    .set({ charter_state: 'adopted' })
    .where('id', '=', boardId)
    .where('charter_state', '=', 'provisional')
    .executeTakeFirst()
  return adopted.numUpdatedRows === 1n
}

/** The calendar of a board, which nobody else writes until the transaction ends. */
export async function lockCalendar(tx: Tx, boardId: BoardId): Promise<unknown> {
  const { calendar } = await tx
    .selectFrom('board')
    .select('calendar')
    .where('id', '=', boardId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return calendar
}

export async function setCalendar(tx: Tx, boardId: BoardId, calendar: string): Promise<void> {
  await tx.updateTable('board').set({ calendar }).where('id', '=', boardId).execute()
}
