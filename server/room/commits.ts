import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/client.ts'
import { type Append, appendUpdates } from '#db/proposals/drafts.ts'
import { complain } from './complain.ts'
import type { Limits } from './limits.ts'
import { mergeUpdates } from './merge.ts'

/** A document that this process owns. */
export interface Owned {
  documentId: string
  epoch: number
  /** Each number is given once: a batch that is tried again keeps its own. */
  nextSeq(): number
  committed(bytes: number): void
  /** Frozen, or owned by another process now: nothing queued here will ever be stored. */
  fenced(): void
}

interface Batch {
  /** As it was when the first of these was said: the document may have left this process since. */
  epoch: number
  updates: Uint8Array[]
  bytes: number
  authors: Set<string>
  /** Those under which something was written for the first time, and by whom. */
  numbers: Map<number, string>
  /** The newest of each who asked: it stands for those before. */
  waiting: Map<object, () => void>
}

const FIRST_WAIT = 100
const LONGEST_WAIT = 1_000

/**
 * Group commit: one transaction at a time; what arrives meanwhile gathers for the next one, merged to one update a
 * document. A failing commit is tried again for as long as it takes: nothing is dropped, nothing confirmed.
 */
export class Commits {
  readonly #db: Db
  readonly #limits: Limits
  readonly #onCongestion: () => void
  #gathering = new Map<Owned, Batch>()
  #inFlight = new Map<Owned, Batch>()
  #queuedBytes = 0
  #failing = false
  /** As it was last said. */
  #saidCongested = false
  #running: Promise<void> | undefined

  constructor(db: Db, limits: Limits, onCongestion: () => void) {
    this.#db = db
    this.#limits = limits
    this.#onCongestion = onCongestion
  }

  /** Too much waits for the disk: whoever reads sockets must stop until it is told again. */
  get congested(): boolean {
    return this.#failing || this.#queuedBytes > this.#limits.queuedBytes
  }

  add(document: Owned, update: Uint8Array, author: string, numbers: readonly number[]): void {
    const batch = this.#gathering.get(document) ?? newBatch(document.epoch)
    this.#gathering.set(document, batch)
    batch.updates.push(update)
    batch.bytes += update.length
    batch.authors.add(author)
    for (const number of numbers) batch.numbers.set(number, author)
    this.#queuedBytes += update.length
    this.#running ??= this.#run()
    this.#say()
  }

  /**
   * Calls back once all that was added so far is on disk; never, where the document was fenced. Who asks twice before a
   * commit is answered the second time.
   */
  afterCommit(document: Owned, who: object, then: () => void): void {
    const batch = this.#gathering.get(document) ?? this.#inFlight.get(document)
    if (batch) batch.waiting.set(who, then)
    else then()
  }

  isQueued(document: Owned): boolean {
    return this.#gathering.has(document) || this.#inFlight.has(document)
  }

  /** Resolves when nothing is queued any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#gathering.size > 0) {
      await sleep(this.#limits.gather)
      const batches = this.#gathering
      this.#gathering = new Map()
      this.#inFlight = batches
      const stored = await this.#store(batches)
      this.#inFlight = new Map()
      for (const [document, batch] of batches) {
        this.#queuedBytes -= batch.bytes
        if (stored.get(document.documentId) === batch.epoch) {
          document.committed(batch.bytes)
          for (const then of batch.waiting.values()) then()
        } else {
          document.fenced()
        }
      }
      this.#say()
    }
    this.#running = undefined
  }

  async #store(batches: ReadonlyMap<Owned, Batch>): Promise<Map<string, number>> {
    const appends = [...batches].flatMap(([document, batch]) => appendOf(document, batch))
    const late = setTimeout(() => this.#setFailing(true), this.#limits.failingFor)
    try {
      for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
        try {
          return await appendUpdates(this.#db, appends)
        } catch (error) {
          complain(`a commit failed, trying again: ${String(error)}`)
          await sleep(wait)
        }
      }
    } finally {
      clearTimeout(late)
      this.#setFailing(false)
    }
  }

  #setFailing(failing: boolean): void {
    if (this.#failing === failing) return
    this.#failing = failing
    this.#say()
  }

  #say(): void {
    if (this.#saidCongested === this.congested) return
    this.#saidCongested = this.congested
    this.#onCongestion()
  }
}

function newBatch(epoch: number): Batch {
  return { epoch, updates: [], bytes: 0, authors: new Set(), numbers: new Map(), waiting: new Map() }
}

/** None where the updates of a document cannot be put together: it alone is not stored, and goes back to what is. */
function appendOf(document: Owned, batch: Batch): Append[] {
  try {
    const payload = mergeUpdates(batch.updates)
    const { authors, numbers, epoch } = batch
    const { documentId } = document
    return [
      { documentId, epoch, seq: document.nextSeq(), payload, authors: [...authors], numbers: [...numbers] },
    ]
  } catch (error) {
    complain(`updates of ${document.documentId} could not be merged: ${String(error)}`)
    return []
  }
}
