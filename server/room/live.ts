import * as Y from 'yjs'
import type { Draft } from '#db/proposals/drafts.ts'
import type { Commits, Owned } from './commits.ts'
import type { Connection } from './connection.ts'
import { Edits } from './edits.ts'
import { CLOSE, type CloseCode, framed, readFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import { Numbers } from './numbers.ts'
import { Presence } from './presence.ts'
import { Relay } from './relay.ts'
import { type Change, LiveText } from './text.ts'

export interface RoomEvents {
  /** Many updates lie behind the last snapshot. */
  outgrown(room: Room): void
  fenced(room: Room): void
  left(connection: Connection): void
  /** What it holds may not be what is stored any more. */
  broken(room: Room, error: Error): void
  empty(room: Room): void
}

type State =
  | { kind: 'loading' }
  | { kind: 'open'; text: LiveText; edits: Edits<Connection>; epoch: number | undefined }
  | { kind: 'gone' }

/** One draft that people have open. Edits are relayed at once; a barrier is answered after the commit. */
export class Room implements Owned {
  readonly documentId: string
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  readonly #relay: Relay<Connection>
  readonly #commits: Commits
  readonly #limits: Limits
  readonly #events: RoomEvents
  #state: State = { kind: 'loading' }
  #numbers = new Numbers(new Map())
  /** What they lacked when they came was told them. */
  readonly #answered = new WeakSet<Connection>()
  #held = false
  #seq = 0
  #committedSeq = 0
  /** Since the last snapshot. */
  #rows = 0
  #rowBytes = 0
  #snapshotBytes = 0

  constructor(documentId: string, commits: Commits, limits: Limits, events: RoomEvents) {
    this.documentId = documentId
    this.#commits = commits
    this.#limits = limits
    this.#events = events
    const pause = () => (this.connections.size > limits.burstAbove ? limits.burst : 0)
    this.#relay = new Relay(pause, (change, by) => this.#tell(change, by))
    this.presence = new Presence(this.connections, limits, (number, member) =>
      this.#numbers.claim(number, member),
    )
  }

  /** `epoch` is undefined where the text is frozen: the room is for reading. `writers` are known by their numbers. */
  open(draft: Draft, epoch: number | undefined, writers: ReadonlyMap<number, string>): void {
    if (this.#state.kind !== 'loading') return
    this.#numbers = new Numbers(writers)
    const text = new LiveText(draft)
    const edits = new Edits<Connection>(
      text,
      this.#numbers,
      {
        changed: (change, by, numbers) => {
          this.#commits.add(this, change.update, by.user.member, numbers)
          this.#relay.add(change, by)
        },
        afterCommit: (who, then) => this.#commits.afterCommit(this, who, then),
        broken: (error) => this.#events.broken(this, error),
      },
      this.#limits,
    )
    this.#state = { kind: 'open', text, edits, epoch }
    this.#seq = this.#committedSeq = draft.lastSeq
    this.#rows = draft.updates.length
    this.#snapshotBytes = draft.snapshot?.length ?? 0
    this.#rowBytes = draft.updates.reduce((sum, update) => sum + update.length, 0)
    for (const connection of [...this.connections]) this.#welcome(connection)
  }

  get isWritable(): boolean {
    return this.#state.kind === 'open' && this.#state.epoch !== undefined
  }
  get isGone(): boolean {
    return this.#state.kind === 'gone'
  }
  get takesFrames(): boolean {
    return this.#state.kind === 'open' && !this.#held && !this.#commits.congested
  }
  get committedSeq(): number {
    return this.#committedSeq
  }
  get epoch(): number {
    if (this.#state.kind !== 'open' || this.#state.epoch === undefined)
      throw new Error('this room owns no text')
    return this.#state.epoch
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    if (this.#state.kind === 'open') this.#welcome(connection)
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.#events.left(connection)
    this.presence.leave(connection)
    if (this.#state.kind === 'open') this.#state.edits.leave(connection)
    if (this.connections.size === 0) this.#events.empty(this)
  }

  /** Nothing more is taken until `resume`: what was said before can be flushed, and the text be frozen. */
  hold(): void {
    this.#held = true
    this.drain()
  }

  resume(): void {
    this.#held = false
    this.drain()
  }

  drain(): void {
    for (const connection of [...this.connections]) connection.drain()
  }

  /** Everybody out, for this reason. Who comes back finds a room made from what is stored. */
  end(code: CloseCode): void {
    if (this.#state.kind === 'open') this.#state.edits.stop()
    this.#state = { kind: 'gone' }
    this.#relay.stop()
    this.presence.stop()
    for (const connection of [...this.connections]) connection.close(code)
  }

  /** Throws on what is malformed. */
  receive(from: Connection, bytes: Uint8Array): void {
    if (this.#state.kind !== 'open') return
    const frame = readFrame(bytes)
    const { mayWrite } = from.guest
    if (frame.kind === 'step-1') {
      Y.decodeStateVector(frame.vector)
      // All of it is gone through again, whatever they lack.
      if (this.#answered.has(from)) from.charge(this.#state.text.size)
      this.#answered.add(from)
      from.sendDifference(frame.vector)
    } else if (frame.kind === 'update') {
      if (mayWrite) this.#state.edits.take(from, frame.update)
    } else if (frame.kind === 'barrier') {
      // No answer to those whose edits are not taken: an echo would say that they are saved.
      if (mayWrite) this.#state.edits.barrier(from, bytes)
    } else if (frame.kind === 'presence') {
      this.presence.receive(from, frame.update)
    } else if (frame.kind === 'presence-query') {
      from.charge(this.presence.tell(from))
    }
  }

  /** What a client at this state vector lacks. Throws where it is none. */
  difference(vector: Uint8Array): Uint8Array {
    if (this.#state.kind !== 'open') throw new Error('this room has no text')
    return step2Frame(this.#state.text.difference(vector))
  }

  nextSeq(): number {
    this.#seq += 1
    return this.#seq
  }

  committed(bytes: number): void {
    this.#committedSeq += 1
    this.#rows += 1
    this.#rowBytes += bytes
    // It was ended while this was being stored: whoever has the text next counts its rows.
    if (!this.isWritable) return
    const { compactRows, compactBytes } = this.#limits
    if (this.#rows >= compactRows || this.#rowBytes >= Math.max(compactBytes, this.#snapshotBytes)) {
      this.#rows = this.#rowBytes = 0
      this.#snapshotBytes = this.#state.kind === 'open' ? this.#state.text.size : 0
      this.#events.outgrown(this)
    }
  }

  get hasRows(): boolean {
    return this.#rows > 0
  }

  fenced(): void {
    this.#events.fenced(this)
  }

  #welcome(connection: Connection): void {
    // The ticket said that they may write, and the text was frozen since: they come back and are told so.
    if (connection.guest.mayWrite && !this.isWritable) {
      connection.close(CLOSE.comeBack)
      return
    }
    if (this.#state.kind === 'open' && connection.guest.mayWrite) {
      connection.send(step1Frame(this.#state.text.vector))
    }
    this.presence.tell(connection)
    connection.drain()
  }

  #tell({ update, before }: Change, by: Connection | undefined): void {
    const frame = framed(updateFrame(update))
    const vector = () => Y.encodeStateVector(before)
    for (const connection of this.connections) {
      if (connection !== by) connection.sendUpdate(frame, vector)
    }
  }
}
