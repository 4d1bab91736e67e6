import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { runsIn } from './contents.ts'
import { canonicalText, rebuild, seed, textOfDraft } from './document.ts'
import { plainText, wordCount } from './reading.ts'
import { EMPTY_TEXT, FRAGMENT, linkAddress, MAX_DEPTH, type Text } from './schema.ts'
import { hostileDraft } from './testing-hostile.ts'
import { unsentWords } from './unsent.ts'

/* Whoever writes may send any Yjs type and any value in any place. What they stored is read by everyone.
 * `SEED=7` draws others; a failure says which it was. */

const DRAWS = 10_000
const SEED = Number(process.env.SEED ?? 20260310)

const stored = (doc: Y.Doc) => rebuild({ snapshot: Y.encodeStateAsUpdate(doc), updates: [] })
const written = (text: Text) => textOfDraft(rebuild({ snapshot: seed(text), updates: [] }))
const bytes = (text: Text) => new TextDecoder().decode(canonicalText(text))

/** The schema text/1 said a second time, by itself. */
const wellFormed = z.string().refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text))
const mark = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: wellFormed.refine((href) => linkAddress(href) === href) }),
  }),
])
const inline = z.union([
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({
    type: z.literal('text'),
    text: wellFormed.min(1),
    marks: z.array(mark).min(1).optional(),
  }),
])
const content = z.array(inline).min(1).optional()
const paragraph = z.strictObject({ type: z.literal('paragraph'), content })
const blocks = (depth: number): z.ZodType => z.array(z.lazy(() => block(depth))).min(1)
const items = (depth: number) =>
  z
    .array(
      z.strictObject({
        type: z.literal('listItem'),
        content: z.tuple(
          [paragraph],
          z.lazy(() => block(depth)),
        ),
      }),
    )
    .min(1)
function block(depth: number): z.ZodType {
  const flat = [
    paragraph,
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.literal([2, 3]) }),
      content,
    }),
    z.strictObject({ type: z.literal('horizontalRule') }),
  ] as const
  if (depth > MAX_DEPTH) return z.union(flat)
  const start = z.int().min(0).max(9_999)
  return z.union([
    ...flat,
    z.strictObject({ type: z.literal('bulletList'), content: items(depth + 1) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start }),
      content: items(depth + 1),
    }),
    z.strictObject({ type: z.literal('blockquote'), content: blocks(depth + 1) }),
  ])
}
const valid = z.strictObject({ type: z.literal('doc'), content: blocks(0) })

/** Reads a document by every reader there is. */
function readings(doc: Y.Doc): Text {
  const text = textOfDraft(doc)
  valid.parse(text)
  plainText(text)
  wordCount(text)
  unsentWords(doc, doc.clientID, new Uint8Array([0]))
  const again = written(text)
  expect(bytes(again)).toBe(bytes(text))
  expect(again).toEqual(text)
  return text
}

function heading(attributes: Readonly<Record<string, unknown>>): Y.Doc {
  const doc = new Y.Doc()
  const element = new Y.XmlElement('heading')
  for (const [key, given] of Object.entries(attributes)) element.setAttribute(key, given as never)
  element.insert(0, [new Y.XmlText('Pourquoi')])
  doc.getXmlFragment(FRAGMENT).push([element])
  return doc
}

describe('whatever a document holds', () => {
  test('is read as a valid text, that is read the same once it is written', () => {
    fc.assert(
      fc.property(hostileDraft, ({ doc, isFragment }) => {
        if (isFragment) readings(doc)
        else expect(textOfDraft(doc)).toEqual(EMPTY_TEXT)
        readings(stored(doc))
      }),
      { numRuns: DRAWS, seed: SEED },
    )
  })

  test.each([
    [{ toString: 1 }, 3],
    [{ valueOf: null, toString: null }, 3],
    [2n, 3],
    [[2], 3],
    [new Uint8Array([2]), 3],
    [Number.NaN, 3],
    [undefined, 3],
    ['2', 2],
    ['1', 2],
    [1, 2],
    [2, 2],
    [3, 3],
    [6, 3],
  ])('has headings of level 2 or 3 where it says %o', (level, read) => {
    expect(readings(stored(heading({ level }))).content).toEqual([
      { type: 'heading', attrs: { level: read }, content: [{ type: 'text', text: 'Pourquoi' }] },
    ])
  })

  test('is read however wide it is', () => {
    const doc = new Y.Doc()
    const many = <T>(make: () => T) => Array.from({ length: 130_000 }, make)
    const words = new Y.XmlText()
    const [paragraph, unknown] = [new Y.XmlElement('paragraph'), new Y.XmlElement('unknown')]
    doc.getXmlFragment(FRAGMENT).push([words, paragraph, unknown])
    paragraph.push(many(() => new Y.XmlElement('hardBreak')))
    unknown.push(many(() => new Y.XmlElement('paragraph')))
    words.applyDelta(
      many(() => 'm').map((insert, at) => ({ insert, attributes: at % 2 ? { bold: {} } : {} })),
    )
    const text = textOfDraft(stored(doc))
    expect(text.content).toHaveLength(130_002)
    const lengths = text.content.slice(0, 2).map((one) => 'content' in one && one.content?.length)
    expect(lengths).toEqual([130_000, 130_000])
    expect(plainText(text)).toContain('mmm')
    expect(bytes(written(text)) === bytes(text)).toBe(true)
  })

  test('is read however deep it is', () => {
    const doc = new Y.Doc()
    let inner: Y.XmlFragment = doc.getXmlFragment(FRAGMENT)
    doc.transact(() => {
      for (let depth = 0; depth < 20_000; depth++) {
        const next = new Y.XmlElement(depth % 2 ? 'bulletList' : 'blockquote')
        inner.push([next])
        inner = next
      }
      inner.push([new Y.XmlText('au fond')])
    })
    expect(plainText(readings(stored(doc)))).toContain('au fond')
    expect(unsentWords(stored(doc), doc.clientID, new Uint8Array([0]))).toBe('au fond')
  })

  test('is read without what it holds of marks that are not known', () => {
    const words = new Y.Doc().get('words', Y.XmlText)
    words.insert(0, 'un mot', { bold: true })
    words.format(3, 3, { comment: {} })
    const marks = new Map([['bold', true]])
    expect(runsIn(words, new Set(['bold']))).toEqual([
      { text: 'un ', marks },
      { text: 'mot', marks },
    ])
  })
})
