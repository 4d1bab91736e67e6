import * as Y from 'yjs'
import { seed } from './document.ts'
import { FRAGMENT, type Text } from './schema.ts'

/** Writes `text` in place of all that a draft holds; returns what changed, as one Yjs update. */
export function replaceText(doc: Y.Doc, text: Text): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const source = new Y.Doc()
  Y.applyUpdate(source, seed(text))
  const written = source.getXmlFragment(FRAGMENT).toArray()
  const fragment = doc.getXmlFragment(FRAGMENT)
  doc.transact(() => {
    fragment.delete(0, fragment.length)
    fragment.insert(
      0,
      written.map((node) => node.clone() as Y.XmlElement),
    )
  })
  return Y.encodeStateAsUpdate(doc, before)
}
