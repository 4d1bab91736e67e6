import * as Y from 'yjs'
import { fragmentIn, itemsIn, textsIn } from './contents.ts'

const LONGEST_WORD = 100

/**
 * The words that one client wrote and that a document at `vector` does not hold, in reading order: to give back to
 * their writer what came after a freeze. To the letter, but for the beginning of a word that was half typed.
 */
export function unsentWords(doc: Y.Doc, client: number, vector: Uint8Array): string {
  const known = Y.decodeStateVector(vector).get(client) ?? 0
  const fragment = fragmentIn(doc)
  const texts = fragment ? [...textsIn(fragment)] : []
  return texts
    .flatMap((text) => [...runsOf(text, client, known)])
    .filter((run) => run.trim() !== '')
    .join('\n')
}

/** What is known, or was written by others, ends a run. */
function* runsOf(text: Y.XmlText, client: number, known: number): Generator<string> {
  let run = ''
  let before = ''
  for (const { id, content } of itemsIn(text)) {
    if (!(content instanceof Y.ContentString)) continue
    const { str } = content
    const missing = id.client === client ? str.slice(Math.max(0, known - id.clock)) : ''
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

/** The letters that a text ends with: those of a word that may go on. From its end, since it may be long. */
function beginning(text: string): string {
  const letters = [...text.slice(-LONGEST_WORD)]
  return letters.slice(letters.findLastIndex((letter) => !/[\p{L}\p{N}]/u.test(letter)) + 1).join('')
}
