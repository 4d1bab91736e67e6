import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestDatabase } from '#db/testing.ts'
import { requestSignIn } from '#lib/commands/board/request-sign-in.ts'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { confirmByCode, confirmByLink } from './sign-in.ts'
import { browser, cookieOf, databaseWithPeople, expectEntered, forget, mailed, settings } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await databaseWithPeople()
})
afterAll(() => database.close())
beforeEach(() => forget(database))

describe('asking for a mail', () => {
  test('answers the same for an address nobody has, up to a wrong code', async () => {
    const known = await requestSignIn(database.db, { email: 'claire@exemple.fr', language: 'fr' })
    const unknown = await requestSignIn(database.db, { email: 'nobody@exemple.fr', language: 'fr' })
    const asked = expect.stringMatching(/^[0-9A-Z]{26}$/)
    expect([known, unknown]).toEqual([
      { email: 'claire@exemple.fr', asked },
      { email: 'nobody@exemple.fr', asked },
    ])
    const { mail, ...nobody } = await mailed(database, 'personne@exemple.fr')
    expect(mail?.subject).toBe('Pas de compte à cette adresse')
    expect(mail?.text).toContain('personne@exemple.fr')
    expect(mail?.text).not.toMatch(/http|\d{8}/)
    const claire = await mailed(database, 'claire@exemple.fr')
    for (const [email, { asked }] of [
      ['personne@exemple.fr', nobody],
      ['claire@exemple.fr', claire],
    ] as const) {
      const result = await confirmByCode(database.db, browser(), { email, code: 'nothing', asked }, settings)
      expect(result).toMatchObject({ code: 'code_wrong', attemptsLeft: 4 })
    }
  })

  test('refuses what is no address, and a sixth mail within minutes', async () => {
    expect(await requestSignIn(database.db, { email: 'claire@', language: 'fr' })).toMatchObject({
      code: 'invalid',
    })
    const codes = []
    for (let i = 0; i < 6; i++) {
      const result = await requestSignIn(database.db, {
        email: 'x@exemple.fr',
        language: 'fr',
        ip: '203.0.113.7',
      })
      codes.push(isRefusal(result) ? result : 'sent')
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('sent'))
    expect(codes[5]).toMatchObject({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) })
  })

  test('is the only thing a job tells: neither address, link nor code', async () => {
    const { id } = await mailed(database, 'claire@exemple.fr')
    const { rows } = await sql<{ payload: unknown }>`
      select payload from graphile_worker._private_jobs order by id desc limit 1`.execute(database.db)
    expect(rows[0]?.payload).toEqual({ signIn: id })
  })
})

describe('what is kept', () => {
  test('is hashes alone: no table but the held mails has a token, a code or a session', async () => {
    const { token, code } = await mailed(database, 'claire@exemple.fr')
    const session = expectEntered(
      await confirmByLink(database.db, browser(), { email: 'claire@exemple.fr', token }, settings),
    )
    const second = await mailed(database, 'claire@exemple.fr')
    const dump = await everything()
    const sessionToken = cookieOf(session).split('=')[1] ?? ''
    expect(sessionToken).toHaveLength(43)
    for (const secret of [token, second.token, sessionToken]) expect(dump).not.toContain(secret)
    for (const secret of [code, second.code])
      expect(dump).not.toMatch(new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`))
    expect(dump).toContain('claire@exemple.fr')
  })

  async function everything(): Promise<string> {
    const { rows } = await sql<{ name: string }>`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' and table_name <> 'held_mail'`.execute(
      database.db,
    )
    const texts: string[] = []
    for (const { name } of rows) {
      const dumped = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`
        .execute(database.db)
        .catch(() => undefined)
      if (dumped) texts.push(`${name} readable`, ...dumped.rows.map(({ row }) => row))
    }
    expect(texts).toContain('public.sign_in readable')
    expect(texts).toContain('graphile_worker._private_jobs readable')
    return texts.join('\n')
  }
})
