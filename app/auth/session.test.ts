import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestDatabase } from '#db/testing.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { signInAsExample } from './example.ts'
import { personOfCookie } from './session.ts'
import { confirmByCode, confirmByLink, signOut } from './sign-in.ts'
import { browser, cookieOf, databaseWithPeople, expectEntered, forget, mailed, settings } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await databaseWithPeople()
})
afterAll(() => database.close())
beforeEach(() => forget(database))

describe('a session', () => {
  test('ends at signing out, on the server too', async () => {
    const { token } = await mailed(database, 'claire@exemple.fr')
    const session = expectEntered(
      await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings),
    )
    const { setCookie } = await signOut(database.db, browser(cookieOf(session)), settings)
    expect(setCookie[0]).toMatch(/^authjs\.session-token=; Max-Age=0;/)
    expect(await personOfCookie(database.db, cookieOf(session), settings.publicUrl)).toBeUndefined()
    expect(await signOut(database.db, browser(), settings)).toEqual({ setCookie: [] })
  })

  test('is replaced by the next one of the same browser, whoever it is', async () => {
    const claire = await mailed(database, 'claire@exemple.fr')
    const first = expectEntered(
      await confirmByLink(
        database.db,
        browser(),
        { email: 'claire@exemple.fr', token: claire.token },
        settings,
      ),
    )
    const marc = await mailed(database, 'marc@example.org')
    const second = expectEntered(
      await confirmByCode(
        database.db,
        browser(`${cookieOf(first)}; authjs.callback-url=nonsense`),
        { email: 'marc@example.org', code: marc.code, asked: marc.asked },
        settings,
      ),
    )
    expect(await personOfCookie(database.db, cookieOf(first), settings.publicUrl)).toBeUndefined()
    expect((await personOfCookie(database.db, cookieOf(second), settings.publicUrl))?.id).toBe('marc')
  })

  test('is only taken from a cookie browsers guard, where the site is encrypted', async () => {
    const secure = { publicUrl: 'https://tour.example.org', authSecret: settings.authSecret }
    const { token } = await mailed(database, 'claire@exemple.fr')
    const result = expectEntered(
      await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, secure),
    )
    expect(result.setCookie[0]).toMatch(/^__Secure-authjs\.session-token=.*; HttpOnly; Secure; SameSite=Lax$/)
    const value = cookieOf(result).split('=')[1]
    expect(
      await personOfCookie(database.db, `authjs.session-token=${value}`, secure.publicUrl),
    ).toBeUndefined()
    expect((await personOfCookie(database.db, cookieOf(result), secure.publicUrl))?.id).toBe('claire')
  })

  test('opens without proof for the example alone, on this machine alone', async () => {
    const result = await signInAsExample(database.db, 'samir', { publicUrl: settings.publicUrl, local: true })
    if (isRefusal(result)) throw new Error(result.code)
    expect(await personOfCookie(database.db, cookieOf(result), settings.publicUrl)).toMatchObject({
      id: 'samir',
      example: true,
    })
    expect(
      await signInAsExample(database.db, 'claire', { publicUrl: settings.publicUrl, local: true }),
    ).toMatchObject({
      code: 'not_found',
    })
    expect(
      await signInAsExample(database.db, 'samir', { publicUrl: settings.publicUrl, local: false }),
    ).toMatchObject({
      code: 'not_found',
    })
  })
})
