import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Db, openDatabase } from './client.ts'
import { boardNow } from './clock.ts'
import type { BoardId } from './tables/columns.ts'
import { BEGINNING, setClock, type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const REGISTER = ['log_entry', 'log_checkpoint', 'frozen_text', 'roll', 'ballot', 'opening', 'reopening']

describe('the running role', () => {
  test.each(REGISTER)('cannot change, delete, empty or redefine %s', async (table) => {
    const denied = [
      `update ${table} set ${table === 'log_checkpoint' || table === 'log_entry' ? 'board_id' : table === 'roll' ? 'round_id' : 'id'} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ]
    for (const statement of denied) {
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toMatchObject({
        code: '42501',
      })
    }
  })
})

describe('the owner', () => {
  test('is stopped by triggers from emptying the register', async () => {
    const owner = openDatabase(database.ownerUrl, 1)
    await expect(sql`truncate log_entry cascade`.execute(owner)).rejects.toMatchObject({ code: 'TT004' })
    await owner.destroy()
  })
})

describe('the clock', () => {
  const insertRealBoard = (db: Db) =>
    db
      .insertInto('board')
      .values({
        id: 'b' as BoardId,
        slug: 'b',
        name: 'B',
        language: 'fr',
        time_zone: 'Europe/Paris',
        charter: '{}',
        charter_state: 'provisional',
        created_at: sql`now()`,
      })
      .execute()

  test('of a test begins on the same morning whatever day it is, or at the instant it is set to', async () => {
    const own = await testDatabase()
    const minutesSince = async (instant: string) =>
      Temporal.Instant.from(instant)
        .until(await boardNow(own.db))
        .total('minutes')
    expect(await minutesSince(BEGINNING)).toBeGreaterThanOrEqual(0)
    expect(await minutesSince(BEGINNING)).toBeLessThan(60)
    await own.shiftClock('9 days')
    const leapDay = '2028-02-29T18:00:00Z'
    await setClock(own.db, leapDay)
    expect(await minutesSince(leapDay)).toBeGreaterThanOrEqual(0)
    expect(await minutesSince(leapDay)).toBeLessThan(60)
    await own.close()
  })

  test('can be shifted in a test database', async () => {
    const before = await boardNow(database.db)
    await database.shiftClock('9 days')
    const after = await boardNow(database.db)
    expect(before.until(after, { largestUnit: 'hours' }).hours).toBe(216)
  })

  test('cannot be shifted beside a real board', async () => {
    const real = await testDatabase()
    await real.db.deleteFrom('clock_shift').execute()
    const owner = openDatabase(real.ownerUrl, 1)
    await sql`delete from test_database`.execute(owner)
    await owner.destroy()
    await insertRealBoard(real.db)
    await expect(real.shiftClock('1 hour')).rejects.toThrow('clock can only be shifted')
    await real.close()
  })

  test('keeps a real board from being created while it is shifted', async () => {
    const real = await testDatabase()
    await real.shiftClock('1 hour')
    const owner = openDatabase(real.ownerUrl, 1)
    await sql`delete from test_database`.execute(owner)
    await owner.destroy()
    await expect(insertRealBoard(real.db)).rejects.toThrow('while the clock is shifted')
    await real.close()
  })
})

describe('while a vote is open, the running role', () => {
  let own: TestDatabase
  let proposal: string
  let document: string
  beforeAll(async () => {
    own = await testDatabase()
    ;({ proposal, document } = await openRound(own.db))
  })
  afterAll(() => own.close())
  const denied = (statement: string) =>
    expect(sql.raw(statement).execute(own.db), statement).rejects.toMatchObject({
      code: expect.stringMatching(/^TT00[13]$/),
    })

  test('cannot take a word of the frozen text away, nor add one', async () => {
    await denied(`delete from document_update where document_id = '${document}'`)
    await denied(`insert into document_update values ('${document}', 9, '\\x00')`)
  })
  test('cannot take the proposal back to writing, nor rename it', async () => {
    await denied(`update proposal set stage = 'draft', title = 'autre' where id = '${proposal}'`)
    await denied(`update proposal set title = 'autre' where id = '${proposal}'`)
  })
  test('cannot cancel, close early or extend the vote', async () => {
    for (const change of [
      "stage = 'cancelled'",
      "stage = 'closed'",
      "closes_at = closes_at + interval '1 day'",
    ]) {
      await denied(`update round set ${change} where proposal_id = '${proposal}'`)
    }
  })
})

/** The least rows of a vote that is open for a day. */
async function openRound(db: Db): Promise<{ proposal: string; document: string }> {
  const rows = [
    `insert into board (id, slug, name, language, time_zone, charter, charter_state, example, created_at)
      values ('G', 'g', 'G', 'fr', 'Europe/Paris', '{}', 'provisional', true, now())`,
    `insert into person (id, name, created_at) values ('G', 'G', now())`,
    `insert into member (id, board_id, person_id, kind, standing, joined_at) values ('G', 'G', 'G', 'staff', 'steward', now())`,
    `insert into proposal (id, board_id, number, title, stage, author, created_at, changed_at)
      values ('G', 'G', 1, 'G', 'voting', 'G', now(), now())`,
    `insert into document (id, proposal_id, generation) values ('G', 'G', 1)`,
    `insert into document_update values ('G', 1, '\\x00')`,
    `update document set frozen_seq = 1 where id = 'G'`,
    `insert into opening values ('G', 'G', 'title', decode(repeat('00', 32), 'hex'), '', 'G')`,
    `insert into frozen_text (id, board_id, title, brief, body, schema, hash, title_opening, brief_opening, body_salt, body_commitment)
      values ('G', 'G', 'G', 'G', '', 'text/1', 'G', 'G', 'G', decode(repeat('00', 32), 'hex'), 'G')`,
    `insert into round (id, board_id, proposal_id, number, generation, stage, text_id, method, window_report, roll_root,
        opened_by, opened_at, closes_at, first_closes_at, window_closes_at, time_zone, opened_entry)
      values ('G', 'G', 'G', 1, 1, 'open', 'G', '{}', '{}', 'G', 'G', now(), date_trunc('minute', now()) + interval '1 day',
        date_trunc('minute', now()) + interval '1 day', date_trunc('minute', now()) + interval '1 day', 'Europe/Paris', 0)`,
  ]
  for (const row of rows) await sql.raw(row).execute(db)
  return { proposal: 'G', document: 'G' }
}
