import type { Db } from '#db/client.ts'
import { redeemTickets, type Seat } from '#db/people/seats.ts'
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

/** Uses tickets up: one statement at a time, for all who came while the last one was answered. */
export class Door {
  readonly #db: Db
  #waiting: { hash: string; answer: PromiseWithResolvers<Seat | undefined> }[] = []
  #running = false

  constructor(db: Db) {
    this.#db = db
  }

  /** Says who came with a request, or how to close. */
  async admit(address: string): Promise<Guest | CloseCode> {
    // As it was written: of several rooms, one was chosen by that.
    const [path = '', query] = address.split('?')
    const name = path.replace(/^\/collab\//, '')
    const room = parseRoomName(name)
    if (!room) return CLOSE.unknown
    const asked = new URLSearchParams(query)
    const ticket = asked.get('ticket')
    const seat = ticket ? await this.#redeem(ticketHash(ticket)) : undefined
    if (!seat || formatRoomName(seat) !== name) return CLOSE.badTicket
    const permission = draftPermission(seat)
    if (permission === 'none') return CLOSE.forbidden
    const remembersUsers = asked.get('users') === 'once'
    return {
      user: userOf(seat),
      documentId: seat.documentId,
      mayWrite: permission === 'write',
      remembersUsers,
    }
  }

  #redeem(hash: string): Promise<Seat | undefined> {
    const answer = Promise.withResolvers<Seat | undefined>()
    this.#waiting.push({ hash, answer })
    if (!this.#running) void this.#run()
    return answer.promise
  }

  async #run(): Promise<void> {
    this.#running = true
    while (this.#waiting.length > 0) {
      const asked = this.#waiting
      this.#waiting = []
      try {
        const seats = await redeemTickets(
          this.#db,
          asked.map(({ hash }) => hash),
        )
        for (const { hash, answer } of asked) {
          answer.resolve(seats.get(hash))
          // Good once, also where it was shown twice meanwhile.
          seats.delete(hash)
        }
      } catch (error) {
        for (const { answer } of asked) answer.reject(error)
      }
    }
    this.#running = false
  }
}

function userOf({ memberId, name }: Seat): User {
  return { member: memberId, name, color: memberColor(memberId) }
}
