import { CLOSE, type CloseCode, fullnessFrame } from './frames.ts'
import { Conflicting } from './incoming.ts'
import type { Numbers } from './numbers.ts'
import { Inadmissible } from './places.ts'
import { BrokenText, type Change, type LiveText } from './text.ts'

interface Sender {
  user: { member: string }
  send(frame: Uint8Array): void
  close(code: CloseCode): void
}
interface Of<From> {
  /** Relays and queues it; `numbers` were written under for the first time. */
  changed(change: Change, by: From, numbers: readonly number[]): void
  /** Answers once all that is queued is on disk. */
  afterCommit(who: From, then: () => void): void
  broken(error: BrokenText): void
}
const NOTHING: ReadonlyMap<number, number> = new Map()
/** Of the longest a text may be. */
const NEAR = 0.8

/** What is set aside may be read again until it comes to so many times the longest frame: some is made to be slow. */
const MOST_READ_AGAIN = 4
/** What it costs to remember one client that an update waits for: more than the update itself, where it waits for many. */
const BYTES_A_CLIENT = 200

interface Waiting<From> {
  from: From
  update: Uint8Array
  waitsFor: ReadonlyMap<number, number>
}
interface Aside<From> {
  readonly updates: Set<Waiting<From>>
  bytes: number
  bytesReadAgain: number
  /** The newest: it stands for those before. */
  barrier: Uint8Array | undefined
  readonly timer: NodeJS.Timeout
}

/**
 * What people send to a text. An edit that rests on something which has not come is kept apart, for its sender, and no
 * barrier is answered meanwhile: what is echoed was queued before. It is read again when something came that it waits for.
 */
export class Edits<From extends Sender> {
  readonly #text: LiveText
  readonly #numbers: Numbers
  readonly #room: Of<From>
  readonly #limits: { documentBytes: number; frameBytes: number; asideFor: number }
  readonly #aside = new Map<From, Aside<From>>()
  /** The same, by the clients that they wait for. */
  readonly #waiting = new Map<number, Set<Waiting<From>>>()
  /** That the text is nearly full. */
  readonly #told = new WeakSet<From>()

  constructor(
    text: LiveText,
    numbers: Numbers,
    room: Of<From>,
    limits: { documentBytes: number; frameBytes: number; asideFor: number },
  ) {
    this.#text = text
    this.#numbers = numbers
    this.#room = room
    this.#limits = limits
  }

  /** Throws on what is malformed. */
  take(from: From, update: Uint8Array): void {
    if (isNothing(update)) return
    const reached = [...this.#try(from, update)]
    for (const [client, clock] of reached) {
      for (const waiting of this.#waiting.get(client) ?? []) {
        const needed = waiting.waitsFor.get(client) ?? 0
        if (needed <= clock) for (const reach of this.#tryAgain(waiting)) reached.push(reach)
      }
    }
  }

  barrier(from: From, frame: Uint8Array): void {
    const aside = this.#aside.get(from)
    if (aside) aside.barrier = frame
    else this.#room.afterCommit(from, () => this.#answer(from, frame))
  }

  /** To those who ask whether they are saved it is also said, beforehand, that the text grows too long. */
  #answer(from: From, barrier: Uint8Array): void {
    from.send(barrier)
    const { documentBytes } = this.#limits
    const isNear = this.#text.sizeBeyond(NEAR * documentBytes) > NEAR * documentBytes
    if (isNear === this.#told.has(from)) return
    if (isNear) this.#told.add(from)
    else this.#told.delete(from)
    from.send(fullnessFrame(this.#text.size, documentBytes))
  }

  #isFull(more: number): boolean {
    const { documentBytes } = this.#limits
    return this.#text.sizeBeyond(documentBytes - more) + more > documentBytes
  }

  leave(from: From): void {
    const aside = this.#aside.get(from)
    if (!aside) return
    clearTimeout(aside.timer)
    for (const waiting of aside.updates) this.#takeBack(aside, waiting)
    this.#aside.delete(from)
  }

  stop(): void {
    for (const from of [...this.#aside.keys()]) this.leave(from)
  }

  /** Returns where clients are now of which something came. */
  #try(from: From, update: Uint8Array): ReadonlyMap<number, number> {
    try {
      const { member } = from.user
      const mayBring = (number: number) => this.#numbers.mayUse(number, member)
      const { now, reaches, waitsFor } = this.#text.read(update, mayBring)
      if (reaches.size > 0 && this.#isFull(update.length)) {
        from.close(CLOSE.tooLong)
        return NOTHING
      }
      const change = now && this.#text.apply(now, reaches)
      if (change) this.#room.changed(change, from, this.#numbers.wrote(reaches.keys(), member))
      if (waitsFor.size > 0) this.#setAside({ from, update, waitsFor })
      return reaches
    } catch (error) {
      if (error instanceof Conflicting) from.close(CLOSE.startAgain)
      else if (error instanceof Inadmissible) from.close(CLOSE.refused)
      else if (error instanceof BrokenText) this.#break(from, error)
      else throw error
      return NOTHING
    }
  }

  #break(from: From, error: BrokenText): void {
    from.close(CLOSE.refused)
    this.stop()
    this.#room.broken(error)
  }

  #tryAgain(waiting: Waiting<From>): ReadonlyMap<number, number> {
    const { from, update } = waiting
    const aside = this.#asideOf(from)
    this.#takeBack(aside, waiting)
    aside.bytesReadAgain += update.length
    if (aside.bytesReadAgain > MOST_READ_AGAIN * this.#limits.frameBytes) {
      from.close(CLOSE.startAgain)
      return NOTHING
    }
    const reaches = this.#try(from, update)
    if (aside.updates.size === 0) this.#settle(from)
    return reaches
  }

  #setAside({ from, update, waitsFor }: Waiting<From>): void {
    const aside = this.#asideOf(from)
    // A copy: what it is a piece of is as long as all that came together.
    const waiting = { from, update: update.slice(), waitsFor }
    aside.updates.add(waiting)
    aside.bytes += costOf(waiting)
    for (const client of waitsFor.keys()) {
      const others = this.#waiting.get(client) ?? new Set()
      this.#waiting.set(client, others.add(waiting))
    }
    if (aside.bytes > this.#limits.frameBytes) from.close(CLOSE.refused)
  }

  #takeBack(aside: Aside<From>, waiting: Waiting<From>): void {
    aside.updates.delete(waiting)
    aside.bytes -= costOf(waiting)
    for (const client of waiting.waitsFor.keys()) {
      const others = this.#waiting.get(client)
      others?.delete(waiting)
      if (others?.size === 0) this.#waiting.delete(client)
    }
  }

  #asideOf(from: From): Aside<From> {
    const known = this.#aside.get(from)
    if (known) return known
    const timer = setTimeout(() => from.close(CLOSE.startAgain), this.#limits.asideFor)
    const aside = {
      updates: new Set<Waiting<From>>(),
      bytes: 0,
      bytesReadAgain: 0,
      barrier: undefined,
      timer,
    }
    this.#aside.set(from, aside)
    return aside
  }

  #settle(from: From): void {
    const aside = this.#aside.get(from)
    if (!aside) return
    this.leave(from)
    if (aside.barrier) this.barrier(from, aside.barrier)
  }
}

/** What one who has nothing of their own answers when they come: the text need not be built to know that. */
function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function costOf({ update, waitsFor }: Waiting<unknown>): number {
  return update.length + waitsFor.size * BYTES_A_CLIENT
}
