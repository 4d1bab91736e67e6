import * as Y from 'yjs'
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

interface Aside {
  update: Uint8Array
  /** Clients of which something has not come yet. */
  waitsFor: ReadonlySet<number>
  /** The newest: it stands for those before. */
  barrier: Uint8Array | undefined
  timer: NodeJS.Timeout
}

/**
 * What people send to a text. An edit that rests on something which has not come is kept apart, for its sender, and no
 * barrier is answered meanwhile: what is echoed was queued before.
 */
export class Edits<From extends Sender> {
  readonly #text: LiveText
  readonly #numbers: Numbers
  readonly #room: Of<From>
  readonly #limits: { documentBytes: number; frameBytes: number; asideFor: number }
  readonly #aside = new Map<From, Aside>()
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
    const aside = this.#aside.get(from)
    let reached = this.#try(from, aside ? Y.mergeUpdates([aside.update, update]) : update)
    while (reached.size > 0 && this.#aside.size > 0) reached = this.#takeUp(reached)
  }

  /** What others sent may have waited for what has just come. */
  #takeUp(reached: ReadonlyMap<number, number>): Map<number, number> {
    const next = new Map<number, number>()
    for (const [from, aside] of [...this.#aside]) {
      const waitedForIt = [...aside.waitsFor].some((client) => reached.has(client))
      if (!waitedForIt || this.#aside.get(from) !== aside) continue
      for (const [client, clock] of this.#try(from, aside.update)) next.set(client, clock)
    }
    return next
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
    clearTimeout(this.#aside.get(from)?.timer)
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
      if (waitsFor.size > 0) this.#setAside(from, update, waitsFor)
      else this.#settle(from)
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

  #setAside(from: From, update: Uint8Array, waitsFor: ReadonlySet<number>): void {
    const aside = this.#aside.get(from)
    if (update.length > this.#limits.frameBytes) {
      from.close(CLOSE.refused)
    } else if (aside) {
      Object.assign(aside, { update, waitsFor })
    } else {
      const timer = setTimeout(() => from.close(CLOSE.startAgain), this.#limits.asideFor)
      this.#aside.set(from, { update, waitsFor, barrier: undefined, timer })
    }
  }

  #settle(from: From): void {
    const aside = this.#aside.get(from)
    if (!aside) return
    this.leave(from)
    if (aside.barrier) this.barrier(from, aside.barrier)
  }
}
