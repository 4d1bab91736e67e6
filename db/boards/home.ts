import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../client.ts'
import type { BoardId } from '../tables/columns.ts'
import { comingMeetingsOn } from './meetings.ts'

/** What the home of a board asks of it, and the time at which that is read: what there is to look for, since when its register
 * waits, and its next meeting. */
export function findHome(db: Db, boardId: BoardId) {
  return db
    .selectFrom('board')
    .leftJoin('register_check', 'register_check.board_id', 'board.id')
    .leftJoinLateral(comingMeetingsOn(db, boardId).limit(1).as('meeting'), (join) => join.onTrue())
    .select(['register_check.waits_since', 'meeting.title', 'meeting.starts_at'])
    .select([
      sql<Temporal.Instant>`board_now()`.as('now'),
      sql<number>`(select count(*)::int from proposal where proposal.board_id = board.id
        and stage in ('draft', 'reopened'))`.as('in_writing'),
      sql<boolean>`exists (select from round where round.board_id = board.id and round.terms ? 'review')`.as(
        'has_reviews',
      ),
      sql<boolean>`exists (select from request where request.board_id = board.id and settled_at is null)`.as(
        'has_requests',
      ),
      sql<boolean>`exists (select from follow_up where follow_up.board_id = board.id and answered_at is null)`.as(
        'has_follow_ups',
      ),
    ])
    .where('board.id', '=', boardId)
    .executeTakeFirstOrThrow()
}
