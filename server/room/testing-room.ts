import { afterAll, afterEach, beforeAll } from 'vitest'
import type { WebSocket } from 'ws'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import type { Limits } from './limits.ts'
import { type RoomServer, serveRooms } from './serve.ts'
import { INTERNAL_SECRET, joinAsStranger, PUBLIC_URL, type TestDraft, ticketFor, Writer } from './testing.ts'

/** Met by what hangs alone: a test that is about one of these gives it itself. */
const LONG = 600_000
const PATIENT = { asideFor: LONG, behindFor: LONG, heartbeat: LONG, heldFor: LONG }

export function serveOn(
  { db, url }: Pick<TestDatabase, 'db' | 'url'>,
  limits: Partial<Limits> = {},
  port = 0,
): Promise<RoomServer> {
  const shared = { publicUrl: PUBLIC_URL, internalSecret: INTERNAL_SECRET }
  return serveRooms({ db, databaseUrl: url, ...shared, port, limits: { ...PATIENT, ...limits } })
}

/** For a test file: a database, and a room on it. After each test whoever came leaves, and what it served ends. */
export function startedRoom(limits: Partial<Limits> = {}) {
  let database: TestDatabase
  let room: RoomServer
  const writers: Writer[] = []
  const sockets: WebSocket[] = []
  const servers: RoomServer[] = []

  beforeAll(async () => {
    database = await testDatabase()
    room = await serveOn(database, limits)
  })
  afterEach(async () => {
    for (const writer of writers.splice(0)) writer.leave()
    for (const socket of sockets.splice(0)) socket.terminate()
    for (const server of servers.splice(0)) await server.stop()
  })
  afterAll(async () => {
    await room.stop()
    await database.close()
  })

  const come = async (draft: TestDraft, memberId: string, port = room.port) => {
    const ticket = await ticketFor(database.db, draft.documentId, memberId)
    const writer = new Writer(port, draft.room, ticket)
    writers.push(writer)
    return writer
  }
  return {
    get database() {
      return database
    },
    get db() {
      return database.db
    },
    get port() {
      return room.port
    },
    /** Ended after the test, as those of strangers are. */
    sockets,
    /** Somebody who may be let in, later, or not. */
    come,
    /** Somebody who has read the text. */
    join: async (draft: TestDraft, memberId: string, port?: number) => {
      const writer = await come(draft, memberId, port)
      const sentAway = writer.closed.then((code) => {
        throw new Error(`sent away with ${code}`)
      })
      await Promise.race([writer.synced(), sentAway])
      return writer
    },
    stranger: async (draft: TestDraft, port = room.port) => {
      const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Étrange'))
      const joined = await joinAsStranger(port, draft.room, ticket)
      sockets.push(joined.socket)
      return joined
    },
    /** Another room beside it. */
    serve: async (own: Partial<Limits> = {}, url = database.url) => {
      const server = await serveOn({ db: database.db, url }, own)
      servers.push(server)
      return server
    },
    restart: async () => {
      await room.stop()
      room = await serveOn(database, limits, room.port)
    },
  }
}
