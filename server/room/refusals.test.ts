import { sql } from 'kysely'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { notifyRoom } from '#db/drafts.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { holdRoom, resumeRoom, writersIn } from '#lib/room-client.ts'
import { presenceFrame, updateFrame } from './frames.ts'
import { type RoomServer, serveRooms } from './serve.ts'
import {
  freeze,
  INTERNAL_SECRET,
  PUBLIC_URL,
  storedText,
  type TestDraft,
  testDraft,
  ticketFor,
  until,
  Writer,
} from './testing.ts'

let database: TestDatabase
let room: RoomServer
let draft: TestDraft
const writers: Writer[] = []
const sockets: WebSocket[] = []

async function join(memberId: string): Promise<Writer> {
  const writer = new Writer(room.port, draft.room, await ticketFor(database.db, draft.documentId, memberId))
  writers.push(writer)
  await writer.synced()
  return writer
}
function connect(ticket: string, options: { origin?: string; name?: string } = {}): WebSocket {
  const address = `ws://127.0.0.1:${room.port}/collab/${options.name ?? draft.room}?ticket=${ticket}`
  const socket = new WebSocket(address, { headers: { origin: options.origin ?? PUBLIC_URL } })
  sockets.push(socket)
  return socket
}
const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))
/** Resolves once the room has let this socket in: it then asks what the writer has. */
const letIn = (socket: WebSocket) => new Promise<void>((resolve) => socket.once('message', () => resolve()))

beforeAll(async () => {
  database = await testDatabase()
  room = await serveRooms({
    db: database.db,
    databaseUrl: database.url,
    publicUrl: PUBLIC_URL,
    internalSecret: INTERNAL_SECRET,
    port: 0,
    limits: { documentBytes: 100_000 },
  })
  draft = await testDraft(database.db)
})
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave()
  for (const socket of sockets.splice(0)) socket.terminate()
})
afterAll(async () => {
  await room.stop()
  await database.close()
})

describe('before the upgrade', () => {
  test.each([
    ['none', undefined],
    ['null', 'null'],
    ['another site', 'https://elsewhere.example'],
    ['another port', 'http://localhost:3001'],
    ['another scheme', 'https://localhost:3000'],
    ['a longer name', 'http://localhost:3000.elsewhere.example'],
  ])('an origin that is %s is refused, and the ticket stays good', async (_, origin) => {
    const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Sara'))
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
    const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Sara'))
    await letIn(connect(ticket))
    expect(await closing(connect(ticket))).toBe(4401)
  })

  test('a ticket is good for 30 s, for its own room, and must be one', async () => {
    const member = await draft.member('Sara')
    const other = await testDraft(database.db)
    const elsewhere = await ticketFor(database.db, other.documentId, await other.member('Abdel'))
    expect(await closing(connect(elsewhere))).toBe(4401)
    expect(await closing(connect('made-up'))).toBe(4401)
    expect(await closing(connect(''))).toBe(4401)
    expect(await closing(connect('x', { name: '..%2f' }))).toBe(4404)
    const late = await ticketFor(database.db, draft.documentId, member)
    await database.shiftClock('31 seconds')
    expect(await closing(connect(late))).toBe(4401)
  })

  test('who has left the board does not come in', async () => {
    const member = await draft.member('Sara')
    const ticket = await ticketFor(database.db, draft.documentId, member)
    await database.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    expect(await closing(connect(ticket))).toBe(4403)
  })
})

describe('in the room', () => {
  test("a reader's edits are dropped and never said to be saved", async () => {
    const reader = await join(await draft.member('Lectrice', 'reader'))
    const writer = await join(await draft.member('Sara'))
    reader.write('lu seulement')
    const echo = reader.saved().then(() => 'echo')
    writer.write('écrit')
    await writer.saved()
    expect(await Promise.race([echo, new Promise((resolve) => setTimeout(resolve, 200, 'none'))])).toBe(
      'none',
    )
    expect(writer.text).not.toContain('lu seulement')
    expect(await storedText(database.db, draft.documentId)).not.toContain('lu seulement')
  })

  test('names and colors are those of the database, whatever is sent', async () => {
    const sara = await join(await draft.member('Sara'))
    const abdel = await join(await draft.member('Abdel'))
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
    const sara = await join(await draft.member('Sara'))
    const member = await draft.member('Abdel')
    const abdel = await join(member)
    abdel.provider.awareness.setLocalState({ cursor: { anchor: 2 } })
    await until(() => sara.others.length === 1)
    const forger = connect(await ticketFor(database.db, draft.documentId, await draft.member('Faussaire')))
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
    abdel.provider.params = { ticket: await ticketFor(database.db, draft.documentId, member) }
    abdel.provider.connect()
    await until(() => sara.others.length === 2, 1_000)
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
    const sara = await join(await draft.member('Sara'))
    const strange = connect(await ticketFor(database.db, draft.documentId, await draft.member('Étrange')))
    await letIn(strange)
    strange.send(frame)
    expect(await closing(strange)).toBe(1007)
    sara.write('.')
    await sara.saved()
  })

  test('text frames and frames over 2 MiB close their sender alone', async () => {
    const sara = await join(await draft.member('Sara'))
    const member = await draft.member('Étrange')
    const words = connect(await ticketFor(database.db, draft.documentId, member))
    await letIn(words)
    words.send('bonjour')
    expect(await closing(words)).toBe(1003)
    const huge = connect(await ticketFor(database.db, draft.documentId, member))
    await letIn(huge)
    huge.on('error', () => undefined)
    huge.send(updateFrame(Buffer.alloc(3_000_000)))
    expect([1006, 1009]).toContain(await closing(huge))
    sara.write('.')
    await sara.saved()
  })

  test('a text that grows too long takes no more, and stays', async () => {
    const sara = await join(await draft.member('Sara'))
    const before = await storedText(database.db, draft.documentId)
    sara.write('x'.repeat(100_000))
    expect(await sara.closed).toBe(4413)
    expect(await storedText(database.db, draft.documentId)).toBe(before)
  })
})

describe('when things change', () => {
  const notify = (notice: Parameters<typeof notifyRoom>[1]) =>
    database.db.transaction().execute((tx) => notifyRoom(tx, notice))

  test('who was taken off the board is cut at once', async () => {
    const member = await draft.member('Sara')
    const sara = await join(member)
    const abdel = await join(await draft.member('Abdel'))
    await database.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    const at = performance.now()
    await notify({ kind: 'revoked', member })
    expect(await sara.closed).toBe(4403)
    expect(performance.now() - at).toBeLessThan(5_000)
    expect(abdel.provider.wsconnected).toBe(true)
  })

  test('who may only read now comes back as a reader', async () => {
    const member = await draft.member('Sara')
    const sara = await join(member)
    await database.db.updateTable('member').set({ standing: 'reader' }).where('id', '=', member).execute()
    await notify({ kind: 'revoked', member })
    expect(await sara.closed).toBe(4503)
  })

  test('what was said while PostgreSQL did not answer is looked up when it does', async () => {
    const member = await draft.member('Sara')
    const sara = await join(member)
    await database.db
      .updateTable('member')
      .set({ left_at: '2026-02-01T08:00:00Z' })
      .where('id', '=', member)
      .execute()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen room', 'select 1')`.execute(database.db)
    expect(await sara.closed).toBe(4403)
  })

  test('a notice that makes no sense is passed over', async () => {
    const sara = await join(await draft.member('Sara'))
    await sql`select pg_notify('room', 'no json'), pg_notify('room', '{"kind":"frozen"}')`.execute(
      database.db,
    )
    await notify({ kind: 'frozen', document: draft.documentId })
    await notify({ kind: 'opened', document: draft.documentId })
    sara.write('.')
    await sara.saved()
  })
})

describe('what the room is asked', () => {
  const ask = (path: string, init: RequestInit = {}, secret = INTERNAL_SECRET) =>
    fetch(`http://127.0.0.1:${room.port}${path}`, { ...init, headers: { authorization: `Bearer ${secret}` } })
  const post = (path: string, document: string) =>
    ask(path, { method: 'POST', body: JSON.stringify({ document }) })

  test('whether it is well', async () => {
    expect((await ask('/livez')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('nothing, by those who do not know the secret, or that makes no sense', async () => {
    expect((await ask('/control/writers', {}, 'guess')).status).toBe(401)
    expect((await ask('/control/hold', { method: 'POST', body: '{' })).status).toBe(400)
    expect((await ask('/control/hold')).status).toBe(404)
    expect((await ask('/')).status).toBe(404)
  })

  test('to hold: what was said is stored, what is said then waits for what happens', async () => {
    const own = await testDraft(database.db)
    const member = await own.member('Sara')
    draft = own
    const sara = await join(member)
    sara.write('avant')
    await until(async () => (await post('/control/hold', own.documentId)).ok)
    sara.write(' après')
    const saved = sara.saved()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await storedText(database.db, own.documentId)).not.toContain('après')
    await post('/control/resume', own.documentId)
    await saved
    expect(await storedText(database.db, own.documentId)).toContain('avant après')

    const { seq } = (await (await post('/control/hold', own.documentId)).json()) as { seq: number }
    expect(seq).toBeGreaterThan(0)
    sara.write(' trop tard')
    const frozen = await freeze(database.db, own.documentId)
    expect(await sara.closed).toBe(4503)
    expect(frozen).toContain('avant après')
    expect(frozen).not.toContain('trop tard')
  })

  test('who writes', async () => {
    const own = await testDraft(database.db)
    draft = own
    const member = await own.member('Sara')
    await join(member)
    await join(member)
    await join(await own.member('Lectrice', 'reader'))
    Object.assign(process.env, { ROOM_PORT: String(room.port), INTERNAL_SECRET })
    const writers = await writersIn([own.documentId, 'none'])
    expect(writers.get(own.documentId)).toMatchObject([{ member, name: 'Sara' }])
    expect(writers.get('none')).toEqual([])
  })

  test('without anyone to answer: nobody is known to write, and one goes on', async () => {
    Object.assign(process.env, { ROOM_PORT: '1', INTERNAL_SECRET })
    expect(await writersIn([draft.documentId])).toEqual(new Map())
    await holdRoom(draft.documentId)
    await resumeRoom(draft.documentId)
  })
})
