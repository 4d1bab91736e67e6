import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import type { TestDatabase } from '#db/testing.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { personOfCookie } from './session.ts'
import { confirmByCode, confirmByLink } from './sign-in.ts'
import {
  browser,
  cookieOf,
  databaseWithPeople,
  expectEntered,
  forget,
  mailed,
  settings,
  wrong,
} from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await databaseWithPeople()
})
afterAll(() => database.close())
beforeEach(() => forget(database))

describe('a mailed link', () => {
  test('signs in, once, and takes back where one was', async () => {
    const { token } = await mailed(database, ' Claire@Exemple.fr ', { returnTo: '/tilleuls/p/3' })
    const result = expectEntered(
      await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings),
    )
    expect(result.person).toMatchObject({ id: 'claire', name: 'Claire L.', timeZone: 'Europe/Paris' })
    expect(result.returnTo).toBe('/tilleuls/p/3')
    expect(result.setCookie).toHaveLength(1)
    expect(result.setCookie[0]).toMatch(
      /^authjs\.session-token=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
    )
    expect(await personOfCookie(database.db, `a=1; ${cookieOf(result)}`, settings.publicUrl)).toEqual(
      result.person,
    )
    const again = await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings)
    expect(again).toMatchObject({ code: 'link_used' })
  })

  test('without its token is none', async () => {
    await mailed(database, 'claire@exemple.fr')
    for (const email of ['claire@exemple.fr', ''])
      expect(await confirmByLink(database.db, browser(), { email, token: '' }, settings)).toMatchObject({
        code: 'link_used',
      })
  })

  test('gives one session to two who open it at once', async () => {
    const { token } = await mailed(database, 'claire@exemple.fr')
    const open = () => confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings)
    const results = await Promise.all([open(), open(), open(), open()])
    const answers = results.map((result) => (isRefusal(result) ? result.code : 'entered')).sort()
    expect(answers).toEqual(['entered', 'link_used', 'link_used', 'link_used'])
    expect(await database.db.selectFrom('session').selectAll().execute()).toHaveLength(1)
  })

  test('holds ten minutes by the database’s clock', async () => {
    const late = await databaseWithPeople()
    const email = 'claire@exemple.fr'
    const { token, code, asked } = await mailed(late, email)
    await late.shiftClock('10 minutes')
    expect(await confirmByLink(late.db, browser(), { email, token }, settings)).toMatchObject({
      code: 'link_expired',
    })
    expect(await confirmByCode(late.db, browser(), { email, code, asked }, settings)).toMatchObject({
      attemptsLeft: 0,
    })
    await late.shiftClock('-1 minute')
    const result = expectEntered(await confirmByLink(late.db, browser(), { email, token }, settings))
    await late.shiftClock('30 days')
    expect(await personOfCookie(late.db, cookieOf(result), settings.publicUrl)).toBeUndefined()
    await late.close()
  })

  test('is for its address, and holds when somebody has another one sent', async () => {
    const first = await mailed(database, 'claire@exemple.fr')
    const foreign = await confirmByLink(
      database.db,
      browser(),
      { email: 'marc@example.org', token: first.token },
      settings,
    )
    expect(foreign).toMatchObject({ code: 'link_used' })
    const second = await mailed(database, 'claire@exemple.fr')
    for (const { token } of [first, second])
      expectEntered(
        await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings),
      )
  })

  test('is not used up where the session cannot be written', async () => {
    const { token } = await mailed(database, 'claire@exemple.fr')
    const input = { email: 'claire@exemple.fr', token }
    const owner = openDatabase(database.ownerUrl, 1)
    await sql`create function no_session() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`.execute(
      owner,
    )
    await sql`create trigger no_session before insert on session for each row execute function no_session()`.execute(
      owner,
    )
    await expect(confirmByLink(database.db, browser(), input, settings)).rejects.toThrow()
    await sql`drop trigger no_session on session`.execute(owner)
    await owner.destroy()
    expectEntered(await confirmByLink(database.db, browser(), input, settings))
  })
})

describe('a mailed code', () => {
  test('signs in, spaces or not, and ends the link of the same mail', async () => {
    const { code, token, asked } = await mailed(database, 'marc@example.org')
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    const result = await confirmByCode(
      database.db,
      browser(),
      { email: 'MARC@example.org', code: typed, asked },
      settings,
    )
    expect(expectEntered(result).person.id).toBe('marc')
    const link = await confirmByLink(database.db, browser(), { email: 'marc@example.org', token }, settings)
    expect(link).toMatchObject({ code: 'link_used' })
  })

  test('is locked by five wrong ones, even against the right one; the link stays', async () => {
    const { code, token, asked } = await mailed(database, 'claire@exemple.fr')
    const email = 'claire@exemple.fr'
    const left: unknown[] = []
    for (let i = 0; i < 5; i++) {
      const result = await confirmByCode(
        database.db,
        browser(),
        { email, code: wrong(code), asked },
        settings,
      )
      left.push('attemptsLeft' in result && result.attemptsLeft)
    }
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(await confirmByCode(database.db, browser(), { email, code, asked }, settings)).toMatchObject({
      attemptsLeft: 0,
    })
    expectEntered(await confirmByLink(database.db, browser(), { email, token }, settings))
  })

  test('counts attempts made at once', async () => {
    const { code, asked } = await mailed(database, 'claire@exemple.fr')
    const guess = { email: 'claire@exemple.fr', code: wrong(code), asked }
    const results = await Promise.all(
      Array.from({ length: 10 }, () => confirmByCode(database.db, browser(), guess, settings)),
    )
    expect(results.map((result) => 'attemptsLeft' in result && result.attemptsLeft).sort()).toEqual([
      0, 0, 0, 0, 0, 0, 1, 2, 3, 4,
    ])
  })

  test('is not locked by what others type in somebody’s name, nor ended by the mails they ask for', async () => {
    const email = 'claire@exemple.fr'
    const { code, asked } = await mailed(database, email, { ip: '192.0.2.1' })
    for (let mails = 0; mails < 5; mails++) {
      const other = await mailed(database, email, { ip: '203.0.113.7' })
      for (let tries = 0; tries < 5; tries++) {
        const guess = { email, code: wrong(other.code), asked: other.asked, ip: '203.0.113.7' }
        expect(await confirmByCode(database.db, browser(), guess, settings)).toMatchObject({
          attemptsLeft: 4 - tries,
        })
      }
      const nobody = { email, code: wrong(code), asked: '' }
      expect(await confirmByCode(database.db, browser(), nobody, settings)).toMatchObject({ attemptsLeft: 0 })
    }
    await expect(mailed(database, email, { ip: '203.0.113.7' })).rejects.toThrow('rate_limited')
    const mine = await mailed(database, email, { ip: '192.0.2.1' })
    for (const one of [{ code, asked }, mine])
      expectEntered(await confirmByCode(database.db, browser(), { email, ...one }, settings))
  })

  test('can be guessed in the browser that asked for it alone', async () => {
    const email = 'claire@exemple.fr'
    const { code } = await mailed(database, email)
    const { asked } = await mailed(database, email)
    const foreign = await confirmByCode(database.db, browser(), { email, code, asked }, settings)
    expect(foreign).toMatchObject({ code: 'code_wrong', attemptsLeft: 4 })
  })

  test('cannot be passed off as a link', async () => {
    const { code } = await mailed(database, 'claire@exemple.fr')
    const email = 'claire@exemple.fr'
    const result = await confirmByLink(
      database.db,
      browser(),
      { email, token: `code:${email}:${code}` },
      settings,
    )
    expect(result).toMatchObject({ code: 'link_used' })
  })
})
