import * as Y from 'yjs'
import { rebuild, type StoredDraft } from '#lib/text/document.ts'
import { type Incoming, readIncoming } from './incoming.ts'
import { mergeUpdates } from './merge.ts'

/** Yjs failed in the middle of a change: nothing this document says can be believed any more. */
export class BrokenText extends Error {}

export interface Change {
  update: Uint8Array
  /** What whoever had read everything before it has. */
  before: Map<number, number>
}

/** The size is measured no more often: near the limit a keystroke must not cost the whole text. */
const MEASURED_EVERY = 1_000

const NOTHING: StoredDraft = { snapshot: null, updates: [] }

/** The text of a room: the bytes that are stored until somebody writes, a Yjs document from then on. */
export class LiveText {
  #stored: StoredDraft
  #storedVector: Uint8Array | undefined
  #written: Y.Doc | undefined
  /** What came of the edit being applied: Yjs may tidy up after it, in a change of its own. */
  #changes: Change[] = []
  /** Encoded once for all who join before the next change. */
  #whole: Uint8Array | undefined
  /** At most so many bytes. */
  #size: number
  #measured = Number.NEGATIVE_INFINITY

  /** Throws where what is stored cannot be read. */
  constructor(stored: StoredDraft & { vector?: Uint8Array | undefined }) {
    this.#stored = stored
    this.#storedVector = stored.vector
    this.#whole = wholeOf(stored)
    this.#size = this.#whole.length
  }

  get vector(): Uint8Array {
    if (this.#written) return Y.encodeStateVector(this.#written)
    this.#storedVector ??= Y.encodeStateVectorFromUpdate(this.#everything)
    return this.#storedVector
  }

  /** What a client at this state vector lacks. Throws where it is none. */
  difference(vector: Uint8Array): Uint8Array {
    const isNew = vector.length === 1 && vector[0] === 0
    if (isNew) return this.#everything
    if (this.#written) return Y.encodeStateAsUpdate(this.#written, vector)
    return Y.diffUpdate(this.#everything, vector)
  }

  get size(): number {
    return this.#size
  }

  /** How long it is, where it seems to be longer than `most`; what was deleted since it was measured may be counted still. */
  sizeBeyond(most: number): number {
    if (this.#size > most && performance.now() - this.#measured > MEASURED_EVERY) {
      this.#size = this.#everything.length
      this.#measured = performance.now()
    }
    return this.#size
  }

  /** What of an update can be applied. Throws on what is malformed or no text, and changes nothing. */
  read(update: Uint8Array, mayBring: (client: number) => boolean): Incoming {
    return readIncoming(this.#doc, update, mayBring)
  }

  /** Applies what `read` gave, and returns what changed. */
  apply(update: Uint8Array, reaches: ReadonlyMap<number, number>): Change | undefined {
    const doc = this.#doc
    this.#changes = []
    try {
      Y.applyUpdate(doc, update)
    } catch (error) {
      throw new BrokenText('a change was not carried to its end', { cause: error })
    }
    for (const [client, clock] of reaches) {
      if (Y.getState(doc.store, client) < clock) throw new BrokenText('a change was not applied whole')
    }
    const [first] = this.#changes
    if (reaches.size > 0 && !first) throw new BrokenText('a change was applied and told to nobody')
    if (!first) return undefined
    this.#whole = undefined
    const change = { update: mergeUpdates(this.#changes.map((one) => one.update)), before: first.before }
    this.#size += change.update.length
    return change
  }

  get #everything(): Uint8Array {
    this.#whole ??= this.#written ? Y.encodeStateAsUpdate(this.#written) : wholeOf(this.#stored)
    return this.#whole
  }

  get #doc(): Y.Doc {
    if (!this.#written) {
      this.#written = rebuild(this.#stored)
      this.#stored = NOTHING
      this.#written.on('update', (update: Uint8Array, _from: unknown, _doc: Y.Doc, change: Y.Transaction) => {
        this.#changes.push({ update, before: change.beforeState })
      })
    }
    return this.#written
  }
}

function wholeOf({ snapshot, updates }: StoredDraft): Uint8Array {
  return mergeUpdates(snapshot ? [snapshot, ...updates] : updates)
}
