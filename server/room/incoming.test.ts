import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebuild, textOfDraft } from '#lib/text/document.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { readIncoming } from './incoming.ts'
import { mergeUpdates } from './merge.ts'
import { NO_TEXT } from './no-text.sample.ts'
import { LiveText } from './text.ts'

/* `SEED=7` draws others; a failure says which it was. */
const DRAWS = 10_000
const SEED = Number(process.env.SEED ?? 20260310)

const anybody = () => true
const state = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

/** What a room does with what it is sent: what waits is tried again once something came that it waits for. */
function room() {
  const text = new LiveText({ snapshot: null, updates: [] })
  const rows: Uint8Array[] = []
  let waiting: { update: Uint8Array; waitsFor: ReadonlyMap<number, number> }[] = []
  const attempt = (update: Uint8Array): ReadonlyMap<number, number> => {
    const { now, reaches, waitsFor } = text.read(update, anybody)
    const change = now && text.apply(now, reaches)
    if (change) rows.push(change.update)
    if (waitsFor.size > 0) waiting.push({ update, waitsFor })
    return reaches
  }
  return {
    text,
    rows,
    get waiting() {
      return waiting.length
    },
    take(update: Uint8Array): void {
      const reached = [...attempt(update)]
      for (const [client, clock] of reached) {
        const isReady = (one: (typeof waiting)[number]) => (one.waitsFor.get(client) ?? Infinity) <= clock
        const ready = waiting.filter(isReady)
        waiting = waiting.filter((one) => !isReady(one))
        for (const one of ready) reached.push(...attempt(one.update))
      }
    },
  }
}

/** Edits of several pages that read each other now and then, as updates. */
function edits(acts: readonly { page: number; at: number; act: number }[]): {
  updates: Uint8Array[]
  pages: Y.Doc[]
} {
  const updates: Uint8Array[] = []
  const pages = [0, 1, 2].map((page) => {
    const doc = new Y.Doc()
    doc.clientID = 100 + page
    doc.on('update', (update: Uint8Array, from: unknown) => from === 'read' || updates.push(update))
    return doc
  })
  const read = (into: Y.Doc) => {
    for (const doc of pages) if (doc !== into) Y.applyUpdate(into, state(doc), 'read')
  }
  for (const { page, at, act } of acts) {
    const doc = pages[page] as Y.Doc
    const blocks = doc.getXmlFragment(FRAGMENT)
    const block = blocks.length > 0 ? blocks.get(at % blocks.length) : undefined
    const letters = block instanceof Y.XmlElement ? block.get(0) : undefined
    if (act === 0) read(doc)
    else if (act === 1 && block) blocks.delete(at % blocks.length, 1)
    else if (letters instanceof Y.XmlText && act === 2) letters.insert(at % (letters.length + 1), `${at}`)
    else if (letters instanceof Y.XmlText && letters.length > 0 && act === 3)
      letters.delete(at % letters.length, 1)
    else if (letters instanceof Y.XmlText && act === 4)
      letters.format(0, letters.length, { bold: at % 2 ? {} : null })
    else if (block instanceof Y.XmlElement && act === 5) block.setAttribute('level', (at % 3) as never)
    else {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(`${at}`)])
      blocks.insert(at % (blocks.length + 1), [element])
    }
  }
  for (const doc of pages) read(doc)
  return { updates, pages }
}
const ACTS = fc.array(fc.record({ page: fc.nat(2), at: fc.nat(50), act: fc.nat(6) }), {
  minLength: 1,
  maxLength: 60,
})

describe('what an editor makes', () => {
  test('is taken whole in whatever order it comes, and stored as it is shown', () => {
    fc.assert(
      fc.property(ACTS, fc.infiniteStream(fc.nat(1_000)), (acts, order) => {
        const { updates, pages } = edits(acts)
        const shuffled = updates.map((update) => ({ update, by: order.next().value ?? 0 }))
        shuffled.sort((a, b) => a.by - b.by)
        const made = room()
        const { text, rows, take } = made
        for (const { update } of shuffled) take(update)
        for (const { update } of shuffled.slice(0, 3)) take(update)
        expect(made.waiting).toBe(0)
        const stored = rebuild({ snapshot: null, updates: rows })
        expect(stored.store.pendingStructs).toBeNull()
        expect(textOfDraft(stored)).toEqual(textOfDraft(pages[0] as Y.Doc))
        expect(Y.encodeStateVector(stored)).toEqual(text.vector)
        expect(textOfDraft(rebuild({ snapshot: mergeUpdates(rows), updates: [] }))).toEqual(
          textOfDraft(stored),
        )
      }),
      { numRuns: 300, seed: SEED },
    )
  })
})

describe('whatever else is sent', () => {
  test('leaves the text as it is or changes it as it is stored, and never breaks it', () => {
    const samples = NO_TEXT.slice(1).map(([, make]) => make(77))
    fc.assert(
      fc.property(
        ACTS,
        fc.nat(1_000),
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (acts, which, changes) => {
          const { updates } = edits(acts)
          const { text, rows, take } = room()
          for (const update of updates) take(update)
          const from = [...updates, ...samples]
          const hostile = Uint8Array.from(from[which % from.length] as Uint8Array)
          for (const [at, byte] of changes) hostile[at % hostile.length] = byte
          const before = text.vector
          const count = rows.length
          try {
            take(hostile)
          } catch (error) {
            // Refused before anything was applied.
            expect(
              (error as Error).name === 'BrokenText' || (error as Error).message.includes('carried'),
            ).toBe(false)
            expect(text.vector).toEqual(before)
            expect(rows.length).toBe(count)
          }
          const stored = rebuild({ snapshot: null, updates: rows })
          expect(Y.encodeStateVector(stored)).toEqual(text.vector)
          textOfDraft(stored)
        },
      ),
      { numRuns: DRAWS, seed: SEED },
    )
  })
})

test('an update whose every piece rests on the next is read at no more cost than any', () => {
  const pieces = 2_000
  let asked = 0
  const counting = () => {
    asked += 1
    return true
  }
  const { reaches, waitsFor } = readIncoming(new Y.Doc(), eachRestsOnTheNext(pieces), counting)
  expect([reaches.size, waitsFor.size]).toEqual([pieces, 0])
  expect(asked).toBeLessThan(3 * pieces)
})

/** Paragraphs of as many clients, each beside the one that is told of after it. */
function eachRestsOnTheNext(pieces: number): Uint8Array {
  const [ELEMENT, HAS_ORIGIN, IN_ROOT, XML_ELEMENT] = [7, 128, 1, 3]
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, pieces)
    for (let i = 1; i <= pieces; i++) {
      const isLast = i === pieces
      for (const number of [1, i, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, isLast ? ELEMENT : ELEMENT | HAS_ORIGIN)
      for (const number of isLast ? [IN_ROOT] : [i + 1, 0]) encoding.writeVarUint(encoder, number)
      if (isLast) encoding.writeVarString(encoder, FRAGMENT)
      encoding.writeVarUint(encoder, XML_ELEMENT)
      encoding.writeVarString(encoder, 'paragraph')
    }
    encoding.writeVarUint(encoder, 0)
  })
}
