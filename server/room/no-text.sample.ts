import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'

/* Updates that no editor of ours makes. */

type Make = (client?: number) => Uint8Array

/** `client`: under which number; any, where none is given. */
const made =
  (make: (doc: Y.Doc) => void): Make =>
  (client) => {
    const doc = docOf(client)
    make(doc)
    return Y.encodeStateAsUpdate(doc)
  }

function docOf(client: number | undefined): Y.Doc {
  const doc = new Y.Doc()
  if (client !== undefined) doc.clientID = client
  return doc
}

const inText = (child: () => unknown) =>
  made((doc) => doc.getXmlFragment(FRAGMENT).insert(0, [child() as Y.XmlElement]))
const inLetters = (change: (letters: Y.XmlText) => void) =>
  made((doc) => {
    const letters = new Y.XmlText()
    doc.getXmlFragment(FRAGMENT).insert(0, [letters])
    change(letters)
  })
const withAttribute = (name: string, value: () => unknown) =>
  inText(() => {
    const heading = new Y.XmlElement('heading')
    heading.setAttribute(name, value() as string)
    return heading
  })
export function nested(depth: number, doc = new Y.Doc()): { doc: Y.Doc; update: Uint8Array } {
  let list: Y.XmlFragment = doc.getXmlFragment(FRAGMENT)
  doc.transact(() => {
    for (let i = 0; i < depth; i++) {
      const element = new Y.XmlElement('blockquote')
      list.insert(0, [element])
      list = element
    }
  })
  return { doc, update: Y.encodeStateAsUpdate(doc) }
}
/** Without structs: so much of one client is deleted. */
export const deletion = (client: number, clock: number, length: number) =>
  encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number)
  })
/** By hand, one client's structs: `[info, ...]` as they are written. */
const written = (sections: { client: number; clock: number; structs: (number | string)[][] }[]) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const part of structs.flat()) {
        if (typeof part === 'string') encoding.writeVarString(encoder, part)
        else encoding.writeVarUint(encoder, part)
      }
    }
    encoding.writeVarUint(encoder, 0)
  })
const DELETED = (length: number) => [1, 1, FRAGMENT, length]
const deepValue = (depth: number): unknown => (depth === 0 ? 1 : { in: deepValue(depth - 1) })

export const NO_TEXT: readonly [string, Make][] = [
  ['elements nested 8,000 deep', (client) => nested(8_000, docOf(client)).update],
  ['elements nested a little too deep', (client) => nested(66, docOf(client)).update],
  ['a map', inText(() => new Y.Map())],
  ['a list', inText(() => new Y.Array())],
  ['letters that are no XML', inText(() => new Y.Text('x'))],
  ['a fragment in a fragment', inText(() => new Y.XmlFragment())],
  ['a hook', inText(() => new Y.XmlHook('x'))],
  ['an element of no text', inText(() => new Y.XmlElement('script'))],
  ['a root of another name', made((doc) => doc.getXmlFragment('other').insert(0, [new Y.XmlText()]))],
  ['a map as a root', made((doc) => doc.getMap('flood').set('key', 1))],
  ['an attribute of the root', made((doc) => doc.getMap(FRAGMENT).set('key', 1))],
  ['letters among blocks', made((doc) => doc.getText(FRAGMENT).insert(0, 'x'))],
  ['another document', inText(() => new Y.Doc({ guid: 'other' }))],
  ['bytes', inText(() => new Uint8Array(10))],
  ['a value among blocks', inText(() => 12)],
  ['an image among letters', inLetters((letters) => letters.insertEmbed(0, { image: 'x' }))],
  ['an element among letters', inLetters((letters) => letters.insertEmbed(0, new Y.XmlElement('p')))],
  ['an attribute of letters', inLetters((letters) => letters.setAttribute('level', 2 as never))],
  ['a huge attribute', withAttribute('level', () => 'x'.repeat(100_000))],
  ['an attribute that is an object', withAttribute('level', () => ({ valueOf: 1 }))],
  ['an attribute that is a list', withAttribute('start', () => [1])],
  ['an attribute that is a document', withAttribute('level', () => new Y.Doc({ guid: 'other' }))],
  ['an attribute that is a type', withAttribute('level', () => new Y.XmlText())],
  ['an attribute that is bytes', withAttribute('level', () => new Uint8Array(3))],
  ['an attribute that is a big integer', withAttribute('level', () => 10n ** 18n)],
  ['an attribute without a number', withAttribute('level', () => Number.NaN)],
  ['an attribute with a name of its own', withAttribute('__proto__', () => 2)],
  ['a mark that is deep', inLetters((letters) => letters.insert(0, 'x', { link: deepValue(5) as object }))],
  [
    'a mark that is huge',
    inLetters((letters) => letters.insert(0, 'x', { link: { href: 'x'.repeat(9_999) } })),
  ],
  [
    'a mark with a name of its own',
    inLetters((letters) => letters.insert(0, 'x', Object.fromEntries([['__proto__', {}]]))),
  ],
  ['an item without length', () => written([{ client: 5, clock: 0, structs: [DELETED(0)] }])],
  ['a clock beyond all counting', () => written([{ client: 5, clock: 2 ** 52, structs: [DELETED(5)] }])],
  [
    'one client told of twice',
    () =>
      written([
        { client: 5, clock: 0, structs: [DELETED(1)] },
        { client: 5, clock: 1, structs: [DELETED(1)] },
      ]),
  ],
  [
    'one client told of in pieces',
    () =>
      written([
        { client: 5, clock: 0, structs: [DELETED(1)] },
        { client: 6, clock: 0, structs: [DELETED(1)] },
        { client: 5, clock: 1, structs: [DELETED(1)] },
      ]),
  ],
  [
    'thousands of pieces, each smaller than an editor writes one',
    () => written([{ client: 5, clock: 0, structs: Array.from({ length: 9_999 }, () => [0, 1]) }]),
  ],
]
