import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
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
    limits: { documentBytes: 100_000 },
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

describe('a text', () => {
  test('that grows too long takes no more, and stays', async () => {
    const sara = await join(await draft.member('Sara'))
    const before = await storedText(database.db, draft.documentId)
    sara.write('x'.repeat(100_000))
    expect(await sara.closed).toBe(4413)
    expect(await storedText(database.db, draft.documentId)).toBe(before)
  })

  test('that is nearly full says so, and takes more once it was shortened', async () => {
    draft = await testDraft(database.db)
    const member = await draft.member('Sara')
    const sara = await join(member)
    sara.write('x'.repeat(70_000))
    await sara.saved()
    expect(sara.fullness).toBeUndefined()
    sara.write('x'.repeat(20_000))
    await sara.saved()
    await until(() => sara.fullness !== undefined)
    expect(sara.fullness?.[1]).toBe(100_000)
    expect(sara.fullness?.[0]).toBeGreaterThan(90_000)
    const letters = (sara.doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).get(0) as Y.XmlText
    letters.delete(0, 89_000)
    // It is measured once a second, and said with the answer to a barrier.
    await until(async () => {
      letters.delete(0, 1)
      await sara.saved()
      return (sara.fullness?.[0] ?? 0) < 10_000
    })
    sara.write('y'.repeat(60_000))
    await sara.saved()
    expect(await storedText(database.db, draft.documentId)).toContain('y'.repeat(60_000))
  })
})
