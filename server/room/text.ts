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

/** The text of a room, as a document that edits are applied to. */
export class LiveText {
  readonly #doc: Y.Doc
  /** What came of the edit being applied: Yjs may tidy up after it, in a change of its own. */
  #changes: Change[] = []
  /** Encoded once for all who join before the next change. */
  #whole: Uint8Array | undefined
  #size: number

  constructor(draft: StoredDraft) {
    this.#doc = rebuild(draft)
    this.#doc.on(
      'update',
      (update: Uint8Array, _from: unknown, _doc: Y.Doc, { beforeState }: Y.Transaction) => {
        this.#changes.push({ update, before: beforeState })
      },
    )
    this.#size = (draft.snapshot?.length ?? 0) + draft.updates.reduce((sum, { length }) => sum + length, 0)
  }

  get vector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** What a client at this state vector lacks. Throws where it is none. */
  difference(vector: Uint8Array): Uint8Array {
    const isNew = vector.length === 1 && vector[0] === 0
    if (!isNew) return Y.encodeStateAsUpdate(this.#doc, vector)
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  /** Whether so many bytes more make it too long. */
  isFull(more: number, most: number): boolean {
    if (this.#size + more > most) this.#size = Y.encodeStateAsUpdate(this.#doc).length
    return this.#size + more > most
  }

  /** What of an update can be applied. Throws on what is malformed or no text, and changes nothing. */
  read(update: Uint8Array, mayBring: (client: number) => boolean): Incoming {
    return readIncoming(this.#doc, update, mayBring)
  }

  /** Applies what `read` gave, and returns what changed. */
  apply(update: Uint8Array, reaches: ReadonlyMap<number, number>): Change | undefined {
    this.#changes = []
    try {
      Y.applyUpdate(this.#doc, update)
    } catch (error) {
      throw new BrokenText('a change was not carried to its end', { cause: error })
    }
    for (const [client, clock] of reaches) {
      if (Y.getState(this.#doc.store, client) < clock) throw new BrokenText('a change was not applied whole')
    }
    const [first] = this.#changes
    if (reaches.size > 0 && !first) throw new BrokenText('a change was applied and told to nobody')
    if (!first) return undefined
    this.#whole = undefined
    const change = { update: mergeUpdates(this.#changes.map((one) => one.update)), before: first.before }
    this.#size += change.update.length
    return change
  }
}
