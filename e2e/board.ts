import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { type BrowserContext, type BrowserContextOptions, test as base, expect } from 'playwright/test'
import { mintSessionToken, SESSION_SECONDS, sessionHash } from '#app/auth/session.ts'
import { type Db, openDatabase } from '#db/client.ts'
import { insertSession } from '#db/people/sessions.ts'
import { BEGINNING, setClock, testDatabase } from '#db/testing.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { createBoard } from '#lib/commands/board/create-board.ts'
import { mintSetupKey } from '#lib/commands/board/mint-setup-key.ts'
import { expectAccepted, type Place } from '#lib/commands/testing.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { type Charter, lightCharter } from '#lib/rules/charter/charter.ts'
import { type Context, enterBoard } from '#lib/store/scope.ts'
import { emptyFolder, serve } from './served.ts'

export { expect }

export interface Person {
  name: string
  email?: string
  kind?: Kind
  standing?: Standing
}
export interface TestBoard extends Place {
  readonly slug: string
  /** By name, the creator first. */
  people: Map<string, { personId: string; memberId: string; email: string }>
}

const pools = new Map<string, Db>()

/** The database of the server under test. */
export function database(): Db {
  process.env.LOG_KEYS_DIR = `${process.env.E2E_DATA}/keys`
  const url = process.env.E2E_DATABASE ?? ''
  const pool = pools.get(url) ?? openDatabase(url, 4, 0)
  pools.set(url, pool)
  return pool
}

/** A board of its own for one journey, made by real commands: its creator is a steward. */
export async function newBoard(
  name: string,
  creator: string,
  others: Person[],
  charter: Charter = lightCharter,
): Promise<TestBoard> {
  const db = database()
  const tag = Math.random().toString(36).slice(2, 8)
  const addressOf = (person: string) => `${person.toLowerCase().replace(/[^a-z]/g, '')}.${tag}@exemple.fr`
  const made = expectAccepted(
    await createBoard(db, {
      permission: { setupKey: await mintSetupKey(db) },
      name: `${name} ${tag}`,
      yourName: creator,
      yourEmail: addressOf(creator),
      others: '',
      language: 'fr',
      timeZone: 'Europe/Paris',
      charterText: charter.id,
      charter,
      host: new URL(served()).host,
    }),
  )
  const people: TestBoard['people'] = new Map([[creator, { ...made, email: addressOf(creator) }]])
  const as = async (who: string): Promise<Context> => {
    return { db, scope: expectAccepted(await enterBoard(db, made.slug, people.get(who)?.personId)) }
  }
  for (const { name, email = addressOf(name), kind = 'volunteer', standing = 'elector' } of others) {
    const added = expectAccepted(await addMember(await as(creator), { name, email, kind, standing }))
    people.set(name, { ...added, email })
  }
  return { db, slug: made.slug, boardId: made.boardId, people, as }
}

/** The address of the server under test. */
export function served(): string {
  return process.env.E2E_URL ?? ''
}

/** Where a journey begins: `board_now()` tells this instant, whatever day it is and whatever ran before. */
export async function beginAt(instant: string = BEGINNING): Promise<void> {
  await setClock(database(), instant)
}

/** Moves `board_now()` for the server and everything else, e.g. '9 days'. */
export async function shiftClock(by: string): Promise<void> {
  await sql`insert into clock_shift (shift) values (${by}::interval)`.execute(database())
}

/** The newest mail held for this address; waits for it to be written. */
export async function mailTo(
  recipient: string,
  subject: RegExp,
): Promise<{ subject: string; text: string; html: string }> {
  return waitFor(`a mail for ${recipient} about ${subject}`, async () => {
    const mails = await database()
      .selectFrom('held_mail')
      .selectAll()
      .where('recipient', '=', recipient)
      .orderBy('id', 'desc')
      .execute()
    return mails.find((mail) => subject.test(mail.subject))
  })
}

/** What comes of its own, however long a slow machine takes; what never comes is named. */
export async function waitFor<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`waited in vain for ${what}`)
}

interface Options {
  /** When each test of a file begins; null where what they share was set up before them. */
  begins: string | null
}
interface Fixtures {
  /** Has the clock stand where the test begins. */
  clock: undefined
  /** A browser of their own for someone, signed in where a person is given. Any report of the CSP fails the test. */
  visit(personId?: string, options?: BrowserContextOptions): Promise<BrowserContext>
  /** From here to the end of the journey: a server of its own on an empty database, that may be stopped. */
  apart: { stop(): Promise<void>; start(): Promise<void> }
}

export const test = base.extend<Options & Fixtures>({
  begins: [BEGINNING, { option: true }],

  clock: [
    async ({ begins }, use) => {
      if (begins) await beginAt(begins)
      await use(undefined)
    },
    { auto: true },
  ],

  visit: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const reports: string[] = []
    await use(async (personId, options = {}) => {
      const context = await browser.newContext({
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        baseURL: served(),
        ...options,
      })
      contexts.push(context)
      if (options.javaScriptEnabled !== false) {
        await context.addInitScript(() => {
          addEventListener('securitypolicyviolation', (event) =>
            console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`),
          )
        })
      }
      context.on('console', (message) => {
        if (message.text().startsWith('CSP ') || message.text().includes('Content Security Policy'))
          reports.push(message.text())
      })
      if (personId) {
        const token = mintSessionToken()
        await insertSession(database(), {
          tokenHash: sessionHash(token),
          personId,
          seconds: SESSION_SECONDS,
        })
        await context.addCookies([
          { name: 'authjs.session-token', value: token, url: served(), httpOnly: true, sameSite: 'Lax' },
        ])
      }
      return context
    })
    for (const context of contexts) await context.close()
    expect(reports).toEqual([])
  },

  apart: async ({ visit: _, begins }, use) => {
    const { E2E_URL, E2E_DATABASE, E2E_DATA } = process.env
    const { db, url, ownerUrl, close } = await testDatabase()
    if (begins) await setClock(db, begins)
    const folder = emptyFolder()
    const place = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: folder }
    let server = await serve(place)
    const { port } = new URL(server.url)
    Object.assign(process.env, { E2E_URL: server.url, E2E_DATABASE: url, E2E_DATA: folder })
    await use({
      stop: () => server.stop(),
      start: async () => {
        server = await serve({ ...place, PORT: port })
      },
    })
    await server.stop()
    await close()
    rmSync(folder, { recursive: true, force: true })
    Object.assign(process.env, { E2E_URL, E2E_DATABASE, E2E_DATA })
  },
})
