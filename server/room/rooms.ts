import type { Db } from '#db/client.ts'
import { findSeats } from '#db/people/seats.ts'
import { loadDocument, loadWriters } from '#db/proposals/drafts.ts'
import { draftPermission } from '#lib/rules/base/draft-permission.ts'
import type { Guest } from './authorize.ts'
import { Commits } from './commits.ts'
import { Compactions } from './compaction.ts'
import { complain } from './complain.ts'
import type { Connection } from './connection.ts'
import { CLOSE } from './frames.ts'
import { Leases } from './leases.ts'
import type { Limits } from './limits.ts'
import { Room } from './live.ts'
import type { User } from './presence.ts'

/** The rooms open in this process, one a document. */
export class Rooms {
  readonly #db: Db
  readonly #limits: Limits
  readonly #commits: Commits
  readonly #rooms = new Map<string, Room>()
  readonly #connectionsOf = new Map<string, number>()
  readonly #holds = new Map<Room, NodeJS.Timeout>()
  readonly #compactions: Compactions
  readonly #leases: Leases

  /** `forCommits` is a connection of their own: nothing else makes them wait. */
  constructor(db: Db, forCommits: Db, limits: Limits, owner: string) {
    this.#db = db
    this.#limits = limits
    this.#compactions = new Compactions(db)
    this.#leases = new Leases(db, limits, owner, (documentId) => {
      const room = this.#rooms.get(documentId)
      if (room) this.#drop(room, CLOSE.comeBack)
    })
    this.#commits = new Commits(forCommits, limits, () => {
      for (const room of this.#rooms.values()) room.drain()
    })
  }

  /** False while the disk does not follow. */
  get healthy(): boolean {
    return !this.#commits.congested
  }

  join(connection: Connection, guest: Guest): void {
    if (!connection.isOpen) return
    const known = this.#rooms.get(guest.documentId)
    const { member } = guest.user
    const ofMember = this.#connectionsOf.get(member) ?? 0
    const full = (known?.connections.size ?? 0) >= this.#limits.connectionsPerRoom
    if (full || ofMember >= this.#limits.connectionsPerMember) {
      connection.close(CLOSE.full)
      return
    }
    const room = known ?? this.#create(guest.documentId)
    this.#connectionsOf.set(member, ofMember + 1)
    connection.enter(guest, room)
    room.join(connection)
  }

  /** Gates the room and waits until what was said before is on disk; returns the last number stored. */
  async hold(documentId: string): Promise<number | undefined> {
    const room = this.#rooms.get(documentId)
    if (!room?.isWritable) return undefined
    room.hold()
    clearTimeout(this.#holds.get(room))
    this.#holds.set(
      room,
      setTimeout(() => this.resume(documentId), this.#limits.heldFor),
    )
    await new Promise<void>((resolve) => this.#commits.afterCommit(room, {}, resolve))
    return room.committedSeq
  }

  resume(documentId: string): void {
    const room = this.#rooms.get(documentId)
    if (!room) return
    clearTimeout(this.#holds.get(room))
    this.#holds.delete(room)
    room.resume()
  }

  /** For another process, which people have come to: those who are here come there too, as what they wrote is stored. */
  async handOver(documentId: string): Promise<void> {
    const room = this.#rooms.get(documentId)
    if (!room?.isWritable || this.#holds.has(room)) return
    if (room.connections.size > 0 && this.#leases.heldFor(documentId) < this.#limits.keptFor) return
    await this.hold(documentId)
    this.#drop(room, CLOSE.comeBack)
  }

  /** Who could write in these drafts at this moment, each person once. */
  writers(documentIds: readonly string[]): Record<string, User[]> {
    return Object.fromEntries(
      documentIds.map((id) => {
        const connections = [...(this.#rooms.get(id)?.connections ?? [])].filter((one) => one.guest.mayWrite)
        return [id, [...new Map(connections.map(({ user }) => [user.member, user])).values()]]
      }),
    )
  }

  /** Compares one room, or all, with what the database says now of the text and of each person in it. */
  async recheck(documentId?: string): Promise<void> {
    const rooms = documentId === undefined ? [...this.#rooms.values()] : [this.#rooms.get(documentId)]
    for (const room of rooms) if (room) await this.#recheckRoom(room)
  }

  async recheckMember(memberId: string): Promise<void> {
    for (const room of [...this.#rooms.values()]) {
      if ([...room.connections].some((one) => one.user.member === memberId)) await this.#recheckRoom(room)
    }
  }

  /** Stores what was said and sends everybody away for a moment. */
  async stop(): Promise<void> {
    for (const timer of this.#holds.values()) clearTimeout(timer)
    for (const room of this.#rooms.values()) room.hold()
    await this.#commits.settled()
    for (const room of [...this.#rooms.values()]) this.#drop(room, CLOSE.restarting)
    await this.#compactions.stop()
    await this.#leases.stop()
  }

  #create(documentId: string): Room {
    const room = new Room(documentId, this.#commits, this.#limits, {
      outgrown: () => this.#compact(room),
      fenced: () => this.#drop(room, CLOSE.comeBack),
      broken: (_room, error) => {
        complain(`${room.documentId} is loaded again: ${String(error.cause ?? error)}`)
        this.#drop(room, CLOSE.comeBack)
      },
      left: (connection) => this.#left(connection),
      empty: () => this.#unloadSoon(room),
    })
    this.#rooms.set(documentId, room)
    void this.#load(room)
    return room
  }

  /** A room that cannot be loaded is closed: an empty text in its place would be taken for the real one. */
  async #load(room: Room): Promise<void> {
    try {
      const claim = await this.#leases.take(room.documentId, () => room.isGone)
      if (room.isGone) return this.#letGo(room)
      const [draft, writers] = await Promise.all([
        loadDocument(this.#db, room.documentId),
        loadWriters(this.#db, room.documentId),
      ])
      if (!draft) return this.#drop(room, CLOSE.unknown)
      const isFrozen = draft.frozenSeq !== undefined
      const epoch = claim.kind === 'ours' ? claim.epoch : undefined
      // Another process has it, or has claimed it in between.
      if (!isFrozen && draft.epoch !== epoch) return this.#drop(room, CLOSE.comeBack)
      room.open(draft, isFrozen ? undefined : epoch, writers)
    } catch (error) {
      complain(`${room.documentId} could not be loaded: ${String(error)}`)
      this.#drop(room, CLOSE.comeBack)
    }
  }

  #left({ user: { member } }: Connection): void {
    const rest = (this.#connectionsOf.get(member) ?? 0) - 1
    if (rest > 0) this.#connectionsOf.set(member, rest)
    else this.#connectionsOf.delete(member)
  }

  #drop(room: Room, code: Parameters<Room['end']>[0]): void {
    if (this.#rooms.get(room.documentId) === room) this.#rooms.delete(room.documentId)
    clearTimeout(this.#holds.get(room))
    this.#holds.delete(room)
    room.end(code)
    this.#letGo(room)
  }

  #letGo({ documentId }: Room): void {
    if (!this.#rooms.has(documentId)) this.#leases.release(documentId)
  }

  #unloadSoon(room: Room): void {
    setTimeout(() => {
      if (room.isGone || room.connections.size > 0) return
      if (this.#commits.isQueued(room)) return this.#unloadSoon(room)
      const compacts = room.isWritable && room.hasRows
      if (compacts) this.#compact(room)
      this.#drop(room, CLOSE.comeBack)
    }, this.#limits.unloadAfter).unref()
  }

  #compact(room: Room): void {
    this.#compactions.add(room.documentId, room.epoch)
  }

  async #recheckRoom(room: Room): Promise<void> {
    const members = new Set([...room.connections].map((one) => one.user.member))
    const seats = await findSeats(this.#db, room.documentId, [...members])
    const [any] = seats
    if (room.isGone || members.size === 0) return
    // What some had seen may not be in the frozen text: readers too come back to what is.
    if (any && room.isWritable && (any.frozen || any.outdated)) return this.#drop(room, CLOSE.comeBack)
    const permissions = new Map(seats.map((seat) => [seat.memberId, draftPermission(seat)]))
    for (const connection of [...room.connections]) {
      if (!members.has(connection.user.member)) continue
      const permission = permissions.get(connection.user.member) ?? 'none'
      if (permission === 'none') connection.close(CLOSE.forbidden)
      else if ((permission === 'write') !== connection.guest.mayWrite) connection.close(CLOSE.comeBack)
    }
  }
}
