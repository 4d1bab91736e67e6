import fc from 'fast-check'
import * as Y from 'yjs'
import { FRAGMENT } from './schema.ts'

const KNOWN = [
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'hardBreak'],
  ...['horizontalRule', 'doc', 'text'],
]
const ODD = ['level', 'start', 'href', 'content', 'type', '__proto__', 'constructor', 'toString', '']
const MARKS = ['link', 'bold', 'italic', 'ychange', '__proto__', 'comment', 'constructor']
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('mot', '\ud800', 'a\udc00\ud83db', '\u0000\n\t', '𝒳'.repeat(9), 'x'.repeat(20_000)),
)
const json = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0, 2, 3, 9_999, 10_000, 1e308, '2', '', {}, [], [2], [[[3]]]),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { valueOf: 1, toString: null },
    { href: { toString: 1 } },
    { href: 'https://a.org/' },
    { href: ' https://b.org/é ' },
    { href: 'https://a.org/\ud800' },
    { href: ['https://a.org/'] },
    { level: 2, __proto__: { level: 3 } },
  ),
  fc.jsonValue({ maxDepth: 2 }),
  hostileText,
)
const value = fc.oneof(
  json,
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2n,
    -(2n ** 63n),
    new Uint8Array(3),
  ),
)
const name = fc.oneof(fc.constantFrom(...KNOWN, ...ODD), hostileText)
const made: fc.Arbitrary<() => object> = fc.oneof(
  ...[
    { weight: 6, arbitrary: fc.constantFrom(...KNOWN).map((known) => () => new Y.XmlElement(known)) },
    { weight: 2, arbitrary: name.map((any) => () => new Y.XmlElement(any)) },
    { weight: 4, arbitrary: fc.constant(() => new Y.XmlText()) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[() => new Y.Map(), () => new Y.Array(), () => new Y.Text(), () => new Y.XmlFragment()],
        ...[() => new Y.XmlHook('heading'), () => new Y.Doc({ guid: 'sub', autoLoad: true })],
      ),
    },
  ],
)
type Content = ConstructorParameters<typeof Y.Item>[7]
const someContent: fc.Arbitrary<() => Content> = fc.oneof(
  {
    weight: 5,
    arbitrary: made.map((make) => () => {
      const type = make()
      return type instanceof Y.Doc ? new Y.ContentDoc(type) : new Y.ContentType(type as Y.XmlElement)
    }),
  },
  { weight: 4, arbitrary: hostileText.map((text) => () => new Y.ContentString(text || ' ')) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.oneof(fc.constantFrom(...MARKS), hostileText), json).map(
      ([key, attrs]) =>
        () =>
          new Y.ContentFormat(key, attrs as object),
    ),
  },
  { weight: 2, arbitrary: value.map((any) => () => new Y.ContentAny([any])) },
  json.map((any) => () => new Y.ContentEmbed(any as object)),
  fc.array(json, { minLength: 1, maxLength: 3 }).map((all) => () => new Y.ContentJSON(all)),
  fc.uint8Array({ maxLength: 9 }).map((all) => () => new Y.ContentBinary(all)),
)
interface Step {
  /** In which of the types made so far, counted from the last one. */
  where: number
  /** As an attribute of this name; in a row where there is none. */
  key: string | null
  content: () => Content
  /** Takes away what was put so many steps before. */
  deletes: number | null
}
const step: fc.Arbitrary<Step> = fc.record({
  where: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.nat(20)),
  key: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constantFrom('level', 'start'), name),
  content: someContent,
  deletes: fc.oneof({ weight: 19, arbitrary: fc.constant(null) }, fc.nat(20)),
})
const root = fc.oneof(
  { weight: 9, arbitrary: fc.constant(Y.XmlFragment) },
  fc.constantFrom(Y.XmlElement, Y.XmlText, Y.Text, Y.Map, Y.Array),
)

/** Puts any content anywhere, as a client that is no editor may. */
function written(kind: typeof Y.XmlFragment, steps: readonly Step[]): Y.Doc {
  const doc = new Y.Doc()
  // What is drawn is all there is to it, from one run to another.
  doc.clientID = 1
  const types: Y.XmlFragment[] = [doc.get(FRAGMENT, kind)]
  const put: Y.Item[] = []
  doc.transact((transaction) => {
    for (const { where, key, content, deletes } of steps) {
      const parent = types.at(-1 - (where % types.length)) as Y.XmlFragment
      if (deletes !== null) put.at(-1 - deletes)?.delete(transaction)
      let left = key === null ? parent._start : (parent._map.get(key) ?? null)
      while (key === null && left?.right) left = left.right
      const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
      const item = new Y.Item(id, left, left?.lastId ?? null, null, null, parent, key, content())
      item.integrate(transaction, 0)
      put.push(item)
      if (!item.deleted && item.content instanceof Y.ContentType)
        types.push(item.content.type as Y.XmlFragment)
    }
  })
  return doc
}

/** A document with anything in it; under the text's name, a fragment or not. */
export const hostileDraft = fc
  .tuple(root, fc.array(step, { maxLength: 40, size: 'max' }))
  .map(([kind, steps]) => ({
    doc: written(kind as typeof Y.XmlFragment, steps),
    isFragment: kind === Y.XmlFragment,
  }))
