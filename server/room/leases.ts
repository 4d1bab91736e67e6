import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/client.ts'
import { type Claim, leaseDocument, releaseLeases, renewLeases } from '#db/proposals/draft-leases.ts'
import { notifyRoom } from '#db/proposals/drafts.ts'
import { complain } from './complain.ts'

const AGAIN_AFTER = 250
/** Each second: a notice may come when nobody listens. */
const TRIES_BETWEEN_NOTICES = 4

/**
 * The texts that this process has, of which no other takes any: two that wrote one text in turn would send everybody back
 * and forth. Leases only keep order; what keeps a late owner from writing is the epoch.
 */
export class Leases {
  readonly #db: Db
  readonly #owner: string
  readonly #milliseconds: number
  readonly #held = new Map<string, { since: number }>()
  /** What is asked of a text waits for what was asked before: a late release would let go of what was taken since. */
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #lost: (id: string) => void
  readonly #timer: NodeJS.Timeout

  /** `lost` is told of a text that another process has taken: who only reads it here would read it as it was. */
  constructor(db: Db, limits: { leaseFor: number }, owner: string, lost: (id: string) => void) {
    this.#lost = lost
    this.#db = db
    this.#owner = owner
    this.#milliseconds = limits.leaseFor
    this.#timer = setInterval(() => void this.#renew(), limits.leaseFor / 3).unref()
  }

  /** Asks another process that has it for it, and waits until it lets go or has been gone for as long as a lease is good. */
  take(id: string, isOver: () => boolean): Promise<Claim> {
    return this.#inTurn(id, async () => {
      const end = performance.now() + 1.5 * this.#milliseconds
      const lease = { id, owner: this.#owner, milliseconds: this.#milliseconds }
      for (let tries = 0; ; tries++) {
        const claim = await leaseDocument(this.#db, lease)
        if (claim.kind === 'ours') this.#held.set(id, { since: performance.now() })
        if (claim.kind !== 'held' || isOver() || performance.now() > end) return claim
        if (tries % TRIES_BETWEEN_NOTICES === 0) await notifyRoom(this.#db, { kind: 'wanted', document: id })
        await sleep(AGAIN_AFTER)
      }
    })
  }

  release(id: string): void {
    if (this.#held.delete(id)) void this.#inTurn(id, () => this.#let([id]))
  }

  /** For how long this process has had it. */
  heldFor(id: string): number {
    return performance.now() - (this.#held.get(id)?.since ?? performance.now())
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    while (this.#turns.size > 0) await Promise.all(this.#turns.values())
    await this.#let([...this.#held.keys()])
  }

  #inTurn<T>(id: string, act: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(id)
    const turn = before ? before.then(act) : act()
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(id) === over) this.#turns.delete(id)
      })
    this.#turns.set(id, over)
    return turn
  }

  async #renew(): Promise<void> {
    const held = [...this.#held]
    if (held.length === 0) return
    const lease = { ids: held.map(([id]) => id), owner: this.#owner, milliseconds: this.#milliseconds }
    try {
      const renewed = await renewLeases(this.#db, lease)
      for (const [id, one] of held) {
        // It may have been let go of and taken again meanwhile.
        if (renewed.has(id) || this.#held.get(id) !== one) continue
        this.#held.delete(id)
        this.#lost(id)
      }
    } catch (error) {
      complain(error)
    }
  }

  /** Where that fails they end by themselves. */
  async #let(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await releaseLeases(this.#db, ids, this.#owner).catch(complain)
  }
}
