import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { type RoomServer, serveRooms } from './serve.ts'
import {
  freeze,
  INTERNAL_SECRET,
  PUBLIC_URL,
  storedRows,
  storedText,
  type TestDraft,
  testDraft,
  ticketFor,
  until,
  Writer,
} from './testing.ts'

let database: TestDatabase
let room: RoomServer
const writers: Writer[] = []

const serve = (limits = {}) =>
  serveRooms({
    db: database.db,
    databaseUrl: database.url,
    publicUrl: PUBLIC_URL,
    internalSecret: INTERNAL_SECRET,
    port: 0,
    limits,
  })
async function join(draft: TestDraft, memberId: string, port = room.port): Promise<Writer> {
  const writer = new Writer(port, draft.room, await ticketFor(database.db, draft.documentId, memberId))
  writers.push(writer)
  await writer.synced()
  return writer
}

beforeAll(async () => {
  database = await testDatabase()
  room = await serve({ unloadAfter: 100 })
})
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave()
})
afterAll(async () => {
  await room.stop()
  await database.close()
})

describe('two people who write', () => {
  test('read the same text, and so does who comes later', async () => {
    const draft = await testDraft(database.db)
    const sara = await join(draft, await draft.member('Sara'))
    const abdel = await join(draft, await draft.member('Abdel'))
    for (let i = 0; i < 20; i++) {
      sara.write('s')
      abdel.write('a')
    }
    await until(() => sara.text.length === 40 && sara.text === abdel.text)
    const claire = await join(draft, await draft.member('Claire', 'reader'))
    expect(claire.text).toBe(sara.text)
    await Promise.all([sara.saved(), abdel.saved()])
    expect(await storedText(database.db, draft.documentId)).toContain(sara.text)
  })

  test('are told that their words are saved once they are stored, deletions too', async () => {
    const draft = await testDraft(database.db)
    const sara = await join(draft, await draft.member('Sara'))
    sara.write('un mot de trop')
    await sara.saved()
    expect(await storedText(database.db, draft.documentId)).toContain('un mot de trop')
    sara.doc.getXmlFragment('text').delete(0, 1)
    await sara.saved()
    expect(await storedText(database.db, draft.documentId)).not.toContain('mot')
    const authors = await database.db
      .selectFrom('document_author')
      .selectAll()
      .where('document_id', '=', draft.documentId)
      .execute()
    expect(authors).toHaveLength(1)
  })

  test('find their text complete after the room was started again', async () => {
    const draft = await testDraft(database.db)
    const member = await draft.member('Sara')
    const first = await serve()
    const sara = await join(draft, member, first.port)
    sara.write('avant')
    await sara.saved()
    await first.stop()
    expect(await sara.closed).toBe(1012)
    expect((await join(draft, member)).text).toBe('avant')
  })
})

describe('a room', () => {
  test('puts a snapshot in place of its updates when it is left, and loses nothing', async () => {
    const draft = await testDraft(database.db)
    const member = await draft.member('Sara')
    const sara = await join(draft, member)
    for (const word of ['un ', 'deux ', 'trois']) {
      sara.write(word)
      await sara.saved()
    }
    expect(await storedRows(database.db, draft.documentId)).toBeGreaterThan(1)
    const before = await storedText(database.db, draft.documentId)
    sara.leave()
    await until(async () => (await storedRows(database.db, draft.documentId)) === 0)
    expect(await storedText(database.db, draft.documentId)).toBe(before)
    const again = await join(draft, member)
    expect(again.text).toBe('un deux trois')
    again.write(' quatre')
    await again.saved()
    expect(await storedText(database.db, draft.documentId)).toContain('quatre')
  })

  test('puts one in place while people write, too', async () => {
    const small = await serve({ compactRows: 5 })
    const draft = await testDraft(database.db)
    const sara = await join(draft, await draft.member('Sara'), small.port)
    for (let i = 0; i < 23; i++) {
      sara.write(`${i} `)
      await sara.saved()
    }
    await until(async () => (await storedRows(database.db, draft.documentId)) < 5)
    expect(await storedText(database.db, draft.documentId)).toContain(sara.text.trim())
    await small.stop()
  })

  test('that lost its document to another process sends everyone back, and stores nothing more', async () => {
    const draft = await testDraft(database.db)
    const member = await draft.member('Sara')
    const stale = await serve()
    const sara = await join(draft, member, stale.port)
    sara.write('gardé')
    await sara.saved()
    await sql`update document_lease set expires_at = clock_timestamp()`.execute(database.db)
    const abdel = await join(draft, await draft.member('Abdel'))
    expect(abdel.text).toBe('gardé')
    sara.write(' perdu')
    expect(await sara.closed).toBe(4503)
    expect(await storedText(database.db, draft.documentId)).not.toContain('perdu')
    await stale.stop()
  })

  test('that cannot read its text closes rather than show an empty one', async () => {
    const draft = await testDraft(database.db)
    await database.db
      .insertInto('document_update')
      .values({ document_id: draft.documentId, seq: 1, payload: Buffer.from('not an update') })
      .execute()
    const member = await draft.member('Sara')
    const sara = new Writer(room.port, draft.room, await ticketFor(database.db, draft.documentId, member))
    writers.push(sara)
    expect(await sara.closed).toBe(4503)
    expect(sara.provider.synced).toBe(false)
  })
})

describe('freezing', () => {
  test('sends writers back, who return as readers; what they type then goes nowhere', async () => {
    const draft = await testDraft(database.db)
    const member = await draft.member('Sara')
    const sara = await join(draft, member)
    sara.write('voté')
    await sara.saved()
    const frozen = await freeze(database.db, draft.documentId)
    expect(await sara.closed).toBe(4503)
    const back = await join(draft, member)
    back.write(' trop tard')
    const echo = back.saved().then(() => 'echo')
    const other = await join(draft, await draft.member('Abdel'))
    expect(await Promise.race([echo, new Promise((resolve) => setTimeout(resolve, 300, 'none'))])).toBe(
      'none',
    )
    expect(other.text).toBe('voté')
    expect(await storedText(database.db, draft.documentId)).toBe(frozen)
  })

  test('holds against an owner that has heard nothing of it', async () => {
    const draft = await testDraft(database.db)
    const sara = await join(draft, await draft.member('Sara'))
    sara.write('dedans')
    await sara.saved()
    await database.db
      .updateTable('document')
      .set({ frozen_seq: 99 })
      .where('id', '=', draft.documentId)
      .execute()
    sara.write(' dehors')
    expect(await sara.closed).toBe(4503)
    expect(await storedText(database.db, draft.documentId)).not.toContain('dehors')
  })

  test('under fire: the frozen text is the replay of what was stored, to the byte', async () => {
    for (let round = 0; round < 10; round++) {
      const draft = await testDraft(database.db)
      const team = await Promise.all(
        ['A', 'B', 'C', 'D', 'E'].map(async (name) => join(draft, await draft.member(name))),
      )
      const typing = setInterval(() => {
        for (const writer of team) writer.write('x')
      }, 1)
      await until(() => team.every((writer) => writer.text.length > 20 * (round + 1)))
      const frozen = await freeze(database.db, draft.documentId)
      await Promise.all(team.map((writer) => writer.closed))
      clearInterval(typing)
      expect(await storedText(database.db, draft.documentId)).toBe(frozen)
      const reader = await join(draft, await draft.member('Lectrice', 'reader'))
      expect(frozen).toContain(reader.text)
      for (const writer of team) writer.leave()
    }
  })
})
