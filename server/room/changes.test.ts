import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { notifyRoom } from '#db/proposals/drafts.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { holdRoom, resumeRoom, writersIn } from '#lib/adapters/room-client.ts'
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

async function join(memberId: string): Promise<Writer> {
  const writer = new Writer(room.port, draft.room, await ticketFor(database.db, draft.documentId, memberId))
  writers.push(writer)
  await writer.synced()
  return writer
}
beforeAll(async () => {
  database = await testDatabase()
  room = await serveRooms({
    db: database.db,
    databaseUrl: database.url,
    publicUrl: PUBLIC_URL,
    internalSecret: INTERNAL_SECRET,
    port: 0,
  })
  draft = await testDraft(database.db)
})
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave()
})
afterAll(async () => {
  await room.stop()
  await database.close()
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
    await notify({ kind: 'revoked', member })
    expect(await sara.closed).toBe(4403)
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
