import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { Connection } from './connection.ts'
import { ROOM_LIMITS } from './limits.ts'
import { Rooms } from './rooms.ts'
import { freeze, type TestDraft, testDraft, until, Writer } from './testing.ts'

/* Rooms over sockets whose buffers can be looked at: without admission, who comes is named by the ticket's place. */

const MiB = 1_024 * 1_024
const EDIT = 15_000
/** Together more than the buffers of any system take up. */
const EDITS = 800
const LIMITS = {
  ...ROOM_LIMITS,
  ...{
    documentBytes: 100 * MiB,
    burstBytes: 100 * MiB,
    burstFrames: 100_000,
    endAt: 100 * MiB,
    behindFor: 600_000,
  },
}

let database: TestDatabase
let draft: TestDraft
let rooms: Rooms
let server: Server
const sockets = new Map<string, WebSocket>()
beforeAll(async () => {
  database = await testDatabase()
  draft = await testDraft(database.db)
  rooms = new Rooms(database.db, database.elsewhere(1), LIMITS, 'test')
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: LIMITS.frameBytes })
  server = createServer()
  server.on('upgrade', (request, wire, head) =>
    upgrades.handleUpgrade(request, wire, head, (socket) => {
      const member = new URL(request.url ?? '', 'http://room').searchParams.get('ticket') ?? ''
      sockets.set(member, socket)
      const user = { member, name: member, color: 'red' }
      rooms.join(new Connection(socket, wire, LIMITS), {
        ...{ user, documentId: draft.documentId, mayWrite: true, remembersUsers: true },
      })
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await rooms.stop()
  server.close()
  server.closeAllConnections()
  await database.close()
})

async function join(name: string): Promise<Writer> {
  const member = await draft.member(name)
  const { port } = server.address() as AddressInfo
  const writer = new Writer(port, draft.room, member)
  await writer.synced()
  return writer
}

test('for a reader that stopped reading, no more is kept than what had been sent when it fell behind', async () => {
  const sara = await join('Sara')
  const slow = await join('Lente')
  ;(slow.provider.ws as unknown as { pause(): void }).pause()
  const [written, waiting] = [...sockets.values()] as [WebSocket, WebSocket]
  let most = 0
  written.on('message', () => {
    most = Math.max(most, waiting.bufferedAmount)
  })
  const letters = new Y.XmlText()
  sara.doc.getXmlFragment(FRAGMENT).insert(1, [letters])
  for (let edit = 0; edit < EDITS; edit++) {
    letters.delete(0, letters.length)
    letters.insert(0, randomBytes(EDIT).toString('hex'))
    if (edit % 10 === 0) await sara.saved()
  }
  await sara.saved()
  expect(most).toBeGreaterThan(LIMITS.behindAt)
  expect(most).toBeLessThan(LIMITS.behindAt + MiB)
  sara.leave()
  slow.leave()
  await until(() => waiting.readyState === waiting.CLOSED)
})

test('who is sent away while they are behind may read to the end and say nothing: the room goes on', async () => {
  draft = await testDraft(database.db)
  const sara = await join('Sara')
  const member = await draft.member('Muette')
  const { port } = server.address() as AddressInfo
  const mute = connect(port, '127.0.0.1')
  mute.write(
    `GET /collab/${draft.room}?ticket=${member} HTTP/1.1\r\nHost: room\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  await until(() => sockets.has(member))
  const waiting = sockets.get(member) as WebSocket
  const letters = new Y.XmlText()
  sara.doc.getXmlFragment(FRAGMENT).insert(1, [letters])
  while (waiting.bufferedAmount <= LIMITS.behindAt) {
    for (let edit = 0; edit < 10; edit++) {
      letters.delete(0, letters.length)
      letters.insert(0, randomBytes(EDIT).toString('hex'))
    }
    await sara.saved()
  }
  letters.insert(0, '.')
  await sara.saved()
  await freeze(database.db, draft.documentId)
  await rooms.recheck(draft.documentId)
  mute.resume()
  await until(() => waiting.bufferedAmount === 0)
  // Longer than it is between two looks at whoever is behind.
  await sleep(300)
  expect(waiting.readyState).toBe(waiting.CLOSING)
  mute.destroy()
  sara.leave()
})
