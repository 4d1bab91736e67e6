import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { presenceFrame, updateFrame } from './frames.ts'
import { PUBLIC_URL, storedText, type TestDraft, testDraft, ticketFor, until } from './testing.ts'
import { startedRoom } from './testing-room.ts'

const room = startedRoom()
let draft: TestDraft

beforeEach(async () => {
  draft = await testDraft(room.db)
})

function connect(ticket: string, options: { origin?: string; name?: string } = {}): WebSocket {
  const address = `ws://127.0.0.1:${room.port}/collab/${options.name ?? draft.room}?ticket=${ticket}`
  const socket = new WebSocket(address, { headers: { origin: options.origin ?? PUBLIC_URL } })
  room.sockets.push(socket)
  return socket
}
const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))
/** Resolves once the room has let this socket in: it then asks what the writer has. */
const letIn = (socket: WebSocket) => new Promise<void>((resolve) => socket.once('message', () => resolve()))

describe('before the upgrade', () => {
  test.each([
    ['none', undefined],
    ['null', 'null'],
    ['another site', 'https://elsewhere.example'],
    ['another port', 'http://localhost:3001'],
    ['another scheme', 'https://localhost:3000'],
    ['a longer name', 'http://localhost:3000.elsewhere.example'],
  ])('an origin that is %s is refused, and the ticket stays good', async (_, origin) => {
    const ticket = await ticketFor(room.db, draft.documentId, await draft.member('Sara'))
    const address = `ws://127.0.0.1:${room.port}/collab/${draft.room}?ticket=${ticket}`
    const socket = new WebSocket(address, origin === undefined ? {} : { headers: { origin } })
    const status = await new Promise((resolve) => {
      socket.on('error', () => undefined)
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    })
    expect(status).toBe(403)
    const accepted = connect(ticket)
    await letIn(accepted)
  })

  test('other addresses are not found', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}/other`, { headers: { origin: PUBLIC_URL } })
    socket.on('error', () => undefined)
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    })
    expect(status).toBe(404)
  })
})

describe('at the door', () => {
  test('a ticket is good once', async () => {
    const ticket = await ticketFor(room.db, draft.documentId, await draft.member('Sara'))
    await letIn(connect(ticket))
    expect(await closing(connect(ticket))).toBe(4401)
  })

  test('a ticket is good for 30 s, for its own room, and must be one', async () => {
    const member = await draft.member('Sara')
    const other = await testDraft(room.db)
    const elsewhere = await ticketFor(room.db, other.documentId, await other.member('Abdel'))
    expect(await closing(connect(elsewhere))).toBe(4401)
    expect(await closing(connect('made-up'))).toBe(4401)
    expect(await closing(connect(''))).toBe(4401)
    expect(await closing(connect('x', { name: '..%2f' }))).toBe(4404)
    const late = await ticketFor(room.db, draft.documentId, member)
    await room.database.shiftClock('31 seconds')
    expect(await closing(connect(late))).toBe(4401)
  })

  test('who has left the board does not come in', async () => {
    const member = await draft.member('Sara')
    const ticket = await ticketFor(room.db, draft.documentId, member)
    await room.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    expect(await closing(connect(ticket))).toBe(4403)
  })
})

describe('in the room', () => {
  test("a reader's edits are dropped and never said to be saved", async () => {
    const reader = await room.join(draft, await draft.member('Lectrice', 'reader'))
    const writer = await room.join(draft, await draft.member('Sara'))
    reader.write('lu seulement')
    let echoed = false
    void reader.saved().then(() => (echoed = true))
    await reader.heardBy(writer)
    writer.write('écrit')
    await writer.saved()
    await until(() => reader.text.includes('écrit'))
    expect(echoed).toBe(false)
    expect(writer.text).not.toContain('lu seulement')
    expect(await storedText(room.db, draft.documentId)).not.toContain('lu seulement')
  })

  test('names and colors are those of the database, whatever is sent', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const abdel = await room.join(draft, await draft.member('Abdel'))
    sara.provider.awareness.setLocalState({
      user: { name: 'Claire', color: 'url(x)', member: 'someone' },
      cursor: { anchor: 1 },
    })
    await until(() => abdel.others.some((state) => state.cursor !== undefined))
    expect(abdel.others).toMatchObject([
      { cursor: { anchor: 1 }, user: { name: 'Sara', color: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
    ])
  })

  test('nobody speaks for another, and who comes back is seen at once', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const member = await draft.member('Abdel')
    const abdel = await room.join(draft, member)
    abdel.provider.awareness.setLocalState({ cursor: { anchor: 2 } })
    await until(() => sara.others.length === 1)
    const forger = connect(await ticketFor(room.db, draft.documentId, await draft.member('Faussaire')))
    await letIn(forger)
    const entry = (client: number, state: string) =>
      presenceFrame(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarUint(encoder, client)
          encoding.writeVarUint(encoder, 2 ** 40)
          encoding.writeVarString(encoder, state)
        }),
      )
    forger.send(entry(abdel.doc.clientID, 'null'))
    forger.send(entry(abdel.doc.clientID, '{"cursor":"faux"}'))
    forger.send(entry(7, '{"cursor":"vrai"}'))
    forger.send(entry(8, '{"cursor":"un autre"}'))
    forger.send(entry(7, JSON.stringify({ long: 'x'.repeat(5_000) })))
    await until(() => sara.others.length === 2)
    expect(sara.others.map((state) => state.cursor).toSorted()).toEqual([{ anchor: 2 }, 'vrai'])

    abdel.provider.disconnect()
    await until(() => sara.others.length === 1)
    abdel.provider.params = { ticket: await ticketFor(room.db, draft.documentId, member) }
    // What it says again every so often must not be what shows it.
    clearInterval(abdel.provider.awareness._checkInterval)
    abdel.provider.connect()
    await until(() => sara.others.length === 2)
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['an unknown type', Buffer.from([77, 1, 2])],
    ['a step that is none', Buffer.from([0, 9, 0])],
    ['an update that is none', updateFrame(Buffer.from([1, 1, 200, 3]))],
    ['an update cut short', Buffer.from([0, 2, 200, 1])],
    ['a state vector that is none', Buffer.from([0, 0, 2, 255, 255])],
    ['presence that is none', presenceFrame(Buffer.from([1, 5, 1, 3, 123, 123, 123]))],
    ['presence that is no object', presenceFrame(Buffer.from([1, 5, 1, 1, 53]))],
    ['a barrier that is too long', Buffer.concat([Buffer.from([102]), Buffer.alloc(100)])],
  ])('%s closes its sender alone', async (_, frame) => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const strange = connect(await ticketFor(room.db, draft.documentId, await draft.member('Étrange')))
    await letIn(strange)
    strange.send(frame)
    expect(await closing(strange)).toBe(1007)
    sara.write('.')
    await sara.saved()
  })

  test('text frames and frames over 2 MiB close their sender alone', async () => {
    const sara = await room.join(draft, await draft.member('Sara'))
    const member = await draft.member('Étrange')
    const words = connect(await ticketFor(room.db, draft.documentId, member))
    await letIn(words)
    words.send('bonjour')
    expect(await closing(words)).toBe(1003)
    const huge = connect(await ticketFor(room.db, draft.documentId, member))
    await letIn(huge)
    huge.on('error', () => undefined)
    huge.send(updateFrame(Buffer.alloc(3_000_000)))
    expect([1006, 1009]).toContain(await closing(huge))
    sara.write('.')
    await sara.saved()
  })
})
