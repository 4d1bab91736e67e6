import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { updateFrame } from './frames.ts'
import { deletion, NO_TEXT, nested } from './no-text.sample.ts'
import { barrier, storedRows, storedText, type TestDraft, testDraft, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

/* What a contributor may send who is no editor of ours: nothing of it is kept, and nobody else loses a word. */

const room = startedRoom()
let draft: TestDraft

beforeEach(async () => {
  draft = await testDraft(room.db)
})

describe('what is no piece of a text ends its sender, and changes nothing:', () => {
  test.each<[string, () => Uint8Array]>(NO_TEXT)('%s', async (_, update) => {
    const sara = await room.join(draft, await draft.member('Sara'))
    sara.write('.')
    await sara.saved()
    const [before, rows] = [
      await storedText(room.db, draft.documentId),
      await storedRows(room.db, draft.documentId),
    ]
    const { socket, heard, closed } = await room.stranger(draft)
    socket.send(updateFrame(update()))
    socket.send(barrier(1))
    expect(await closed).toBe(4400)
    expect(heard).toEqual([])
    expect(await storedText(room.db, draft.documentId)).toBe(before)
    expect(await storedRows(room.db, draft.documentId)).toBe(rows)
    sara.write('!')
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('.!')
  })

  test('values that nest deeper than a stack are malformed', async () => {
    const { socket, closed } = await room.stranger(draft)
    // 118 begins an object, 1 member, its name, its value.
    const deep = [1, 1, 5, 0, 0x08, 1, 'text', 1]
    const bytes = encoding.encode((encoder) => {
      for (const part of deep) {
        if (typeof part === 'string') encoding.writeVarString(encoder, part)
        else encoding.writeVarUint(encoder, part)
      }
      for (let i = 0; i < 200_000; i++) {
        encoding.writeUint8(encoder, 118)
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarString(encoder, 'a')
      }
    })
    socket.send(updateFrame(bytes))
    expect(await closed).toBe(1007)
  })
})

describe('what the editor makes', () => {
  test('is taken: every element, every mark, lists in lists', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const list = (depth: number): Y.XmlElement => {
      const [outer, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')]
      outer.insert(0, [item])
      item.insert(0, [new Y.XmlElement('paragraph'), ...(depth > 0 ? [list(depth - 1)] : [])])
      return outer
    }
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 3 as never)
    const ordered = new Y.XmlElement('orderedList')
    ordered.setAttribute('start', 4 as never)
    const letters = new Y.XmlText()
    letters.applyDelta([
      { insert: 'gras ', attributes: { bold: {} } },
      { insert: 'lien', attributes: { link: { href: 'https://exemple.org', target: null, rel: null } } },
    ])
    sara.doc.getXmlFragment(FRAGMENT).insert(0, [heading, ordered, list(15), letters])
    sara.doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlElement('horizontalRule')])
    await sara.saved()
    letters.format(0, 3, { bold: null, italic: {} })
    letters.delete(4, 3)
    sara.doc.getXmlFragment(FRAGMENT).delete(2, 1)
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('gra')
    const abdel = await room.join(draft, await draft.member('Abdel'))
    expect(Y.encodeStateAsUpdate(abdel.doc)).toEqual(Y.encodeStateAsUpdate(sara.doc))
  })
})

describe('an edit that rests on what has not come', () => {
  const typed = () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const element = new Y.XmlElement('paragraph')
    doc.getXmlFragment(FRAGMENT).insert(0, [element])
    const letters = new Y.XmlText()
    element.insert(0, [letters])
    for (const letter of 'bon') letters.insert(letters.length, letter)
    return updates
  }

  test('waits for it, is stored once, and is not said to be saved before', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const rows = await storedRows(room.db, draft.documentId)
    const { socket, heard } = await room.stranger(draft)
    const [element, letters, b, o, n] = typed() as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    for (const update of [element, b, o]) socket.send(updateFrame(update))
    socket.send(barrier(1))
    sara.write('.')
    await sara.saved()
    expect(heard).toEqual([])
    for (const update of [letters, n]) socket.send(updateFrame(update))
    socket.send(barrier(2))
    await until(() => heard.includes(2))
    expect(heard.at(-1)).toBe(2)
    expect(await storedText(room.db, draft.documentId)).toContain('"bon"')
    await until(() => sara.text.includes('bon'))
    expect(await storedRows(room.db, draft.documentId)).toBeLessThanOrEqual(rows + 4)
  })

  test('that never comes sends its sender back to what is stored', async () => {
    const { port } = await room.serve({ asideFor: 1 })
    const { socket, heard, closed } = await room.stranger(draft, port)
    const [, , b] = typed()
    socket.send(updateFrame(b as Uint8Array))
    socket.send(barrier(1))
    expect(await closed).toBe(4409)
    expect(heard).toEqual([])
  })
})

describe('a text that cannot be changed without an end of the stack', () => {
  test('sends everybody back to what is stored, and says of nothing lost that it is saved', async () => {
    const { doc, update } = nested(8_000)
    const payload = Buffer.from(update)
    await room.db
      .insertInto('document_update')
      .values({ document_id: draft.documentId, seq: 1, payload })
      .execute()
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    const { socket, heard, closed } = await room.stranger(draft)
    socket.send(updateFrame(deletion(doc.clientID, 0, 1)))
    socket.send(barrier(1))
    expect(await closed).toBe(4400)
    expect(await sara.closed).toBe(4503)
    expect(heard).toEqual([])
    const back = await room.join(draft, member)
    back.write('gardé')
    await back.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('gardé')
  })
})
