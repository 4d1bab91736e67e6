import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { Door } from './authorize.ts'
import { CLOSE } from './frames.ts'
import { type TestDraft, testDraft, ticketFor } from './testing.ts'

let database: TestDatabase
let draft: TestDraft
let door: Door
const address = (ticket: string) => `/collab/${draft.room}?ticket=${ticket}`

beforeAll(async () => {
  database = await testDatabase()
  draft = await testDraft(database.db)
  door = new Door(database.db)
})
afterAll(() => database.close())

test('of several who show one ticket while another is looked up, one comes in', async () => {
  const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Sara'))
  const answers = await Promise.all(
    ['made-up', ticket, ticket, ticket].map((one) => door.admit(address(one))),
  )
  expect(answers).toEqual([
    CLOSE.badTicket,
    expect.objectContaining({ mayWrite: true }),
    CLOSE.badTicket,
    CLOSE.badTicket,
  ])
})

test('each of many who come at once is who their ticket says', async () => {
  const names = Array.from({ length: 30 }, (_, n) => `Membre ${n}`)
  const tickets = await Promise.all(
    names.map(async (name) => ticketFor(database.db, draft.documentId, await draft.member(name))),
  )
  const guests = await Promise.all(tickets.map((ticket) => door.admit(address(ticket))))
  expect(guests).toEqual(
    names.map((name) => expect.objectContaining({ user: expect.objectContaining({ name }) })),
  )
})

test('a ticket that is being used up elsewhere is none, and nobody waits for it', async () => {
  const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Abdel'))
  await database.db.transaction().execute(async (tx) => {
    await tx.selectFrom('ticket').selectAll().forUpdate().execute()
    expect(await door.admit(address(ticket))).toBe(CLOSE.badTicket)
  })
})

test.each([
  './',
  '%2e/',
  'x/../',
  '/',
  '//',
])('no text is under an address written %j before its name, which another room may be chosen by', async (before) => {
  const ticket = await ticketFor(database.db, draft.documentId, await draft.member('Lectrice', 'reader'))
  expect(await door.admit(`/collab/${before}${draft.room}?ticket=${ticket}`)).toBe(CLOSE.unknown)
  expect(await door.admit(address(ticket))).toMatchObject({ mayWrite: false })
})

test('where no database answers, each who comes is told, also the next', async () => {
  const nowhere = new Door(openDatabase('postgresql://nobody:x@127.0.0.1:1/nothing', 1, 1))
  const asked = ['x', 'y', 'z'].map((ticket) => nowhere.admit(address(ticket)))
  for (const answer of await Promise.allSettled(asked)) expect(answer.status).toBe('rejected')
  await expect(nowhere.admit(address('x'))).rejects.toThrow()
})
