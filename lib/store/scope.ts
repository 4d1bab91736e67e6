import type { findBoard } from '#db/boards/boards.ts'
import { findBoardOfMember, findBoardWithMember, findBoardWithSession } from '#db/boards/entered.ts'
import type { Db } from '#db/client.ts'
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
  /** A vote of the board had come to its close, and was not closed yet. */
  readonly hasDue: boolean
}

/** Who acts on a board. A link holder is a member for one round alone. */
export type Actor =
  | { readonly type: 'visitor' }
  | { readonly type: 'member'; readonly member: Member }
  | {
      readonly type: 'link'
      readonly member: Member
      readonly round: string
      readonly left: boolean
      /** Who put them on the board; null where it was the operator. */
      readonly addedBy: string | null
    }

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
  return row ? scopeOnBoard(row) : refuse('not_found', { what: 'board' })
}

/** Whose session it is. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: Language
  readonly timeZone: string
  readonly example: boolean
}

/** The same to who sent the token of a session, by its hash, with the person whose session that is; undefined where there is no
 * such board. */
export async function enterBySession(
  db: Db,
  slug: string,
  tokenHash: string,
): Promise<{ readonly scope: BoardScope; readonly person: SignedIn | undefined } | undefined> {
  const row = await findBoardWithSession(db, slug, tokenHash)
  if (!row) return undefined
  const { reader_id: id, reader_name: name, reader_email: email, reader_language: language } = row
  const { reader_time_zone: timeZone, reader_is_example: example } = row
  const isSignedIn = id !== null && name !== null && language && timeZone !== null && example !== null
  const person = isSignedIn ? { id, name, email, language, timeZone, example } : undefined
  return { scope: scopeOnBoard(row), person }
}

function scopeOnBoard(row: BoardRow & AsMember): BoardScope {
  const { member_id: id, person_id, member_name: name, kind, standing } = row
  if (!id || !person_id || name === null || !kind || !standing) return scope(row, { type: 'visitor' })
  return scope(row, { type: 'member', member: { id, personId: person_id, name, kind, standing } })
}

/** Nulls for who is no member. */
interface AsMember {
  readonly member_id: string | null
  readonly person_id: string | null
  readonly member_name: string | null
  readonly kind: Kind | null
  readonly standing: Standing | null
}

/** A board for the holder of a ballot link, once the link was recognised. */
export async function enterByLink(
  db: Db,
  link: { boardId: BoardId; memberId: string; roundId: string },
): Promise<BoardScope | RefusalOf<'not_found'>> {
  const row = await findBoardOfMember(db, link.boardId, link.memberId)
  if (!row) return refuse('not_found', { what: 'link' })
  const { member_id: id, person_id: personId, member_name: name, kind, standing } = row
  return scope(row, {
    type: 'link',
    member: { id, personId, name, kind, standing },
    round: link.roundId,
    left: row.left_at !== null,
    addedBy: row.added_by_name,
  })
}

/** The member who acts, where there is one. */
export function actingMember({ actor }: BoardScope): Member | undefined {
  return actor.type === 'member' || actor.type === 'link' ? actor.member : undefined
}

type BoardRow = NonNullable<Awaited<ReturnType<typeof findBoard>>> & { readonly has_due: boolean }

function scope(row: BoardRow, actor: Actor): BoardScope {
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
  return { board, actor, hasDue: row.has_due } as BoardScope
}
