import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '#db/client.ts'
import { appendUpdates, loadDocument } from '#db/proposals/drafts.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { storedRows, storedText, testDraft, until } from './testing.ts'
import { serveOn, startedRoom } from './testing-room.ts'

/* What the room asks of PostgreSQL, and how it goes on where that does not answer. */

const room = startedRoom()

/** Stands between a room and PostgreSQL; `mute` keeps the connections that are there open, and says nothing on them. */
async function wire(): Promise<{ url: string; mute(): void; close(): void }> {
  const target = new URL(room.database.url)
  const pairs = new Set<[Socket, Socket]>()
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    pairs.add([near, far])
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(room.database.url)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.toString(),
    mute: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
      }
    },
    close: () => {
      for (const sockets of pairs) for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe('a connection to the database', () => {
  test('that goes silent is replaced, and what was written is stored once', async () => {
    const { url, mute, close } = await wire()
    const server = await room.serve({ answerWithin: 500 }, url)
    const draft = await testDraft(room.db)
    const sara = await room.join(draft, await draft.member('Sara'), server.port)
    sara.write('avant')
    await sara.saved()
    mute()
    sara.write(', après')
    await sara.saved()
    expect(await storedText(room.db, draft.documentId)).toContain('"avant, après"')
    close()
  })

  test('that gives no answer in time gives way to another, for whoever asks next', async () => {
    const db = openDatabase(room.database.url, 1, 60_000, 300)
    await expect(sql`select pg_sleep(600)`.execute(db)).rejects.toThrow('timeout')
    // A slow machine may need more than one.
    await until(() =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    )
    await db.destroy()
  })
})

describe('an append', () => {
  test('whose answer was lost is stored once when it is sent again', async () => {
    const draft = await testDraft(room.db)
    const member = await draft.member('Sara')
    const doc = new Y.Doc()
    doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlText('une fois')])
    const payload = Y.encodeStateAsUpdate(doc)
    const append = {
      documentId: draft.documentId,
      epoch: 0,
      seq: 1,
      payload,
      authors: [member],
      numbers: [[doc.clientID, member]] as const,
    }
    for (let i = 0; i < 2; i++) {
      expect([...(await appendUpdates(room.db, [append]))]).toEqual([[draft.documentId, 0]])
    }
    expect(await storedRows(room.db, draft.documentId)).toBe(1)
    expect(await storedText(room.db, draft.documentId)).toContain('une fois')
  })

  test('of an earlier owner does not take the place of one of the new owner', async () => {
    const draft = await testDraft(room.db)
    const append = (epoch: number, payload: number[]) => ({
      documentId: draft.documentId,
      epoch,
      seq: 1,
      payload: Uint8Array.from(payload),
      authors: [],
    })
    const stored = await appendUpdates(room.db, [append(-1, [9]), append(0, [0, 0])])
    expect([...stored]).toEqual([[draft.documentId, 0]])
    const { updates } = (await loadDocument(room.db, draft.documentId)) ?? {}
    expect(updates?.map((update) => [...update])).toEqual([[0, 0]])
  })
})

describe('texts that are left all at once', () => {
  test('do not keep what others write from being stored', async () => {
    const few = room.database.elsewhere(2)
    const server = await serveOn({ db: few, url: room.database.url }, { unloadAfter: 50 })
    const left = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const draft = await testDraft(room.db)
        const writer = await room.join(draft, await draft.member('Sara'), server.port)
        writer.write('laissé')
        await writer.saved()
        return { draft, writer }
      }),
    )
    const draft = await testDraft(room.db)
    const abdel = await room.join(draft, await draft.member('Abdel'), server.port)
    // As compactions that all wait: only commits have a connection left.
    const free: (() => void)[] = []
    const held = [0, 1].map(() =>
      few.connection().execute(() => new Promise<void>((resolve) => free.push(resolve))),
    )
    await until(() => free.length === 2)
    for (const { writer } of left) writer.leave()
    abdel.write('enregistré')
    await abdel.saved()
    for (const one of free) one()
    await Promise.all(held)
    await until(async () => {
      const rows = await Promise.all(left.map(({ draft }) => storedRows(room.db, draft.documentId)))
      return rows.every((count) => count === 0)
    })
    await server.stop()
    await few.destroy()
  })
})
