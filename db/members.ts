import type { Db } from './client.ts'

const present = (db: Db) =>
  db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .where('member.left_at', 'is', null)
    .select([
      'member.id', 'member.board_id', 'member.person_id', 'member.kind', 'member.standing', 'member.added_by',
      'member.joined_at', 'person.name', 'person.email', 'person.language', 'person.time_zone', 'person.availability',
    ])

/** Who is on a board now, by name. */
export function membersOf(db: Db, boardId: string) {
  return present(db).where('member.board_id', '=', boardId).orderBy('person.name').execute()
}

export function findMember(db: Db, id: string) {
  return present(db).where('member.id', '=', id).executeTakeFirst()
}

export function findMemberOfPerson(db: Db, boardId: string, personId: string) {
  return present(db)
    .where('member.board_id', '=', boardId)
    .where('member.person_id', '=', personId)
    .executeTakeFirst()
}

/** The boards of a person, by name. */
export function boardsOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('member')
    .innerJoin('board', 'board.id', 'member.board_id')
    .where('member.person_id', '=', personId)
    .where('member.left_at', 'is', null)
    .select(['board.id', 'board.slug', 'board.name'])
    .orderBy('board.name')
    .execute()
}
