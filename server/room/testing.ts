import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ulid } from 'ulid'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { issueTicket } from '#db/people/seats.ts'
import {
  createDocument,
  freezeDocument,
  loadDocument,
  lockDocument,
  notifyRoom,
} from '#db/proposals/drafts.ts'
import type { BoardId, ProposalStage, Standing } from '#db/tables/columns.ts'
import { beginning, canonicalText, rebuild, textOfDraft } from '#lib/text/document.ts'
import { plainText } from '#lib/text/reading.ts'
import { EMPTY_TEXT, FRAGMENT } from '#lib/text/schema.ts'
import { formatRoomName, TICKET_SECONDS, ticketHash } from '#lib/text/ticket.ts'

export const PUBLIC_URL = 'http://localhost:3000'
export const INTERNAL_SECRET = 'between processes'

export interface TestDraft {
  proposalId: string
  documentId: string
  room: string
  member(name: string, standing?: Standing): Promise<string>
}

/** A board with one proposal in writing, by plain inserts. */
export async function testDraft(db: Db, stage: ProposalStage = 'draft'): Promise<TestDraft> {
  const boardId = ulid() as BoardId
  const [proposalId, documentId] = [ulid(), ulid()]
  const now = '2026-01-31T18:00:00Z'
  await db
    .insertInto('board')
    .values({
      id: boardId,
      slug: boardId.toLowerCase(),
      name: 'La Remise des Tilleuls',
      language: 'fr',
      time_zone: 'Europe/Paris',
      charter: '{}',
      charter_state: 'provisional',
      created_at: now,
    })
    .execute()
  const member = async (name: string, standing: Standing = 'contributor') => {
    const [id, personId] = [ulid(), ulid()]
    await db.insertInto('person').values({ id: personId, name, language: 'fr', created_at: now }).execute()
    await db
      .insertInto('member')
      .values({ id, board_id: boardId, person_id: personId, kind: 'volunteer', standing, joined_at: now })
      .execute()
    return id
  }
  const author = await member('Inès', 'steward')
  await db
    .insertInto('proposal')
    .values({
      id: proposalId,
      board_id: boardId,
      number: 1,
      title: 'Qui peut dépenser 150 € sans demander ?',
      stage,
      author,
      created_at: now,
      changed_at: now,
    })
    .execute()
  await db
    .transaction()
    .execute((tx) =>
      createDocument(tx, { id: documentId, proposalId, generation: 1, ...beginning(EMPTY_TEXT) }),
    )
  return { proposalId, documentId, room: formatRoomName({ proposalId, generation: 1 }), member }
}

export async function ticketFor(db: Db, documentId: string, memberId: string): Promise<string> {
  const ticket = randomBytes(16).toString('hex')
  await issueTicket(db, { hash: ticketHash(ticket), documentId, memberId, seconds: TICKET_SECONDS })
  return ticket
}

/** Freezes as opening a vote does, and returns the canonical text. */
export function freeze(db: Db, documentId: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const draft = await lockDocument(tx, documentId)
    if (!draft) throw new Error('no such document')
    await freezeDocument(tx, documentId, draft.lastSeq)
    await notifyRoom(tx, { kind: 'frozen', document: documentId })
    return new TextDecoder().decode(canonicalText(textOfDraft(rebuild(draft))))
  })
}

export async function storedText(db: Db, documentId: string): Promise<string> {
  const draft = await loadDocument(db, documentId)
  if (!draft) throw new Error('no such document')
  return new TextDecoder().decode(canonicalText(textOfDraft(rebuild(draft))))
}

export async function storedRows(db: Db, documentId: string): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from document_update where document_id = ${documentId}`.execute(db)
  return Number(rows[0]?.n)
}

// Each provider waits for the process to exit.
process.setMaxListeners(200)

class FromPage extends WebSocket {
  constructor(address: string, protocols?: string[]) {
    super(address, protocols, { origin: PUBLIC_URL })
  }
}

let lastCaret = 0

/** Someone with the page open, through the provider that browsers use. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly closed: Promise<number>
  /** Bytes of the text and how many it may have, where the room said so. */
  fullness: [bytes: number, most: number] | undefined
  #echoes = new Map<number, () => void>()
  #lastBarrier = 0

  constructor(port: number, room: string, ticket: string) {
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, room, this.doc, {
      WebSocketPolyfill: FromPage as unknown as typeof globalThis.WebSocket,
      params: { ticket },
      disableBc: true,
    })
    this.provider.messageHandlers[102] = (_encoder, decoder) => {
      const newest = decoding.readVarUint(decoder)
      for (const [id, resolve] of this.#echoes) {
        if (id > newest) continue
        this.#echoes.delete(id)
        resolve()
      }
    }
    // What was asked before a connection was lost is asked again over the next one.
    this.provider.on('sync', (isSynced) => {
      if (isSynced && this.#echoes.size > 0) this.#ask()
    })
    this.provider.messageHandlers[103] = (_encoder, decoder) => {
      this.fullness = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    }
    this.closed = new Promise((resolve) => {
      this.provider.on('connection-close', (event) => {
        // A ticket is good once: coming back takes another.
        this.provider.shouldConnect = false
        resolve(event?.code ?? 0)
      })
    })
  }

  synced(): Promise<void> {
    return new Promise((resolve) => {
      if (this.provider.synced) resolve()
      else this.provider.once('sync', () => resolve())
    })
  }

  write(text: string): void {
    const fragment = this.doc.getXmlFragment(FRAGMENT)
    const paragraph = fragment.get(0) as Y.XmlElement
    this.doc.transact(() => {
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
      const words = paragraph.get(0) as Y.XmlText
      words.insert(words.length, text)
    })
  }

  /** Resolves when the room says that all written so far is on disk. */
  saved(): Promise<void> {
    this.#lastBarrier += 1
    const id = this.#lastBarrier
    const echo = new Promise<void>((resolve) => this.#echoes.set(id, resolve))
    if (this.provider.wsconnected) this.#ask()
    return echo
  }

  #ask(): void {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 102)
      encoding.writeVarUint(encoder, this.#lastBarrier)
    })
    this.provider.ws?.send(frame)
  }

  get text(): string {
    return plainText(textOfDraft(this.doc))
  }
  get others(): Record<string, unknown>[] {
    return [...this.provider.awareness.getStates()]
      .filter(([client]) => client !== this.doc.clientID)
      .map(([, state]) => state)
  }

  /** Once carets have gone there and back: what the room had to answer before has come by then. */
  async heardBy(other: Writer): Promise<void> {
    await this.#seenBy(other)
    await other.#seenBy(this)
  }

  async #seenBy(other: Writer): Promise<void> {
    const caret = ++lastCaret
    this.provider.awareness.setLocalState({ cursor: caret })
    await until(() => other.others.some(({ cursor }) => cursor === caret))
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** A socket that says what it likes; `heard` are the echoes of its barriers. */
export async function joinAsStranger(port: number, room: string, ticket: string) {
  const socket = new FromPage(`ws://127.0.0.1:${port}/collab/${room}?ticket=${ticket}`)
  const heard: number[] = []
  socket.on('message', (data: Buffer) => data[0] === 102 && heard.push(data[1] ?? 0))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve) => socket.once('message', () => resolve()))
  return { socket, heard, closed }
}

/** Below 128. */
export const barrier = (id: number) => Buffer.from([102, id])

/** What never comes is named; however slow a machine, the rest is waited for. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 120_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not so within two minutes: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
