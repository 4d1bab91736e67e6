import { sql } from 'kysely'
import type { Db } from '../client.ts'
import type { MailSubject } from '../running/mails.ts'
import type { Tx } from '../schema.ts'
import type { BoardId, Kind, OfBoard, Standing } from '../tables/columns.ts'
import { knownThere, lastVotesOn } from './availability.ts'
import { nameHas } from './people.ts'

const everybody = (db: Db) =>
  db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      'member.id',
      'member.board_id',
      'member.person_id',
      'member.kind',
      'member.standing',
      'member.added_by',
      'member.joined_at',
      'member.left_at',
      'person.name',
      'person.email',
      'person.language',
      'person.time_zone',
    ])

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number]

const present = (db: Db) => everybody(db).where('member.left_at', 'is', null)

/** How many are on a board now. */
export function countMembers(db: Db, boardId: BoardId) {
  return db
    .selectFrom('member')
    .select([
      sql<number>`count(*) filter (where kind = 'volunteer')::int`.as('volunteers'),
      sql<number>`count(*) filter (where kind = 'staff')::int`.as('staff'),
      sql<number>`count(*) filter (where standing = 'steward')::int`.as('stewards'),
    ])
    .where('board_id', '=', boardId)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Those whose name has these letters, whatever their accents and their case; with none, everybody. */
const named = (db: Db, boardId: BoardId, name: string) =>
  present(db).where('member.board_id', '=', boardId).where(nameHas(name))

export async function countMembersNamed(db: Db, boardId: BoardId, name: string): Promise<number> {
  const { n } = await named(db, boardId, name)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Some of them, by name. */
export function membersNamed(db: Db, boardId: BoardId, name: string, part: { from: number; most: number }) {
  return named(db, boardId, name)
    .orderBy('person.plain_name')
    .orderBy('member.id')
    .offset(part.from)
    .limit(part.most)
    .execute()
}

/** Who is on a board now, by name. */
export function membersOf(db: Db, boardId: BoardId) {
  return present(db)
    .where('member.board_id', '=', boardId)
    .orderBy('person.name')
    .orderBy('member.id')
    .execute()
}

/** The same, with what they said of their time as far as this board may know it. */
export function membersWithTime(db: Db, boardId: BoardId) {
  return present(db)
    .leftJoin(lastVotesOn(db, boardId), 'last_vote.member_id', 'member.id')
    .select([knownThere('availability'), knownThere('availability_at')])
    .where('member.board_id', '=', boardId)
    .orderBy('person.name')
    .orderBy('member.id')
    .execute()
}

/** One of them, also once they have left, with their time. */
export function findMemberWithTime(db: Db, boardId: BoardId, id: string) {
  return everybody(db)
    .leftJoin(lastVotesOn(db, boardId), 'last_vote.member_id', 'member.id')
    .select([knownThere('availability'), knownThere('availability_at')])
    .where('member.board_id', '=', boardId)
    .where('member.id', '=', id)
    .executeTakeFirst()
}

/** How many on a board have one of these standings. */
export async function countStandings(
  db: Db,
  boardId: BoardId,
  standings: readonly Standing[],
): Promise<number> {
  const { n } = await db
    .selectFrom('member')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('board_id', '=', boardId)
    .where('left_at', 'is', null)
    .where('standing', 'in', [...standings])
    .executeTakeFirstOrThrow()
  return n
}

export function findMember(tx: Tx, boardId: BoardId, id: string) {
  return present(tx).where('member.board_id', '=', boardId).where('member.id', '=', id).executeTakeFirst()
}

/** Also someone who left: they keep the votes they were called to, and the records they are part of. */
export function findMemberEver(db: Db, boardId: BoardId, id: string) {
  return everybody(db).where('member.board_id', '=', boardId).where('member.id', '=', id).executeTakeFirst()
}

export function findMemberToTell(db: Db, { subject_id }: MailSubject) {
  return everybody(db).where('member.id', '=', subject_id).executeTakeFirst()
}

export function findMemberOfPerson(db: Db, boardId: BoardId, personId: string) {
  return present(db)
    .where('member.board_id', '=', boardId)
    .where('member.person_id', '=', personId)
    .executeTakeFirst()
}

/** What these members are called, those who left included. */
export async function namesOf(
  db: Db,
  boardId: BoardId,
  memberIds: Iterable<string>,
): Promise<Map<string, MemberName>> {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return new Map()
  const rows = await everybody(db)
    .where('member.board_id', '=', boardId)
    .where('member.id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
  return new Map(rows.map(({ id, name, kind, left_at }) => [id, { id, name, kind, left: left_at !== null }]))
}
export interface MemberName {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly left: boolean
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

export interface NewMember {
  id: string
  boardId: BoardId
  personId: string
  kind: Kind
  standing: Standing
  addedBy: string | null
  joinedAt: string
}

/** Puts a person on a board; who had left comes back as the same member. Undefined where they are on it already. */
export async function insertMember(tx: Tx, member: NewMember): Promise<{ id: string } | undefined> {
  const { kind, standing } = member
  const since = { added_by: member.addedBy, joined_at: member.joinedAt }
  return tx
    .insertInto('member')
    .values({ id: member.id, board_id: member.boardId, person_id: member.personId, kind, standing, ...since })
    .onConflict((conflict) =>
      conflict
        .columns(['board_id', 'person_id'])
        .doUpdateSet({ kind, standing, ...since, left_at: null })
        .where('member.left_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
}

/** Under the lock of the board's register, where each change of a member is an entry. */
export async function setMember(
  tx: Tx,
  { board_id, id }: OfBoard,
  change: { kind: Kind; standing: Standing } | { left_at: string },
): Promise<void> {
  await tx.updateTable('member').set(change).where('board_id', '=', board_id).where('id', '=', id).execute()
}
