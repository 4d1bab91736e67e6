import * as Y from 'yjs'
import type { Draft } from '#db/proposals/drafts.ts'
import { rebuild } from '#lib/text/document.ts'
import type { Commits, Owned } from './commits.ts'
import type { Connection } from './connection.ts'
import { CLOSE, type CloseCode, readFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import { Presence } from './presence.ts'

export interface RoomEvents {
  /** Many updates lie behind the last snapshot. */
  outgrown(room: Room): void
  fenced(room: Room): void
  empty(room: Room): void
}

type State = { kind: 'loading' } | { kind: 'open'; doc: Y.Doc; epoch: number | undefined } | { kind: 'gone' }

/** One draft that people have open. Edits are relayed at once; a barrier is answered after the commit. */
export class Room implements Owned {
  readonly documentId: string
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  readonly #commits: Commits
  readonly #limits: Limits
  readonly #events: RoomEvents
  #state: State = { kind: 'loading' }
  #held = false
  #seq = 0
  #committedSeq = 0
  /** Since the last snapshot. */
  #rows = 0
  #rowBytes = 0
  #size = 0
  /** Encoded once for all who join before the next change. */
  #whole: Uint8Array | undefined

  constructor(documentId: string, commits: Commits, limits: Limits, events: RoomEvents) {
    this.documentId = documentId
    this.#commits = commits
    this.#limits = limits
    this.#events = events
    this.presence = new Presence(this.connections, limits)
  }

  /** `epoch` is undefined where the text is frozen: the room is for reading. */
  open(draft: Draft, epoch: number | undefined): void {
    if (this.#state.kind !== 'loading') return
    const doc = rebuild(draft)
    doc.on('update', (update: Uint8Array, from: Connection, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#relay(update, from, transaction)
    })
    this.#state = { kind: 'open', doc, epoch }
    this.#seq = this.#committedSeq = draft.lastSeq
    this.#rows = draft.updates.length
    this.#rowBytes = draft.updates.reduce((sum, update) => sum + update.length, 0)
    this.#size = (draft.snapshot?.length ?? 0) + this.#rowBytes
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
    this.presence.leave(connection)
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
    this.#state = { kind: 'gone' }
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
      from.sendDifference(frame.vector)
    } else if (frame.kind === 'update') {
      if (mayWrite) this.#apply(this.#state.doc, from, frame.update)
    } else if (frame.kind === 'barrier') {
      // No answer to those whose edits are not taken: an echo would say that they are saved.
      if (mayWrite) this.#commits.afterCommit(this, () => from.send(bytes))
    } else if (frame.kind === 'presence') {
      this.presence.receive(from, frame.update)
    } else if (frame.kind === 'presence-query') {
      this.presence.tell(from)
    }
  }

  /** What a client at this state vector lacks. Throws where it is none. */
  difference(vector: Uint8Array): Uint8Array {
    if (this.#state.kind !== 'open') throw new Error('this room has no text')
    const { doc } = this.#state
    const isNew = vector.length === 1 && vector[0] === 0
    if (!isNew) return step2Frame(Y.encodeStateAsUpdate(doc, vector))
    this.#whole ??= Y.encodeStateAsUpdate(doc)
    return step2Frame(this.#whole)
  }

  nextSeq(): number {
    this.#seq += 1
    return this.#seq
  }

  committed(bytes: number): void {
    this.#committedSeq += 1
    this.#rows += 1
    this.#rowBytes += bytes
    if (this.#rows >= this.#limits.compactRows || this.#rowBytes >= this.#limits.compactBytes) {
      this.#rows = this.#rowBytes = 0
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
      connection.send(step1Frame(Y.encodeStateVector(this.#state.doc)))
    }
    this.presence.tell(connection)
    connection.drain()
  }

  #apply(doc: Y.Doc, from: Connection, update: Uint8Array): void {
    // Before anything is applied: a malformed end would leave its beginning applied.
    Y.decodeUpdate(update)
    const tooLong = () => this.#size + update.length > this.#limits.documentBytes
    if (tooLong()) this.#size = Y.encodeStateAsUpdate(doc).length
    if (tooLong()) {
      from.close(CLOSE.tooLong)
      return
    }
    this.#size += update.length
    Y.applyUpdate(doc, update, from)
    // It rests on something that has not come yet: kept as it was sent, since no change was seen to be kept.
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs || pendingDs) this.#commits.add(this, update, from.user.member)
  }

  #relay(update: Uint8Array, from: Connection, transaction: Y.Transaction): void {
    this.#whole = undefined
    this.#commits.add(this, update, from.user.member)
    const frame = updateFrame(update)
    const before = () => Y.encodeStateVector(transaction.beforeState)
    for (const connection of this.connections) {
      if (connection !== from) connection.sendUpdate(frame, before)
    }
  }
}
