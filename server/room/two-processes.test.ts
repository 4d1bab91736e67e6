import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '#db/embedded.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { killChild } from '#server/testing-processes.ts'
import { storedText, type TestDraft, testDraft, ticketFor, until, Writer } from './testing.ts'
import { proxyByName, type RoomProxy, startRoom } from './testing-rooms.ts'

/** Someone who writes all the time, and comes back with a new ticket each time that they are sent away, as a page does. */
interface Person {
  writer: Writer
  draft: TestDraft
  /** Has read the text once. */
  isIn: boolean
  codes: number[]
  written: string[]
  confirmed: string[]
}

let database: TestDatabase
let proxy: RoomProxy
let ports: [number, number]
let rooms: [ChildProcess, ChildProcess]
const people: Person[] = []
let typing: NodeJS.Timeout

beforeAll(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  clearInterval(typing)
  for (const { writer } of people.splice(0)) writer.leave()
  proxy.close()
  await Promise.all(rooms.map(killChild))
})
afterAll(() => database.close())

async function start(limits: Parameters<typeof startRoom>[2] = {}): Promise<void> {
  ports = [await freePort(), await freePort()]
  rooms = [await startRoom(database.url, ports[0], limits), await startRoom(database.url, ports[1], limits)]
  proxy = await proxyByName(ports)
  let count = 0
  typing = setInterval(() => {
    for (const { writer, isIn, written, confirmed } of people) {
      if (!isIn) continue
      const word = `<${count++}>`
      writer.write(word)
      written.push(word)
      if (writer.provider.synced) void writer.saved().then(() => confirmed.push(word))
    }
  }, 50)
}

async function draftFor(port: number): Promise<TestDraft> {
  for (;;) {
    const draft = await testDraft(database.db)
    if (proxy.firstFor(draft.room) === port) return draft
  }
}

async function join(draft: TestDraft, name: string): Promise<Person> {
  const member = await draft.member(name)
  const ticket = () => ticketFor(database.db, draft.documentId, member)
  const writer = new Writer(proxy.port, draft.room, await ticket())
  const person: Person = { writer, draft, isIn: false, codes: [], written: [], confirmed: [] }
  writer.provider.on('connection-close', async (event) => {
    person.codes.push(event?.code ?? 0)
    await sleep(200)
    if (!people.includes(person)) return
    writer.provider.params = { ticket: await ticket() }
    writer.provider.connect()
  })
  people.push(person)
  await writer.synced()
  person.isIn = true
  return person
}

const team = async (draft: TestDraft) => Promise.all(['A', 'B', 'C'].map((name) => join(draft, name)))

/** Each of them is told that something is saved which they write from now on. */
async function canWrite(team: readonly Person[]): Promise<void> {
  const before = team.map(({ written }) => written.length)
  await until(() =>
    team.every(({ written, confirmed }, at) => {
      const since = new Set(written.slice(before[at]))
      return confirmed.some((word) => since.has(word))
    }),
  )
}

/** Everybody stops writing; what each wrote is there, for all and in the store. */
async function nothingIsLost(): Promise<void> {
  clearInterval(typing)
  await until(() => people.every(({ writer }) => writer.provider.synced))
  await Promise.all(people.map(({ writer }) => writer.saved()))
  for (const { draft } of people) {
    const here = people.filter((one) => one.draft === draft)
    const [first] = here
    await until(() => here.every(({ writer }) => writer.text === first?.writer.text))
    expect(await storedText(database.db, draft.documentId)).toContain(first?.writer.text)
    const words = here.flatMap(({ written }) => written)
    expect(words.filter((word) => !first?.writer.text.includes(word))).toEqual([])
  }
}

describe('two room processes behind a proxy that tells texts by their names', () => {
  test('when one is killed, its people come to the other, lose no word, and the others notice nothing', async ({
    annotate,
  }) => {
    await start()
    const [first, second] = ports
    const moved = [...(await team(await draftFor(first))), ...(await team(await draftFor(first)))]
    const stayed = [...(await team(await draftFor(second))), ...(await team(await draftFor(second)))]
    await canWrite(people)
    await killChild(rooms[0])
    const killed = performance.now()
    const confirmed = moved.map((person) => [...person.confirmed])
    for (const [at, { draft }] of moved.entries()) {
      const stored = await storedText(database.db, draft.documentId)
      expect(confirmed[at]?.filter((word) => !stored.includes(word))).toEqual([])
    }
    await canWrite(moved)
    await annotate(`all could write again after ${Math.round(performance.now() - killed)} ms`)
    expect(moved.map(({ draft }) => proxy.lastFor(draft.room))).toEqual(moved.map(() => second))
    await nothingIsLost()
    expect(stayed.flatMap(({ codes }) => codes)).toEqual([])
  })

  test('when it is back, those who come next find their text there, and those who had it elsewhere come too', async () => {
    await start({ ROOM_LEASE_FOR: '1000', ROOM_KEPT_FOR: '1' })
    const [first, second] = ports
    const draft = await draftFor(first)
    const moved = await team(draft)
    await canWrite(moved)
    await killChild(rooms[0])
    await canWrite(moved)
    expect(proxy.lastFor(draft.room)).toBe(second)
    rooms[0] = await startRoom(database.url, first)
    await join(draft, 'D')
    await canWrite(people)
    expect(proxy.lastFor(draft.room)).toBe(first)
    expect(moved.map(({ codes }) => codes.at(-1))).toEqual([4503, 4503, 4503])
    await nothingIsLost()
  })
})
