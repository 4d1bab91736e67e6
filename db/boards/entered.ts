import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { BoardId } from '../tables/columns.ts'

/* A board for whoever comes to it: with what they are there. */

/** Boards, and whether an open vote of each has come to its close. */
const boards = (db: Db) =>
  db
    .selectFrom('board')
    .selectAll('board')
    .select(
      sql<boolean>`exists (select from round where round.board_id = board.id and round.stage = 'open'
        and round.closes_at <= board_now())`.as('has_due'),
    )

/** A board at its address, and the member that a person is on it, if they are. */
export function findBoardWithMember(db: Db, slug: string, personId: string | undefined) {
  return boards(db)
    .leftJoin('member', (join) =>
      join
        .onRef('member.board_id', '=', 'board.id')
        .on('member.person_id', '=', personId ?? null)
        .on('member.left_at', 'is', null),
    )
    .leftJoin('person', 'person.id', 'member.person_id')
    .select(['member.id as member_id', 'member.person_id', 'member.kind', 'member.standing'])
    .select('person.name as member_name')
    .where('board.slug', '=', slug)
    .executeTakeFirst()
}

/** The same with whose session this is, as long as it lasts. */
export function findBoardWithSession(db: Db, slug: string, tokenHash: string) {
  return boards(db)
    .leftJoin('session', (join) =>
      join.on('session.token_hash', '=', tokenHash).on('session.expires_at', '>', sql<never>`board_now()`),
    )
    .leftJoin('person', 'person.id', 'session.person_id')
    .leftJoin('member', (join) =>
      join
        .onRef('member.board_id', '=', 'board.id')
        .onRef('member.person_id', '=', 'person.id')
        .on('member.left_at', 'is', null),
    )
    .select(['member.id as member_id', 'member.person_id', 'member.kind', 'member.standing'])
    .select(['person.name as member_name', 'person.id as reader_id', 'person.name as reader_name'])
    .select(['person.email as reader_email', 'person.language as reader_language'])
    .select(['person.time_zone as reader_time_zone', 'person.example as reader_is_example'])
    .where('board.slug', '=', slug)
    .executeTakeFirst()
}

/** A board with one of its members, also once they have left, and the name of who put them on it. */
export function findBoardOfMember(db: Db, boardId: BoardId, memberId: string) {
  return boards(db)
    .innerJoin('member', 'member.board_id', 'board.id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('member as adder', 'adder.id', 'member.added_by')
    .leftJoin('person as adding', 'adding.id', 'adder.person_id')
    .select(['member.id as member_id', 'member.person_id', 'member.kind', 'member.standing'])
    .select(['member.left_at', 'person.name as member_name', 'adding.name as added_by_name'])
    .where('board.id', '=', boardId)
    .where('member.id', '=', memberId)
    .executeTakeFirst()
}
