import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebuild, seed } from './document.ts'
import { FRAGMENT } from './schema.ts'
import { unsentWords } from './unsent.ts'

function words(doc: Y.Doc, paragraph = 0): Y.XmlText {
  return (doc.getXmlFragment(FRAGMENT).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText
}

test('what one person wrote after the freeze is given back in whole words, and nothing else', () => {
  const start = seed({
    type: 'doc',
    content: ['garde le ticket', 'le reste'].map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
  })
  const mine = rebuild({ snapshot: start, updates: [] })
  const theirs = rebuild({ snapshot: start, updates: [] })
  words(mine).insert(15, ', note')
  const frozen = Y.encodeStateAsUpdate(mine)
  const vector = Y.encodeStateVectorFromUpdate(frozen)
  expect(unsentWords(mine, mine.clientID, vector)).toBe('')

  words(mine).insert(21, ' le montant')
  words(theirs).insert(0, 'Chacun ')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  words(mine, 1).insert(8, ', plus tard')
  words(mine).delete(0, 3)
  expect(unsentWords(mine, mine.clientID, vector)).toBe('note le montant\nreste, plus tard')
  expect(unsentWords(mine, mine.clientID, Y.encodeStateVector(mine))).toBe('')
})
