import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertSession } from '#db/people/sessions.ts'
import type { TestDatabase } from '#db/testing.ts'
import { sessionHash } from '../auth/session.ts'
import { databaseWithPeople, settings } from '../auth/testing.ts'
import { isOfAnother, whoTyped, writtenFor } from './written-for.ts'

let database: TestDatabase
beforeAll(async () => {
  Object.assign(process.env, { DATABASE_URL: 'postgresql://tour@localhost/tour', ROOM_PORT: '1' })
  Object.assign(process.env, { AUTH_SECRET: settings.authSecret, PUBLIC_URL: settings.publicUrl })
  database = await databaseWithPeople()
  for (const [tokenHash, seconds] of [
    [sessionHash('ended'), -1],
    [sessionHash('lasting'), 600],
  ] as const)
    await insertSession(database.db, { tokenHash, personId: 'claire', seconds })
})
afterAll(() => database.close())

const request = (cookie = '') => new Request(settings.publicUrl, { headers: { cookie } })
const typed = (reader: string | undefined, session?: string) =>
  whoTyped(database.db, request(session && `authjs.session-token=${session}`), reader)

test('who a form was written for is no part of what was typed', () => {
  const pairs = [['message', 'Bonjour'] as const, ['option', 'a'] as const]
  expect(writtenFor([...pairs, ['reader', 'claire']])).toEqual({ reader: 'claire', pairs })
  expect(writtenFor(pairs)).toEqual({ reader: undefined, pairs })
})

describe('what is sent without a session', () => {
  test('is of whom its page was made for, whoever was signed in since', async () => {
    expect(await typed('claire')).toBe('claire')
    expect(await typed('claire', 'lasting')).toBe('claire')
  })

  test('is of who signs in next, where its page was made for nobody', async () => {
    expect(await typed('')).toBeNull()
  })

  test('is of whose session it came with, where its page does not say, and of nobody known without', async () => {
    expect(await typed(undefined, 'ended')).toBe('claire')
    expect(await typed(undefined, 'unknown')).toBeUndefined()
    expect(await typed(undefined)).toBeUndefined()
  })
})

describe('what is sent under the session of somebody else', () => {
  test('is of another where its page was made for another', () => {
    expect(isOfAnother('/club/p/2', 'claire', 'marc')).toBe(true)
    expect(isOfAnother('/club/p/2?tab=text', 'claire', 'claire')).toBe(false)
    for (const reader of ['', undefined]) expect(isOfAnother('/club/p/2', reader, 'marc')).toBe(false)
    expect(isOfAnother('/club/p/2', 'claire', undefined)).toBe(false)
  })

  test.each([
    '/',
    '/v/jeton',
    '/new?key=a',
    '/sign-in',
    '/sign-in/sent',
    '/example?board=a',
  ])('is of who sends it where nobody needs to be signed in: %s', (page) =>
    expect(isOfAnother(page, 'claire', 'marc')).toBe(false))

  test('is of another on a board whatever it is called', () => {
    for (const slug of ['v-club', 'newton', 'vues', 'example-2'])
      expect(isOfAnother(`/${slug}`, 'claire', 'marc')).toBe(true)
  })
})
