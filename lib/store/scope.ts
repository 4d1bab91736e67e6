import { findBoard } from '#db/boards/boards.ts'
import type { Db } from '#db/client.ts'
import { findBoardWithMember, type findMember, findMemberEver } from '#db/people/members.ts'
import type { BoardId } from '#db/tables/columns.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'
import { type Calendar, calendarOf } from '#lib/store/load/calendar.ts'
import { charterOf } from '#lib/store/load/charter-json.ts'

declare const minted: unique symbol

export interface Board {
  readonly id: BoardId
  readonly slug: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string
  readonly charter: Charter
  readonly charterState: 'provisional' | 'adopted'
  readonly calendar: Calendar
  readonly example: boolean
}

export interface Member {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
}

/**
 * Proof that someone may be on a board, and as whom: only the functions below make one, and every command and view
 * of a board demands one.
 */
export interface BoardScope {
  readonly [minted]: true
  readonly board: Board
  readonly actor: Actor
}

/** Who acts on a board. A link holder is a member for one round alone. */
export type Actor =
  | { readonly type: 'visitor' }
  | { readonly type: 'member'; readonly member: Member }
  | { readonly type: 'link'; readonly member: Member; readonly round: string; readonly left: boolean }

export interface Context {
  readonly db: Db
  readonly scope: BoardScope
}

/** A board as its address shows it to a person who signed in, or to a visitor. */
export async function enterBoard(
  db: Db,
  slug: string,
  personId: string | undefined,
): Promise<BoardScope | RefusalOf<'not_found'>> {
  const row = await findBoardWithMember(db, slug, personId)
  if (!row) return refuse('not_found', { what: 'board' })
  const { member_id: id, person_id, member_name: name, kind, standing } = row
  if (!id || !person_id || name === null || !kind || !standing) return scope(row, { type: 'visitor' })
  return scope(row, { type: 'member', member: { id, personId: person_id, name, kind, standing } })
}

/** A board for the holder of a ballot link, once the link was recognised. */
export async function enterByLink(
  db: Db,
  link: { boardId: BoardId; memberId: string; roundId: string },
): Promise<BoardScope | RefusalOf<'not_found'>> {
  const [row, member] = await Promise.all([
    findBoard(db, link.boardId),
    findMemberEver(db, link.boardId, link.memberId),
  ])
  if (!row || !member) return refuse('not_found', { what: 'link' })
  return scope(row, {
    type: 'link',
    member: memberOf(member),
    round: link.roundId,
    left: member.left_at !== null,
  })
}

/** The member who acts, where there is one. */
export function actingMember({ actor }: BoardScope): Member | undefined {
  return actor.type === 'member' || actor.type === 'link' ? actor.member : undefined
}

function scope(row: NonNullable<Awaited<ReturnType<typeof findBoard>>>, actor: Actor): BoardScope {
  const board: Board = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    charter: charterOf(row.charter),
    charterState: row.charter_state,
    calendar: calendarOf(row.calendar),
    example: row.example,
  }
  return { board, actor } as BoardScope
}

function memberOf(row: NonNullable<Awaited<ReturnType<typeof findMember>>>): Member {
  return { id: row.id, personId: row.person_id, name: row.name, kind: row.kind, standing: row.standing }
}
