import type { Db } from './client.ts'

export function findBoardBySlug(db: Db, slug: string) {
  return db.selectFrom('board').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function findBoard(db: Db, id: string) {
  return db.selectFrom('board').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Where a board that was renamed is now. */
export function findRenamed(db: Db, slug: string) {
  return db
    .selectFrom('board_slug')
    .innerJoin('board', 'board.id', 'board_slug.board_id')
    .select('board.slug')
    .where('board_slug.slug', '=', slug)
    .executeTakeFirst()
}
