import { sql } from 'kysely'
import { findHeldMail } from '#db/running/mails.ts'
import { type TestDatabase, testDatabase } from '#db/testing.ts'
import { requestSignIn } from '#lib/commands/board/request-sign-in.ts'
import { sendSignIn } from '#lib/commands/mails/send-sign-in.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { Entered, NotEntered } from './sign-in.ts'

export const settings = {
  publicUrl: 'http://localhost:3000',
  authSecret: 'a secret of forty characters, for tests.',
}

/** A database with two people, and one of the example. */
export async function databaseWithPeople(): Promise<TestDatabase> {
  const database = await testDatabase()
  const people = [
    { id: 'claire', email: 'claire@exemple.fr', name: 'Claire L.', language: 'fr' as const, example: false },
    { id: 'marc', email: 'marc@example.org', name: 'Marc', language: 'en' as const, example: false },
    { id: 'samir', email: 'samir@tilleuls.example', name: 'Samir', language: 'fr' as const, example: true },
  ]
  const created_at = sql<string>`board_now()`
  await database.db
    .insertInto('person')
    .values(people.map((person) => ({ ...person, created_at })))
    .execute()
  return database
}

export async function forget({ db }: TestDatabase): Promise<void> {
  for (const table of ['rate_limit', 'sign_in', 'session'] as const) await db.deleteFrom(table).execute()
}

/** Asks for a mail, has it written, and reads link and code in it as its receiver would. */
export async function mailed(
  { db }: TestDatabase,
  email: string,
  { returnTo, ip }: { returnTo?: string; ip?: string } = {},
) {
  const answer = await requestSignIn(db, { email, language: 'fr', returnTo, ip })
  if (isRefusal(answer)) throw new Error(answer.code)
  const id = answer.asked
  const post = { publicUrl: settings.publicUrl, from: 'Tour de table <t@localhost>', smtp: undefined }
  await sendSignIn(db, post, settings.authSecret, id)
  const mail = await findHeldMail(db, id)
  const url = new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? settings.publicUrl)
  return {
    id,
    asked: id,
    mail,
    token: url.searchParams.get('token') ?? '',
    code: /^\d{8}$/m.exec(mail?.text ?? '')?.[0] ?? '',
  }
}

export function browser(cookie = ''): Request {
  return new Request(`${settings.publicUrl}/sign-in`, { headers: cookie ? { cookie } : {} })
}

export function cookieOf({ setCookie }: { setCookie: string[] }): string {
  return setCookie[0]?.split(';')[0] ?? ''
}

export function expectEntered(result: Entered | NotEntered): Entered {
  if (isRefusal(result)) throw new Error(result.code)
  return result
}

export const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
