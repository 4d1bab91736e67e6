import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { insertSession } from '#db/people/sessions.ts'
import type { TestDatabase } from '#db/testing.ts'
import { refuse } from '#lib/rules/base/refusal.ts'
import { sessionHash } from '../auth/session.ts'
import { databaseWithPeople, forget, settings } from '../auth/testing.ts'
import { current } from '../session.ts'
import { answerForm } from './form.ts'
import { giveFormOf, readRefusedForm } from './refused-form.ts'

/* Claire and Marc at one computer: what one of them typed is not shown to the other, and nothing of it is lost. */

// Next's own, which exist while it answers alone.
const asked = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => asked.headers }))

const PAGE = '/club/p/2'
let database: TestDatabase
beforeAll(async () => {
  Object.assign(process.env, { DATABASE_URL: 'postgresql://tour@localhost/tour', ROOM_PORT: '1' })
  Object.assign(process.env, { AUTH_SECRET: settings.authSecret, PUBLIC_URL: settings.publicUrl })
  database = await databaseWithPeople()
  Object.assign(globalThis, { tourDatabase: database.db })
})
afterAll(() => database.close())

let done: string[]
/** What the browser has beside a session. */
let kept: string
beforeEach(async () => {
  await forget(database)
  await database.db.deleteFrom('refused_form').execute()
  for (const personId of ['claire', 'marc'])
    await insertSession(database.db, { tokenHash: sessionHash(personId), personId, seconds: 600 })
  done = []
  kept = ''
})

/** As the browser asks, under the session of one of them, or of nobody. */
function as(person: 'claire' | 'marc' | undefined): Headers {
  const session = person ? `authjs.session-token=${person}; ` : ''
  asked.headers = new Headers({ cookie: session + kept, 'x-path': PAGE })
  return asked.headers
}

async function send(fields: Record<string, string>, person?: 'claire' | 'marc'): Promise<Response> {
  const body = new URLSearchParams(fields)
  const headers = new Headers(as(person))
  headers.set('content-length', String(String(body).length))
  const request = new Request(`${settings.publicUrl}${PAGE}/do/message`, { method: 'POST', headers, body })
  const answer = await answerForm(request, {
    schema: z.object({ message: z.string() }),
    page: PAGE,
    run: async ({ message }) => {
      const { person } = await current()
      if (!person) return refuse('not_signed_in')
      done.push(`${person.id}: ${message}`)
      return { to: PAGE }
    },
  })
  kept = answer.headers.get('set-cookie')?.split(';')[0] ?? kept
  return answer
}

/** What the page shows of a form, once one of them has signed in to come to it. */
async function shownTo(person: 'claire' | 'marc') {
  as(person)
  await giveFormOf(PAGE, person)
  return readRefusedForm()
}

const SIGN_IN = `/sign-in?${new URLSearchParams({ back: PAGE, kept: 'yes' })}`
const OURS = { values: { message: 'Bonjour' }, refusal: refuse('session_over') }

test('what is sent under one’s own session is done', async () => {
  expect((await send({ message: 'Bonjour', reader: 'claire' }, 'claire')).headers.get('location')).toBe(PAGE)
  expect((await send({ message: 'Salut', reader: '' }, 'marc')).status).toBe(303)
  expect(done).toEqual(['claire: Bonjour', 'marc: Salut'])
})

test('what is sent after a session has ended is for its own person, though another signs in first', async () => {
  const answer = await send({ message: 'Bonjour', reader: 'claire' })
  expect(answer.headers.get('location')).toBe(SIGN_IN)
  expect(await shownTo('marc')).toBeUndefined()
  expect(await shownTo('claire')).toEqual(OURS)
  expect(await shownTo('marc')).toBeUndefined()
  expect(done).toEqual([])
})

test('what one typed does nothing under the session of another, and is shown to the one alone', async () => {
  const answer = await send({ message: 'Bonjour', reader: 'claire' }, 'marc')
  expect(answer.headers.get('location')).toBe(SIGN_IN)
  expect(done).toEqual([])
  expect(await shownTo('marc')).toBeUndefined()
  expect(await shownTo('claire')).toEqual(OURS)
})

test('what was typed before signing in at all is of who signs in next', async () => {
  expect((await send({ message: 'Bonjour', reader: '' })).headers.get('location')).toBe(SIGN_IN)
  expect(await shownTo('marc')).toEqual(OURS)
  expect(await shownTo('claire')).toBeUndefined()
})

test('what nobody can tell the typist of is shown at once to who sent it, and kept for nobody', async () => {
  const answer = await send({ message: 'Bonjour à tous' })
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('Bonjour à tous')
  expect(await database.db.selectFrom('refused_form').select('hash').execute()).toEqual([])
})
