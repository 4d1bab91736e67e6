import type { Temporal } from 'temporal-polyfill'
import { insertMember, setMember } from '#db/people/members.ts'
import { findOrAddPerson } from '#db/people/people.ts'
import { notifyRoom } from '#db/proposals/drafts.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import type { BoardId, OfBoard } from '#db/tables/columns.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { memberEntry } from '#lib/rules/entries/board.ts'
import { commitToMember, newId } from '#lib/store/register/disclosure.ts'
import type { Register } from '#lib/store/register/register.ts'

export interface Joining {
  readonly email: string | null
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
  readonly language: Language
  readonly timeZone: string
}
export interface Joined {
  readonly id: string
  readonly personId: string
  readonly name: string
}

type Named = { readonly id: string; readonly name: string }
export type BoardAt = {
  readonly id: BoardId
  readonly example: boolean
  readonly now: Temporal.Instant
}

/** Puts someone on a board, by their address if they have one, with its entry. Undefined where they are on it already. */
export async function join(
  tx: Tx,
  register: Register,
  board: BoardAt,
  joining: Joining,
  by: Named | 'operator',
): Promise<Joined | undefined> {
  const { kind, standing } = joining
  const at = board.now.toString()
  const person = await findOrAddPerson(tx, {
    ...joining,
    id: newId(board.now),
    example: board.example,
    createdAt: at,
  })
  const member = await insertMember(tx, {
    id: newId(board.now),
    boardId: board.id,
    personId: person.id,
    kind,
    standing,
    addedBy: by === 'operator' ? null : by.id,
    joinedAt: at,
  })
  if (!member) return undefined
  const joined = { id: member.id, name: person.name }
  await recordMember(tx, register, board, joined, { kind, standing, change: 'added' }, by)
  return { ...joined, personId: person.id }
}

/** The entry of a change of a member, with the disclosures of its commitments. */
export async function recordMember(
  tx: Tx,
  register: Register,
  board: BoardAt,
  who: Named,
  change: { kind: Kind; standing: Standing; change: 'added' | 'changed' | 'left' },
  by: Named | 'operator',
): Promise<void> {
  const whoDisclosure = commitToMember(board.now, who)
  const byDisclosure = by === 'operator' ? undefined : commitToMember(board.now, by)
  await insertDisclosures(tx, board.id, byDisclosure ? [whoDisclosure, byDisclosure] : [whoDisclosure])
  const fields = {
    ...change,
    who: whoDisclosure.commitment,
    by: byDisclosure?.commitment ?? ('operator' as const),
  }
  register.add(memberEntry({ board: board.id, at: board.now }, fields), who.id)
}

/** Writes that a member is off a board: their entry, and that they are cut from its texts at once. */
export async function saveLeft(
  tx: Tx,
  register: Register,
  board: BoardAt,
  member: Named & OfBoard & { readonly kind: Kind; readonly standing: Standing },
  by: Named,
): Promise<void> {
  await setMember(tx, member, { left_at: board.now.toString() })
  await deleteCallRequests(tx, { memberId: member.id })
  const change = { kind: member.kind, standing: member.standing, change: 'left' as const }
  await recordMember(tx, register, board, member, change, by)
  await register.seal()
  await notifyRoom(tx, { kind: 'revoked', member: member.id })
}
