import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LiveDraft } from '#app/[board]/p/[number]/editor/live-draft.client.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { PUBLIC_URL, storedText, type TestDraft, testDraft, ticketFor, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

/* The page's own client in a room, as far as it needs no browser: what is kept for who wrote words that did not get in. */

const room = startedRoom({ asideFor: 500 })
let draft: TestDraft
let member: string
/** What the page is answered when it asks for a ticket. */
let refusal: number | undefined
const tickets = createServer(async (_request, response) => {
  if (refusal) return response.writeHead(refusal).end()
  const ticket = await ticketFor(room.db, draft.documentId, member)
  return response.end(JSON.stringify({ ticket, room: draft.room, mayWrite: true, frozen: false }))
})
const kept = new Map<string, string>()
let leave: () => void

beforeAll(async () => {
  await new Promise<void>((resolve) => tickets.listen(0, '127.0.0.1', resolve))
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${room.port}`, pathname: '/b/p/1' })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  const FromPage = class extends WebSocket {
    constructor(address: string) {
      super(address, { origin: PUBLIC_URL })
    }
  }
  vi.stubGlobal('WebSocket', FromPage)
})
afterEach(() => {
  leave()
  refusal = undefined
  kept.clear()
})
afterAll(() => {
  vi.unstubAllGlobals()
  tickets.close()
})

async function open(): Promise<LiveDraft> {
  draft = await testDraft(room.db)
  member = await draft.member('Sara')
  const { port } = tickets.address() as { port: number }
  const page = new LiveDraft(`http://127.0.0.1:${port}`)
  leave = page.start()
  await until(() => page.get().connected)
  return page
}
function write(page: LiveDraft, words: string): void {
  const text = page.get().session?.doc.getXmlFragment(FRAGMENT)
  const paragraph = text?.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  const letters = paragraph.get(0) as Y.XmlText
  letters.insert(letters.length, words)
}

test('words that were not saved are kept when the session is over, and only they', async () => {
  const page = await open()
  write(page, 'gardé')
  await until(() => page.get().saved)
  const { session } = page.get()
  session?.provider.disconnect()
  write(page, ', pas encore')
  refusal = 401
  await until(() => page.get().ending === 'signed-out')
  expect([...kept.values()]).toEqual(['gardé, pas encore'])
  expect(await storedText(room.db, draft.documentId)).not.toContain('pas encore')
})

test('whose a caret is comes once, and stays with it as it moves', async () => {
  const page = await open()
  const abdel = await room.join(draft, await draft.member('Abdel'))
  const bytes: number[] = []
  const socket = page.get().session?.provider.ws as unknown as WebSocket
  abdel.provider.awareness.setLocalState({ at: 0 })
  await until(() => page.get().others.length === 1)
  socket.on('message', (data: Buffer) => data[0] === 1 && bytes.push(data.length))
  const shown = () => page.get().session?.provider.awareness.getStates().get(abdel.doc.clientID)
  for (let at = 1; at <= 3; at++) {
    abdel.provider.awareness.setLocalState({ at })
    await until(() => shown()?.at === at)
    expect(shown()?.user).toMatchObject({ name: 'Abdel' })
  }
  expect(Math.max(...bytes)).toBeLessThan(40)
  // As one forgets who said nothing for half a minute.
  const awareness = page.get().session?.provider.awareness as Awareness
  awareness.states.delete(abdel.doc.clientID)
  awareness.meta.delete(abdel.doc.clientID)
  abdel.provider.awareness.setLocalState({ at: 9 })
  await until(() => shown()?.at === 9)
  expect(shown()?.user).toMatchObject({ name: 'Abdel' })
})

test('words that rest on what nobody has are given back, and one goes on from what is stored', async () => {
  const page = await open()
  write(page, 'gardé')
  await until(() => page.get().saved)
  const before = page.get().session
  before?.provider.disconnect()
  // As a word of somebody else's that was lost with the room that relayed it.
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(before?.doc as Y.Doc))
  const letters = (other.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText
  const theirs = await draft.member('Abdel')
  await room.db
    .insertInto('document_number')
    .values({ document_id: draft.documentId, number: other.clientID, member_id: theirs })
    .execute()
  await room.restart()
  letters.insert(letters.length, ' perdu')
  Y.applyUpdate(before?.doc as Y.Doc, Y.encodeStateAsUpdate(other))
  write(page, ' donc')
  await until(() => page.get().session !== before && page.get().connected)
  expect([...kept.values()].at(0)?.split('\n').at(-1)).toBe('perdu donc')
  write(page, ' et la suite')
  await until(() => page.get().saved)
  expect(await storedText(room.db, draft.documentId)).toContain('gardé et la suite')
})
