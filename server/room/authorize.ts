import type { Db } from '#db/client.ts'
import { redeemTicket, type Seat } from '#db/people/seats.ts'
import { draftPermission } from '#lib/rules/base/draft-permission.ts'
import { memberColor } from '#lib/text/color.ts'
import { formatRoomName, parseRoomName, ticketHash } from '#lib/text/ticket.ts'
import { CLOSE, type CloseCode } from './frames.ts'
import type { User } from './presence.ts'

export interface Guest {
  user: User
  documentId: string
  mayWrite: boolean
  /** Its page keeps whose each caret is. */
  remembersUsers: boolean
}

/** Browsers always say where a page came from. Nothing, `null` or another place is refused before the upgrade. */
export function originAllowed(origin: string | undefined, places: readonly string[]): boolean {
  return origin !== undefined && places.some((place) => origin === new URL(place).origin)
}

/** Uses the ticket of a request up, and says who came with it, or how to close. */
export async function admit(db: Db, address: string): Promise<Guest | CloseCode> {
  const url = new URL(address, 'http://room')
  const name = url.pathname.replace(/^\/collab\//, '')
  const room = parseRoomName(name)
  if (!room) return CLOSE.unknown
  const ticket = url.searchParams.get('ticket')
  const seat = ticket ? await redeemTicket(db, ticketHash(ticket)) : undefined
  if (!seat || formatRoomName(seat) !== name) return CLOSE.badTicket
  const permission = draftPermission(seat)
  if (permission === 'none') return CLOSE.forbidden
  const remembersUsers = url.searchParams.get('users') === 'once'
  return {
    user: userOf(seat),
    documentId: seat.documentId,
    mayWrite: permission === 'write',
    remembersUsers,
  }
}

function userOf({ memberId, name }: Seat): User {
  return { member: memberId, name, color: memberColor(memberId) }
}
