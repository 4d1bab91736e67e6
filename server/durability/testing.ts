import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Db, openDatabase } from '#db/client.ts'
import { freePort } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import {
  INTERNAL_SECRET,
  PUBLIC_URL,
  type TestDraft,
  testDraft,
  ticketFor,
  Writer,
} from '#server/room/testing.ts'
import { supervise } from '#server/supervise.ts'
import { supervisePostgres } from '#server/supervise-postgres.ts'

/* Real processes under the supervisors of production, and people who type whatever becomes of those. */

export interface Running {
  db: Db
  databaseUrl: string
  ownerUrl: string
  roomPort: number
  /** What the supervisors said. */
  said: string[]
  stop(): Promise<void>
}

/** PostgreSQL, as it is on a bare machine, and the room; in `folder`, where one is given. */
export async function startRunning(folder = mkdtempSync(join(tmpdir(), 'tour-durable-'))): Promise<Running> {
  chmodSync(folder, 0o755)
  const said: string[] = []
  const report = (line: string) => said.push(line)
  const postgres = await supervisePostgres(folder, { secret: 'test', port: await freePort(), report })
  const [databaseUrl, ownerUrl] = [postgres.url('tour'), postgres.url('tour_owner')]
  const owner = openDatabase(ownerUrl, 1)
  await migrate(owner, databaseUrl)
  await owner.destroy()
  const roomPort = await freePort()
  const room = supervise('room', ['server/room.ts'], {
    env: { ...process.env, ...roomEnvironment(databaseUrl, roomPort) },
    report,
    schema: Promise.resolve(),
  })
  await room.ready
  const db = openDatabase(databaseUrl)
  return {
    ...{ db, databaseUrl, ownerUrl, roomPort, said },
    stop: async () => {
      await room.stop()
      await db.destroy()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Of a text that is written for long, more is taken than of any other. */
export function roomEnvironment(databaseUrl: string, port: number) {
  return {
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL,
    ROOM_PORT: String(port),
    ROOM_DOCUMENT_BYTES: '100000000',
    AUTH_SECRET: 'a secret of at least thirty-two characters',
    INTERNAL_SECRET,
  }
}

const BETWEEN_WORDS = 20
const AGAIN_AFTER = 100

/** Types a word, waits until it is said to be saved, and types the next. Whatever ends their connection, they come back. */
export class Typist {
  readonly writer: Writer
  readonly typed: string[] = []
  readonly confirmed: string[] = []
  readonly #name: string
  readonly #ticket: () => Promise<string>
  #leaving = false
  /** Nobody comes back before it resolves. */
  mayComeBack: Promise<void> = Promise.resolve()

  constructor(name: string, writer: Writer, ticket: () => Promise<string>) {
    this.#name = name
    this.writer = writer
    this.#ticket = ticket
    writer.provider.on('connection-close', () => void this.#comeBack())
  }

  async type(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const word = `<${this.#name}:${this.typed.length}>`
      this.typed.push(word)
      this.writer.write(word)
      await this.writer.saved()
      this.confirmed.push(word)
      await pause(BETWEEN_WORDS)
    }
  }

  leave(): void {
    this.#leaving = true
    this.writer.leave()
  }

  async #comeBack(): Promise<void> {
    while (!this.#leaving) {
      await pause(AGAIN_AFTER)
      await this.mayComeBack
      const ticket = await this.#ticket().catch(() => undefined)
      if (!ticket || this.#leaving) continue
      this.writer.provider.params = { ticket }
      this.writer.provider.connect()
      return
    }
  }
}

/** So many people in one text. */
export async function gather(
  { db, roomPort }: Running,
  people: number,
): Promise<{ draft: TestDraft; team: Typist[] }> {
  const draft = await testDraft(db)
  const team: Typist[] = []
  for (let index = 0; index < people; index++) {
    const name = `P${index}`
    const member = await draft.member(name)
    const ticket = () => ticketFor(db, draft.documentId, member)
    const writer = new Writer(roomPort, draft.room, await ticket())
    await writer.synced()
    team.push(new Typist(name, writer, ticket))
  }
  return { draft, team }
}

/** What people of these tests typed, as a text holds it. */
export const wordsIn = (text: string): string[] => text.match(/<\w+:\d+>/g) ?? []

/** What hangs is met by it, for each of what a long run does over and over. */
export const LONGEST = 300_000

/** What only a long run says: one that was asked for more than a run of all tests is. */
export function tell(line: string): void {
  if (process.env.KILLS || process.env.ROUNDS) process.stdout.write(`${line}\n`)
}
