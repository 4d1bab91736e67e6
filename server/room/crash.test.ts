import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { freePort } from '#db/embedded.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { killChild } from '#server/testing-processes.ts'
import { storedText, type TestDraft, testDraft, ticketFor, until, type Writer } from './testing.ts'
import { startedRoom } from './testing-room.ts'
import { startRoom } from './testing-rooms.ts'

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F']
const ROUNDS = 4

const room = startedRoom()

async function join(port: number, draft: TestDraft, name: string): Promise<Writer> {
  return room.join(draft, await draft.member(name), port)
}

describe('a room process that is killed while people write', () => {
  const port = freePort()
  const start = async () => startRoom(room.database.url, await port)

  test('has stored every word that it said was saved', async () => {
    const draft = await testDraft(room.db)
    for (let round = 0; round < 3; round++) {
      const child = await start()
      const team = await Promise.all(['A', 'B', 'C'].map(async (name) => join(await port, draft, name)))
      const confirmed: string[] = []
      let count = 0
      const typing = setInterval(() => {
        for (const [index, writer] of team.entries()) {
          const word = `<${round}-${index}-${count++}>`
          writer.write(word)
          void writer.saved().then(() => confirmed.push(word))
        }
      }, 5)
      await until(() => confirmed.length > 100)
      await killChild(child)
      clearInterval(typing)
      const stored = await storedText(room.db, draft.documentId)
      expect(confirmed.filter((word) => !stored.includes(word))).toEqual([])
      for (const writer of team) writer.leave()
    }
  })

  test('again and again: those who go on writing read the same in the end, and nobody begins anew', async () => {
    const draft = await testDraft(room.db)
    const members = await Promise.all(NAMES.map((name) => draft.member(name)))
    const confirmed: string[] = []
    let count = 0
    let child = await start()
    const team = await Promise.all(members.map(async (member) => room.join(draft, member, await port)))
    const codes: number[] = []
    for (const writer of team) {
      writer.provider.on('connection-close', (event) => codes.push(event?.code ?? 0))
    }
    const typing = setInterval(() => {
      for (const writer of team) {
        const word = `<${count++}>`
        writer.write(word)
        if (writer.provider.synced) void writer.saved().then(() => confirmed.push(word))
      }
    }, 20)
    for (let round = 0; round < ROUNDS; round++) {
      const before = confirmed.length
      await until(() => confirmed.length > before + 50)
      await killChild(child)
      const stored = await storedText(room.db, draft.documentId)
      expect(confirmed.filter((word) => !stored.includes(word))).toEqual([])
      child = await start()
      for (const [index, writer] of team.entries()) {
        writer.provider.params = {
          ticket: await ticketFor(room.db, draft.documentId, members[index] as string),
        }
        writer.provider.connect()
      }
      await until(() => team.every((writer) => writer.provider.synced))
    }
    clearInterval(typing)
    await Promise.all(team.map((writer) => writer.saved()))
    await until(() => team.every((writer) => writer.text === team[0]?.text))
    expect(await storedText(room.db, draft.documentId)).toContain(team[0]?.text)
    for (let word = 0; word < count; word++) expect(team[0]?.text).toContain(`<${word}>`)
    expect(codes.filter((code) => code >= 4000)).toEqual([])
    await killChild(child)
  })

  test('ends when its parent goes away', async () => {
    const child = await start()
    const ended = once(child, 'exit')
    child.stdin?.end()
    await ended
  })
})

describe('a database that goes away', () => {
  test('while people write: every word is stored in the end, none twice', async () => {
    const server = await room.serve()
    const draft = await testDraft(room.db)
    const team = await Promise.all(['A', 'B'].map((name) => join(server.port, draft, name)))
    for (let round = 0; round < 8; round++) {
      for (const writer of team) for (let i = 0; i < 5; i++) writer.write(`${round}`)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(
        room.db,
      )
      await Promise.all(team.map((writer) => writer.saved()))
    }
    const stored = await storedText(room.db, draft.documentId)
    await until(() => team.every((writer) => stored.includes(writer.text)))
    for (let round = 0; round < 8; round++) expect(stored.split(String(round)).length - 1, stored).toBe(10)
  })

  test('is said, and nothing more is read until it is back', async () => {
    const server = await room.serve({ failingFor: 200 })
    const draft = await testDraft(room.db)
    const sara = await join(server.port, draft, 'Sara')
    const abdel = await join(server.port, draft, 'Abdel')
    const ready = async () => (await fetch(`http://127.0.0.1:${server.port}/readyz`)).status
    let saved = false
    await room.db.transaction().execute(async (tx) => {
      await tx.selectFrom('document').selectAll().where('id', '=', draft.documentId).forUpdate().execute()
      sara.write('relayé')
      void sara.saved().then(() => {
        saved = true
      })
      await until(() => abdel.text === 'relayé')
      await until(async () => (await ready()) === 503)
      sara.write(' puis retenu')
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(abdel.text).toBe('relayé')
      expect(saved).toBe(false)
    })
    await until(() => saved && abdel.text === 'relayé puis retenu')
    expect(await ready()).toBe(200)
  })
})

describe('a reader that does not read', () => {
  const flood = (doc: Y.Doc, times: number) => {
    const letters = new Y.XmlText()
    doc.getXmlFragment(FRAGMENT).insert(1, [letters])
    for (let i = 0; i < times; i++) {
      letters.delete(0, letters.length)
      letters.insert(0, randomBytes(15_000).toString('hex'))
    }
  }

  test('is sent the difference once it reads again', async () => {
    const server = await room.serve({
      behindAt: 50_000,
      behindFor: 600_000,
      documentBytes: 100_000_000,
      burstBytes: 100_000_000,
    })
    const draft = await testDraft(room.db)
    const sara = await join(server.port, draft, 'Sara')
    const slow = await join(server.port, draft, 'Lente')
    const socket = slow.provider.ws as unknown as { pause(): void; resume(): void }
    socket.pause()
    flood(sara.doc, 400)
    sara.write('fin')
    await sara.saved()
    socket.resume()
    await until(() => slow.text.includes('fin'))
    expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(sara.doc))
  })

  test('is let go when it does not read for long', async () => {
    const server = await room.serve({
      behindAt: 50_000,
      behindFor: 300,
      documentBytes: 100_000_000,
      burstBytes: 100_000_000,
    })
    const draft = await testDraft(room.db)
    const sara = await join(server.port, draft, 'Sara')
    const slow = await join(server.port, draft, 'Lente')
    ;(slow.provider.ws as unknown as { pause(): void }).pause()
    flood(sara.doc, 400)
    await until(() => sara.others.length === 0)
    sara.write('et le reste va bien')
    await sara.saved()
  })
})
