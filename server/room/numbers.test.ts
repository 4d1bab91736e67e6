import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '#lib/text/schema.ts'
import { updateFrame } from './frames.ts'
import { barrier, storedText, testDraft, ticketFor, until, type Writer } from './testing.ts'
import { startedRoom } from './testing-room.ts'

/* Yjs takes the first words under a client number for the words of that number: whose it is decides what is lost. */

const room = startedRoom({ asideFor: 1 })

describe('under the number of somebody else', () => {
  /** Letters in a list of their own, under a number of somebody's choice. */
  const lettersOf = (number: number, clock: number, word: string) => {
    const doc = new Y.Doc()
    doc.clientID = number
    const filler = new Y.XmlText()
    doc.getXmlFragment(FRAGMENT).insert(0, [filler])
    filler.insert(0, 'x'.repeat(Math.max(0, clock - 1)))
    const before = Y.encodeStateVector(doc)
    const letters = new Y.XmlText(word)
    doc.getXmlFragment(FRAGMENT).insert(0, [letters])
    return Y.encodeStateAsUpdate(doc, before)
  }

  test('nobody writes: the words of its owner are stored, and nobody else is told that theirs are', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    sara.write('avant')
    await sara.saved()
    const number = sara.doc.clientID
    const clock = Y.getState(sara.doc.store, number)
    const { socket, heard, closed } = await room.stranger(draft)
    socket.send(updateFrame(lettersOf(number, clock, 'faux')))
    socket.send(barrier(1))
    sara.write(' mot important')
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('avant mot important')
    expect(await storedText(room.db, draft.documentId)).not.toContain('faux')
    expect(await closed).toBe(4409)
    expect(heard).toEqual([])
  })

  test('nobody writes after the room was started again, nor shows a caret', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const sara = await room.join(draft, member)
    sara.write('avant')
    await sara.saved()
    const number = sara.doc.clientID
    const clock = Y.getState(sara.doc.store, number)
    sara.provider.disconnect()
    const { doc } = sara
    await room.restart()
    const { socket, heard, closed } = await room.stranger(draft)
    socket.send(updateFrame(lettersOf(number, clock, 'faux')))
    socket.send(barrier(1))
    const back = await room.join(draft, member)
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(doc))
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(back.doc, update))
    const words = (doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(5, ' mot important')
    await back.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('avant mot important')
    expect(await closed).toBe(4409)
    expect(heard).toEqual([])
  })

  test('that was only shown as a caret, nobody writes either', async () => {
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'))
    const abdel = await room.join(draft, await draft.member('Abdel'))
    sara.provider.awareness.setLocalState({ cursor: 1 })
    await until(() => abdel.others.length === 1)
    const { socket, heard, closed } = await room.stranger(draft)
    socket.send(updateFrame(lettersOf(sara.doc.clientID, 0, 'faux')))
    socket.send(barrier(1))
    expect(await closed).toBe(4409)
    expect(heard).toEqual([])
    sara.write('vrai')
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('vrai')
  })

  test('what was lost with the room comes back from everybody, each bringing their own', async () => {
    const draft = await testDraft(room.db)
    const { port } = await room.serve()
    const members = await Promise.all(['Sara', 'Abdel'].map((name) => draft.member(name)))
    const team = await Promise.all(members.map((member) => room.join(draft, member, port)))
    const [sara, abdel] = team as [Writer, Writer]
    sara.write('un ')
    await until(() => abdel.text === 'un ')
    await Promise.all(team.map((writer) => writer.saved()))
    for (const writer of team) writer.provider.disconnect()
    // As each had read the other's words just before the room was killed, one building on the other.
    for (let i = 0; i < 3; i++) {
      sara.write(`s${i} `)
      Y.applyUpdate(abdel.doc, Y.encodeStateAsUpdate(sara.doc, Y.encodeStateVector(abdel.doc)))
      abdel.write(`a${i} `)
      Y.applyUpdate(sara.doc, Y.encodeStateAsUpdate(abdel.doc, Y.encodeStateVector(sara.doc)))
    }
    for (const [index, writer] of team.entries()) {
      const ticket = await ticketFor(room.db, draft.documentId, members[index] as string)
      writer.provider.params = { ticket }
      writer.provider.connect()
    }
    await until(() => team.every((writer) => writer.provider.synced))
    await Promise.all(team.map((writer) => writer.saved()))
    expect(await storedText(room.db, draft.documentId)).toContain('un s0 a0 s1 a1 s2 a2')
  })
})
