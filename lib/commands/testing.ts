import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { entriesBetween, findHead } from '#db/log.ts'
import { membersOf } from '#db/members.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { type Context, enterBoard } from '#lib/context.ts'
import { isRefusal, type Refusal } from '#lib/decision/refusal.ts'
import { parseVkey } from '#lib/log/note.ts'
import { type Verdict, verifyRegister } from '#lib/log/verify.ts'
import { type CreateBoard, createBoard } from './create-board.ts'
import { mintSetupKey } from './mint-setup-key.ts'

/** A board with people on it, on a real database, to tell a story about. */
export interface Story {
  readonly database: TestDatabase
  readonly db: Db
  readonly boardId: string
  readonly slug: string
  /** The board as someone sees it now, by their name; as a visitor where none is given. */
  as(name?: string): Promise<Context>
  memberId(name: string): Promise<string>
  /** Checks the whole register as a reader would: from the bytes stored. */
  verify(): Promise<Verdict>
  entries(): Promise<{ kind: string; text: string }[]>
}

/** Claire is steward; Inès, Abdel, Noor and Samir are electors. All are volunteers. */
export const PEOPLE =
  'Inès <ines@t.example>\nAbdel <abdel@t.example>\nNoor <noor@t.example>\nSamir <samir@t.example>'

export const BOARD = {
  name: 'La Remise des Tilleuls',
  yourName: 'Claire',
  yourEmail: 'claire@t.example',
  others: PEOPLE,
  language: 'fr',
  timeZone: 'Europe/Paris',
  charterText: 'Tout le monde vote.',
  host: 'tour.example',
} as const satisfies Omit<CreateBoard, 'permission'>

export async function tellStory(): Promise<Story> {
  process.env.LOG_KEYS_DIR ??= mkdtempSync(join(tmpdir(), 'tour-keys-'))
  const database = await testDatabase()
  const { db } = database
  const setupKey = await mintSetupKey(db)
  const { boardId, slug } = done(await createBoard(db, { ...BOARD, permission: { setupKey } }))
  const memberNamed = async (name: string) => {
    const member = (await membersOf(db, boardId)).find((one) => one.name === name)
    if (!member) throw new Error(`nobody called ${name}`)
    return member
  }
  return {
    database,
    db,
    boardId,
    slug,
    as: async (name) => {
      const person = name ? (await memberNamed(name)).person_id : undefined
      return { db, scope: done(await enterBoard(db, slug, person)) }
    },
    memberId: async (name) => (await memberNamed(name)).id,
    verify: () => verifyStored(db, boardId),
    entries: async () => {
      const rows = await entriesBetween(db, boardId, 0, (await findHead(db, boardId))?.size ?? 0)
      return rows.map(({ kind, bytes }) => ({ kind, text: bytes.toString('utf8') }))
    },
  }
}

async function verifyStored(db: Db, boardId: string): Promise<Verdict> {
  const head = await findHead(db, boardId)
  const key = parseVkey(head?.vkey ?? '')
  if (!head || !key.ok) throw new Error('the register has no readable key')
  const rows = await entriesBetween(db, boardId, 0, head.size)
  return verifyRegister({
    entries: rows.map(({ bytes }) => new Uint8Array(bytes)),
    checkpointText: head.checkpoint,
    origin: head.origin,
    publicKey: key.value.publicKey,
  })
}

/** What a command gave, which a story expects not to be refused. */
export function done<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}
