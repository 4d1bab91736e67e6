import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'

/** What an edit inserts tells which one it is, also where several were put together: `#` and six digits. */
const MARK = /#(\d{6})/g

/** What people write in one go. */
const PARAGRAPH = 100

/** The edits of one typist in paragraphs of their own, made beforehand: numbered from `first`. */
export function editsOf(client: number, first: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let words: Y.XmlText | undefined
  for (let n = 0; n < count; n++) {
    doc.transact(() => {
      if (!words || n % PARAGRAPH === 0) words = paragraphIn(doc.getXmlFragment(FRAGMENT))
      writeEdit(words, first + n)
    })
  }
  return updates
}

/** A new one, at the beginning. */
export function paragraphIn(fragment: Y.XmlFragment): Y.XmlText {
  const [paragraph, words] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  fragment.insert(0, [paragraph])
  paragraph.insert(0, [words])
  return words
}

export function writeEdit(words: Y.XmlText, edit: number): void {
  words.insert(words.length, `#${String(edit).padStart(6, '0')}`)
}

/** The numbers of the edits that are in some bytes. */
export function editsIn(bytes: Uint8Array): number[] {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return Array.from(letters.matchAll(MARK), ([, digits]) => Number(digits))
}

export function editsInText(doc: Y.Doc): Set<number> {
  const letters = doc.getXmlFragment(FRAGMENT).toString()
  return new Set(Array.from(letters.matchAll(MARK), ([, digits]) => Number(digits)))
}
