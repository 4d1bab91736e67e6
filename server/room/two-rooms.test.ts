import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { leaseOwner } from '#db/proposals/draft-leases.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { holdRoom, roomAt, writersIn } from '#lib/adapters/room-client.ts'
import { type RoomServer, serveRooms } from './serve.ts'
import {
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
const writers: Writer[] = []
const servers: RoomServer[] = []

async function come(port: number, draft: TestDraft, name: string): Promise<Writer> {
  const ticket = await ticketFor(database.db, draft.documentId, await draft.member(name))
  const writer = new Writer(port, draft.room, ticket)
  writers.push(writer)
  return writer
}
async function join(port: number, draft: TestDraft, name: string): Promise<Writer> {
  const writer = await come(port, draft, name)
  await writer.synced()
  return writer
}
/** A text as pages ask who writes in it. */
const leased = async ({ documentId }: TestDraft) => ({
  documentId,
  owner: (await leaseOwner(database.db, documentId)) ?? null,
})

/** Only what a test is about happens within its time. */
const LONG = 600_000
async function serve(limits: Parameters<typeof serveRooms>[0]['limits']) {
  const server = await serveRooms({
    db: database.db,
    databaseUrl: database.url,
    publicUrl: PUBLIC_URL,
    internalSecret: INTERNAL_SECRET,
    port: 0,
    limits: { leaseFor: LONG, keptFor: LONG, unloadAfter: LONG, heldFor: LONG, ...limits },
  })
  servers.push(server)
  return server
}

beforeAll(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.leave()
  for (const server of servers.splice(0)) await server.stop()
})
afterAll(() => database.close())

describe('two rooms for one text', () => {
  test('do not throw each other out: the second waits until the first lets go', async () => {
    const [first, second] = [await serve({}), await serve({})]
    const draft = await testDraft(database.db)
    const sara = await join(first.port, draft, 'Sara')
    sara.write('avant')
    await sara.saved()
    const abdel = await come(second.port, draft, 'Abdel')
    await until(() => abdel.provider.wsconnected)
    for (let i = 0; i < 10; i++) {
      sara.write('.')
      await sara.saved()
    }
    expect(abdel.provider.synced).toBe(false)
    await first.stop()
    expect(await sara.closed).toBe(1012)
    await abdel.synced()
    expect(abdel.text).toBe('avant..........')
    abdel.write(' après')
    await abdel.saved()
    expect(await storedText(database.db, draft.documentId)).toContain(' après')
  })

  test('do not keep people waiting for ever: the second sends them away to come again', async () => {
    const [first, second] = [await serve({}), await serve({ leaseFor: 300 })]
    const draft = await testDraft(database.db)
    const sara = await join(first.port, draft, 'Sara')
    const abdel = await come(second.port, draft, 'Abdel')
    expect(await abdel.closed).toBe(4503)
    sara.write('rien ne change ici')
    await sara.saved()
  })

  test('change hands once the first has been gone for as long as a lease is good', async () => {
    const first = await serve({ leaseFor: 600 })
    const draft = await testDraft(database.db)
    const sara = await join(first.port, draft, 'Sara')
    sara.write('avant')
    await sara.saved()
    const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Lectrice', 'reader'))
    const reader = new Writer(first.port, draft.room, ticket)
    writers.push(reader)
    await reader.synced()
    const second = await serve({})
    await sql`update document_lease set owner = 'killed'`.execute(database.db)
    const abdel = await join(second.port, draft, 'Abdel')
    expect(abdel.text).toBe('avant')
    expect(await reader.closed).toBe(4503)
    expect(await sara.closed).toBe(4503)
  })

  test('change hands at once where nobody has it open at the first', async () => {
    const [first, second] = [await serve({}), await serve({})]
    const draft = await testDraft(database.db)
    const sara = await join(first.port, draft, 'Sara')
    sara.write('avant')
    await sara.saved()
    sara.leave()
    await until(async () => (await writersAt(first, draft)) === 0)
    const abdel = await join(second.port, draft, 'Abdel')
    expect(abdel.text).toBe('avant')
  })

  test('change hands while people write at the first, once it has had it for long: they lose no word', async () => {
    const [first, second] = [await serve({ keptFor: 1 }), await serve({})]
    const draft = await testDraft(database.db)
    const sara = await join(first.port, draft, 'Sara')
    sara.write('avant')
    const saved = sara.saved()
    const abdel = await join(second.port, draft, 'Abdel')
    expect(await sara.closed).toBe(4503)
    await saved
    expect(abdel.text).toBe('avant')
  })
})

describe('of two rooms, the one that has a text', () => {
  /** As a page asks, which knows of the first alone. */
  async function twoRooms() {
    const [first, second] = [await serve({}), await serve({})]
    Object.assign(process.env, { ROOM_PORT: `${first.port},${second.port}`, INTERNAL_SECRET })
    return { first, second }
  }

  test('is asked who writes, each for its own texts', async () => {
    const { first, second } = await twoRooms()
    const [here, there, nowhere] = [
      await testDraft(database.db),
      await testDraft(database.db),
      await testDraft(database.db),
    ]
    await join(first.port, here, 'Sara')
    await join(second.port, there, 'Abdel')
    const writing = await writersIn(await Promise.all([here, there, nowhere].map(leased)))
    const names = (draft: TestDraft) => writing.get(draft.documentId)?.map(({ name }) => name)
    expect([here, there, nowhere].map(names)).toEqual([['Sara'], ['Abdel'], []])
  })

  test('is told to hold it, and to go on: what was said before is stored, what comes then waits', async () => {
    const { second } = await twoRooms()
    const [draft, other] = [await testDraft(database.db), await testDraft(database.db)]
    const [sara, abdel] = [await join(second.port, draft, 'Sara'), await join(second.port, other, 'Abdel')]
    sara.write('avant')
    await until(() => sara.provider.wsconnected)
    const letGo = await holdRoom(database.db, draft.documentId)
    let saved = false
    sara.write(' après')
    const saying = sara.saved().then(() => (saved = true))
    abdel.write('ailleurs')
    await abdel.saved()
    expect(saved).toBe(false)
    expect(await storedText(database.db, draft.documentId)).not.toContain('après')
    await letGo()
    await saying
    expect(await storedText(database.db, draft.documentId)).toContain('avant après')
  })

  test('is not waited for where it has gone, though its lease is good', async () => {
    const { second } = await twoRooms()
    const draft = await testDraft(database.db)
    const sara = await join(second.port, draft, 'Sara')
    sara.write('avant')
    await sara.saved()
    await second.stop()
    await sql`insert into document_lease (document_id, owner, expires_at)
      values (${draft.documentId}, ${roomAt(second.port)}, clock_timestamp() + interval '1 hour')`.execute(
      database.db,
    )
    expect(await writersIn([await leased(draft)])).toEqual(new Map())
    const letGo = await holdRoom(database.db, draft.documentId)
    await letGo()
  })
})

async function writersAt({ port }: RoomServer, { documentId }: TestDraft): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/control/writers?document=${documentId}`, {
    headers: { authorization: `Bearer ${INTERNAL_SECRET}` },
  })
  return ((await answer.json()) as Record<string, unknown[]>)[documentId]?.length ?? 0
}
