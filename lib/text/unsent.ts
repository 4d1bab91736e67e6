import * as Y from 'yjs'
import { FRAGMENT } from './schema.ts'

/**
 * The words that one client wrote and that a document at `vector` does not hold, in reading order: to give back to
 * their writer what came after a freeze. To the letter, but for the beginning of a word that was half typed.
 */
export function unsentWords(doc: Y.Doc, client: number, vector: Uint8Array): string {
  const known = Y.decodeStateVector(vector).get(client) ?? 0
  return [...runs(doc.getXmlFragment(FRAGMENT), client, known)].filter((run) => run.trim() !== '').join('\n')
}

function* runs(from: Y.XmlFragment, client: number, known: number): Generator<string> {
  for (const child of from.toArray()) {
    if (child instanceof Y.XmlText) yield* runsOf(child, client, known)
    else if (child instanceof Y.XmlElement) yield* runs(child, client, known)
  }
}

/** What is known, or was written by others, ends a run. */
function* runsOf(text: Y.XmlText, client: number, known: number): Generator<string> {
  let run = ''
  let before = ''
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { str } = item.content
    const missing = item.id.client === client ? str.slice(Math.max(0, known - item.id.clock)) : ''
    if (missing !== str) {
      yield run
      run = ''
      before += str.slice(0, str.length - missing.length)
    }
    if (missing !== '') {
      run = run || beginning(before)
      run += missing
      before = ''
    }
  }
  yield run
}

/** The letters that a text ends with: those of a word that may go on. */
function beginning(text: string): string {
  return /[\p{L}\p{N}]*$/u.exec(text)?.[0] ?? ''
}
