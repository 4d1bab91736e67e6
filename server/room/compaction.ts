import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { loadDocument, replaceBySnapshot } from '#db/proposals/drafts.ts'
import { canonicalText, rebuild, textOfDraft } from '#lib/text/document.ts'
import { sameBytes } from '#lib/tlog/bytes.ts'
import { complain } from './complain.ts'

const FIRST_WAIT = 500
const LONGEST_WAIT = 60_000

/** Puts snapshots in place of many updates, one document at a time, until each is done. */
export class Compactions {
  readonly #db: Db
  /** By document: the epoch under which it is owned here. */
  readonly #wanted = new Map<string, number>()
  #running: Promise<void> | undefined
  #stopping = new AbortController()

  constructor(db: Db) {
    this.#db = db
  }

  add(documentId: string, epoch: number): void {
    this.#wanted.set(documentId, epoch)
    this.#running ??= this.#run()
  }

  /** Tries what is left once more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    let wait = FIRST_WAIT
    for (let next = this.#next(); next; next = this.#next()) {
      const [documentId, epoch] = next
      this.#wanted.delete(documentId)
      try {
        await compact(this.#db, documentId, epoch)
        wait = FIRST_WAIT
      } catch (error) {
        complain(`${documentId} was not compacted: ${String(error)}`)
        if (this.#stopping.signal.aborted) continue
        if (!this.#wanted.has(documentId)) this.#wanted.set(documentId, epoch)
        await sleep(wait, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      }
    }
    this.#running = undefined
  }

  #next(): [string, number] | undefined {
    const [first] = this.#wanted
    return first
  }
}

/**
 * From the rows as they are stored, never from the live room: what the room holds and the database does not must not be
 * declared stored. They are read and put together before anything is locked: what is stored meanwhile comes after.
 */
async function compact(db: Db, documentId: string, epoch: number): Promise<void> {
  const draft = await loadDocument(db, documentId)
  if (!draft || draft.epoch !== epoch || draft.frozenSeq !== undefined || draft.updates.length === 0) return
  const doc = rebuild(draft)
  const snapshot = Y.encodeStateAsUpdate(doc)
  const vector = Y.encodeStateVector(doc)
  if (!sameBytes(Y.encodeStateVectorFromUpdate(snapshot), vector)) {
    throw new Error(`the snapshot of document ${documentId} would not hold all of its updates`)
  }
  const whole = { snapshot, vector, text: canonicalText(textOfDraft(doc)) }
  await db
    .transaction()
    .execute((tx) => replaceBySnapshot(tx, { id: documentId, epoch }, draft.lastSeq, whole))
}
