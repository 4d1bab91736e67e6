import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ulid } from 'ulid'
import type { Db } from '#db/client.ts'
import { freePort } from '#db/embedded.ts'
import { bundle } from '../../bundle.ts'
import { INTERNAL_SECRET, PUBLIC_URL, type TestDraft, testDraft, ticketFor } from '../../room/testing.ts'
import { startProcess } from '../process.ts'
import type { Postgres } from './postgres.ts'
import { hocuspocus, ours, type Wire, yWebsocket } from './wire.ts'

/** Where a client finds a text, and what it shows to be let in. */
export interface Address {
  server: string
  text: string
  params: Record<string, string>
}

export interface Contender {
  readonly name: string
  readonly wire: Wire
  /** As a process, with an empty store of its own. */
  serve(): Promise<Served>
}

export interface Served {
  newText(): Promise<string>
  address(text: string): Promise<Address>
  /** Of its process, as `ServerProcess` has them. */
  memory(): number
  cpu(): number | undefined
  /** Killed, and started again on what it stored. */
  restart(): Promise<void>
  storedBytes(): Promise<number>
  end(): Promise<void>
}

interface Store {
  newText(): Promise<string>
  /** Of the text. */
  params(text: string): Promise<Record<string, string>>
  storedBytes(): Promise<number>
}

/** Whatever would slow down one that floods, or refuse it. */
const LIFTED = {
  ROOM_CONNECTIONS_PER_MEMBER: '100000',
  ROOM_FRAMES_PER_SECOND: '1000000',
  ROOM_BURST_FRAMES: '1000000',
  ROOM_BYTES_PER_SECOND: '1000000000',
  ROOM_BURST_BYTES: '1000000000',
  ROOM_DOCUMENT_BYTES: '100000000',
  // The peers let go of a text with its last reader.
  ROOM_UNLOAD_AFTER: '100',
}

export function contenders(postgres: Postgres): readonly [Contender, ...Contender[]] {
  return [
    {
      name: 'ours',
      wire: ours,
      serve: async () => {
        const { url, db } = await postgres.database()
        const port = await freePort()
        const env = {
          ...LIFTED,
          DATABASE_URL: url,
          ROOM_PORT: String(port),
          PUBLIC_URL,
          INTERNAL_SECRET,
          AUTH_SECRET: 'a secret of at least thirty-two characters',
        }
        return serve('server/room.ts', env, `ws://127.0.0.1:${port}/collab`, drafts(db))
      },
    },
    {
      name: 'hocuspocus',
      wire: hocuspocus,
      serve: async () => {
        const { url, db } = await postgres.database()
        const port = await freePort()
        const env = { DATABASE_URL: url, PORT: String(port) }
        return serve('server/bench/room/hocuspocus.ts', env, `ws://127.0.0.1:${port}`, {
          ...anyName,
          storedBytes: () => sizeOf(db, ['hocuspocus']),
        })
      },
    },
    {
      name: 'y-websocket',
      wire: yWebsocket,
      serve: async () => {
        const folder = mkdtempSync(join(tmpdir(), 'tour-bench-texts-'))
        process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
        const port = await freePort()
        const env = { YPERSISTENCE: folder, PORT: String(port) }
        return serve('server/bench/room/y-websocket.ts', env, `ws://127.0.0.1:${port}`, {
          ...anyName,
          storedBytes: async () =>
            readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
        })
      },
    },
  ]
}

/** Each as one file, so that none has types to be stripped as it starts. */
async function serve(
  source: string,
  env: Record<string, string>,
  server: string,
  store: Store,
): Promise<Served> {
  const file = await bundle(source)
  let running = await startProcess(file, env)
  return {
    newText: store.newText,
    address: async (text) => ({ server, text, params: await store.params(text) }),
    memory: () => running.memory(),
    cpu: () => running.cpu(),
    restart: async () => {
      await running.kill()
      running = await startProcess(file, env)
    },
    storedBytes: store.storedBytes,
    end: () => running.kill(),
  }
}

/** The peers ask nobody who they are. */
const anyName = { newText: async () => ulid(), params: async () => ({}) }

const MEMBERS = 5

/** Texts of proposals, each with members of its own who join in turn. */
function drafts(db: Db): Store {
  const known = new Map<string, { draft: TestDraft; members: string[]; joined: number }>()
  return {
    newText: async () => {
      const draft = await testDraft(db)
      const members: string[] = []
      for (let n = 1; n <= MEMBERS; n++) members.push(await draft.member(`Membre ${n}`))
      known.set(draft.room, { draft, members, joined: 0 })
      return draft.room
    },
    params: async (text) => {
      const found = known.get(text)
      if (!found) throw new Error(`${text} is no text of this store`)
      const member = found.members[found.joined++ % MEMBERS] as string
      return { ticket: await ticketFor(db, found.draft.documentId, member), users: 'once' }
    },
    storedBytes: () => sizeOf(db, ['document', 'document_update', 'document_number', 'document_author']),
  }
}

async function sizeOf(db: Db, tables: string[]): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select sum(pg_total_relation_size(name::regclass)) as bytes from unnest(${tables}::text[]) as name`.execute(
    db,
  )
  return Number(rows[0]?.bytes)
}
