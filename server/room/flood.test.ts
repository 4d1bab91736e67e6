import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { freePort } from '#db/embedded.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { FRAGMENT } from '#lib/text/schema.ts'
import { killChild } from '#server/testing-processes.ts'
import { presenceFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import { NO_TEXT } from './no-text.sample.ts'
import { joinAsStranger, storedText, type TestDraft, testDraft, ticketFor, until, Writer } from './testing.ts'
import { startRoom } from './testing-rooms.ts'

/* Few in each run of the tests; `FRAMES=10000 NUMBERS=100000` for many. */
const FRAMES = Number(process.env.FRAMES ?? 1_000)
const NUMBERS = Number(process.env.NUMBERS ?? 1_000)
const STRANGERS = 10
const NUMBERS_A_FRAME = 100
const MOST_KILOBYTES = 300 * 1_024
const HOUR = 3_600_000

let database: TestDatabase
let room: ChildProcess
let port: number
let draft: TestDraft

beforeAll(async () => {
  database = await testDatabase()
  port = await freePort()
  room = await startRoom(database.url, port)
  draft = await testDraft(database.db)
})
afterAll(async () => {
  await killChild(room)
  await database.close()
})

async function join(name: string): Promise<Writer> {
  const writer = new Writer(
    port,
    draft.room,
    await ticketFor(database.db, draft.documentId, await draft.member(name)),
  )
  await writer.synced()
  return writer
}
async function joinAs(member: string): Promise<WebSocket> {
  return (await joinAsStranger(port, draft.room, await ticketFor(database.db, draft.documentId, member)))
    .socket
}
const strangers = () => Promise.all(Array.from({ length: STRANGERS }, () => draft.member('Étrange')))

const NOTHING_READ = step1Frame(Y.encodeStateVector(new Map()))

/** Resolves when a frame was read: the question that is sent after it is answered, or its sender is closed. */
function sendAndWait(socket: WebSocket, frame: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const hear = (data: Buffer) => data[0] === 0 && data[1] === 1 && done()
    const done = () => {
      socket.off('message', hear)
      socket.off('close', done)
      resolve()
    }
    socket.on('message', hear)
    socket.on('close', done)
    socket.send(frame)
    socket.send(NOTHING_READ)
  })
}

/** What an editor sends. */
function goodFrames(): Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(updateFrame(update)))
  const [element, letters] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  doc.getXmlFragment(FRAGMENT).insert(0, [element])
  element.insert(0, [letters])
  for (const letter of 'Bonjour') letters.insert(letters.length, letter)
  letters.format(0, 3, { bold: {} })
  letters.delete(2, 2)
  const vector = step1Frame(Y.encodeStateVector(doc))
  const all = step2Frame(Y.encodeStateAsUpdate(doc))
  return [...frames, vector, all, presence([doc.clientID]), Uint8Array.of(3), Uint8Array.of(102, 1)]
}

function presence(numbers: readonly number[]): Uint8Array {
  return presenceFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, numbers.length)
      for (const number of numbers) {
        encoding.writeVarUint(encoder, number)
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarString(encoder, '{"cursor":1}')
      }
    }),
  )
}

/** Of one who sends what an editor does, a little changed, and anything else. */
function hostileFrames(count: number, seed: number): Uint8Array[] {
  const changed = fc
    .tuple(
      fc.constantFrom(...goodFrames()),
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { maxLength: 4 }),
    )
    .map(([frame, changes]) => {
      const bytes = Uint8Array.from(frame)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return bytes
    })
  const noText = fc.constantFrom(...NO_TEXT).map(([, make]) => updateFrame(make()))
  const any = fc.uint8Array({ minLength: 1, maxLength: 300 })
  const frames = fc.oneof(
    { arbitrary: changed, weight: 8 },
    { arbitrary: any, weight: 2 },
    { arbitrary: noText, weight: 1 },
  )
  return fc.sample(frames, { numRuns: count, seed })
}

test(`a room that ${FRAMES} frames of any kind and ${NUMBERS} numbers are sent to stays small, and writes on`, {
  timeout: HOUR,
}, async ({ annotate }) => {
  const sara = await join('Sara')
  let comings = 0
  const flood = async (member: string, seed: number) => {
    let socket = await joinAs(member)
    for (const frame of hostileFrames(FRAMES / STRANGERS, seed)) {
      if (socket.readyState !== socket.OPEN) {
        socket = await joinAs(member)
        comings += 1
      }
      await sendAndWait(socket, frame)
    }
    socket.terminate()
  }
  await Promise.all((await strangers()).map(flood))
  await annotate(`after ${FRAMES} frames and ${comings} comings back: ${memory()}`)

  const sockets = await Promise.all((await strangers()).map(joinAs))
  const showMany = async (socket: WebSocket, at: number) => {
    for (let first = at; first < NUMBERS; first += STRANGERS * NUMBERS_A_FRAME) {
      const numbers = Array.from({ length: NUMBERS_A_FRAME }, (_, i) => first + i * STRANGERS + 1)
      await sendAndWait(socket, presence(numbers))
    }
  }
  await Promise.all(sockets.map(showMany))
  await annotate(`after ${NUMBERS} numbers: ${memory()}`)
  await until(() => sara.others.length === STRANGERS)
  for (const socket of sockets) socket.terminate()

  sara.doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlText('jusqu’à la fin')])
  await sara.saved()
  expect(await storedText(database.db, draft.documentId)).toContain('jusqu’à la fin')
  const abdel = await join('Abdel')
  expect(Y.encodeStateAsUpdate(abdel.doc)).toEqual(Y.encodeStateAsUpdate(sara.doc))
  // Elsewhere it is not told.
  if (process.platform === 'linux') expect(kilobytes('VmRSS')).toBeLessThan(MOST_KILOBYTES)
  for (const writer of [sara, abdel]) writer.leave()
})

function memory(): string {
  return process.platform === 'linux'
    ? `${kilobytes('VmRSS')} kB, ${kilobytes('VmHWM')} kB at most`
    : 'not known'
}
/** Resident memory of the room's process, and the most that it ever was. */
function kilobytes(name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${room.pid}/status`, 'utf8')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
}
