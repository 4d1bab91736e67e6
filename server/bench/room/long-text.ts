import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { seeded } from '../seeded.ts'

const AUTHOR = 4_711
const WORDS = (
  'le la les un une des de du et ou où à au aux en dans par pour avec sans sur sous nous vous elle ils qui que dont ' +
  'association membres bureau réunion proposition décision vote outils atelier salle clés serrure caution budget euros ' +
  'chaque semaine samedi matin soir peut doit reste devient rendre prêter ouvrir fermer demander répondre trouver'
).split(' ')
/** Somebody moves elsewhere now and then, takes letters back, begins a paragraph. */
const [MOVES, DELETES, PARAGRAPHS] = [120, 10, 300]

export interface TypedText {
  /** One an edit, in their order. */
  updates: Uint8Array[]
  state: Uint8Array
  /** Whether all of it is in a document. */
  isIn(doc: Y.Doc): boolean
}

/** A text typed letter by letter, the same each time: so many edits. */
export function typedText(edits: number): TypedText {
  const random = seeded(137)
  const doc = new Y.Doc()
  doc.clientID = AUTHOR
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const fragment = doc.getXmlFragment(FRAGMENT)
  const paragraphs: Y.XmlText[] = []
  let at = { words: new Y.XmlText(), letter: 0 }
  let typing = ''
  while (updates.length < edits) {
    if (paragraphs.length === 0 || random(PARAGRAPHS) === 0) {
      const paragraph = new Y.XmlElement('paragraph')
      at = { words: new Y.XmlText(), letter: 0 }
      doc.transact(() => {
        fragment.insert(random(fragment.length + 1), [paragraph])
        paragraph.insert(0, [at.words])
      })
      paragraphs.push(at.words)
    } else if (random(MOVES) === 0) {
      const words = paragraphs[random(paragraphs.length)] as Y.XmlText
      at = { words, letter: random(words.length + 1) }
    } else if (random(DELETES) === 0 && at.letter > 0) {
      at.letter -= 1
      at.words.delete(at.letter, 1)
    } else {
      typing ||= `${WORDS[random(WORDS.length)]} `
      at.words.insert(at.letter, typing.charAt(0))
      typing = typing.slice(1)
      at.letter += 1
    }
  }
  const clock = Y.getState(doc.store, AUTHOR)
  return {
    updates,
    state: Y.encodeStateAsUpdate(doc),
    isIn: (other) => Y.getState(other.store, AUTHOR) >= clock,
  }
}
