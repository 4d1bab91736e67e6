import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { RULES } from '#lib/commands/testing-exports.ts'
import type { ShownPart } from '#lib/rules/entries/shown.ts'
import type { Context } from '#lib/store/scope.ts'
import {
  checkedProposals,
  type Forging,
  historyPage,
  pageOf,
  partsOf,
  proposalPage,
  registerPage,
  startForging,
} from './checking.sample.ts'

let forging: Forging
beforeAll(async () => {
  forging = await startForging()
})
afterAll(() => forging.end())

describe('what was not altered', () => {
  test('agrees on the page of every decision, of every method', async () => {
    const context = await forging.story.as('Claire')
    const numbers = await checkedProposals(context)
    expect(numbers.length).toBeGreaterThan(RULES.length)
    for (const number of numbers)
      expect(await (await proposalPage(context, number))?.check(), `proposal ${number}`).not.toMatchObject({
        state: 'red',
      })
  })

  test('agrees on every page of the register and of its history, for a visitor', async () => {
    const context = await forging.story.as()
    for (const before of [undefined, 60, 20]) {
      expect(await (await registerPage(context, before)).check()).not.toMatchObject({ state: 'red' })
      expect(await (await historyPage(context, before)).check()).not.toMatchObject({ state: 'red' })
    }
  })
})

const CONSENT = 'Quel jour ? (consent)'
const last = sql`(select max(idx) from log_entry where kind = 'decision')`
const reopened = sql`(select id from reopening order by id limit 1)`

describe('the register', () => {
  const listed: Record<string, readonly [part: ShownPart, ...RawBuilder<unknown>[]]> = {
    'a count': [
      'count',
      sql`update round set tally = jsonb_set(tally, '{answered,volunteers}', '1') where decision_entry = ${last}`,
    ],
    'a title': [
      'title',
      sql`update frozen_text set title = 'Rien' where id = (select text_id from round where decision_entry = ${last})`,
    ],
    'a decision recorded elsewhere': [
      'line',
      sql`update round set decision_entry = 0 where decision_entry = ${last}`,
    ],
    'a decision listed as something else': [
      'line',
      sql`update log_entry set kind = 'member' where idx = ${last}`,
    ],
    'something else listed as a decision': [
      'line',
      sql`update log_entry set kind = 'decision' where idx = ${last} - 1`,
    ],
    'why a question is open again': [
      'reasons',
      sql`update opening set bytes = 'Sans raison.' where id = (select reason_opening from reopening where id = ${reopened})`,
    ],
    'when it was': [
      'date',
      sql`update reopening set reopened_at = reopened_at - interval '1 day' where id = ${reopened}`,
    ],
    'who asked for it': [
      'roll',
      sql`update reopening set reopened_by = (select id from member where id <> reopened_by limit 1) where id = ${reopened}`,
    ],
    'a reopening, gone': ['line', sql`delete from reopening where id = ${reopened}`],
    'the apology of a short vote': [
      'reasons',
      sql`update opening set bytes = 'Tant pis.' where id = (select apology_opening from shortening limit 1)`,
    ],
    'how many a short vote left out': ['window', sql`update shortening set left_out = left_out + 1`],
    'that a vote was short': ['window', sql`delete from shortening`],
    'how to avoid another, unanswered': [
      'line',
      sql`update follow_up set answer_opening = null, answered_by = null, answered_at = null, answered_entry = null`,
    ],
    'how to avoid another, gone': ['line', sql`delete from follow_up`],
  }
  test.each(Object.entries(listed))('is red, and says what differs: %s', async (_, [part, ...acts]) => {
    const found: ShownPart[] = []
    for (const before of [undefined, 55, 30])
      found.push(...partsOf(await forging.checkedWhile(acts, (context) => registerPage(context, before))))
    expect(found).toContain(part)
  })
})

describe('the history', () => {
  const told: Record<string, readonly [part: ShownPart, ...RawBuilder<unknown>[]]> = {
    'a leaf': ['line', sql`update log_entry set leaf = sha256(leaf) where idx = 60`],
    'an instant': ['date', sql`update log_entry set at = at - interval '1 day' where idx = 60`],
    'a kind': ['line', sql`update log_entry set kind = 'key' where idx = 60`],
    'a name': [
      'reasons',
      sql`update opening set bytes = convert_to(replace(convert_from(bytes, 'utf8'), 'Noor', 'Nour'), 'utf8')
        where field = 'who' and convert_from(bytes, 'utf8') like '%Noor%'`,
    ],
  }
  test.each(Object.entries(told))('is red, and says what differs: %s', async (_, [part, ...acts]) => {
    const page = async (context: Context) => historyPage(context)
    expect(partsOf(await forging.checkedWhile(acts, page))).toContain(part)
  })
})

describe('the files of a register', () => {
  const damaged: Record<string, readonly RawBuilder<unknown>[]> = {
    'an entry': [sql`update log_entry set bytes = bytes || ' '::bytea where idx = 3`],
    'an entry that is nothing': [sql`update log_entry set bytes = '' where idx = ${last}`],
    'the last entry, gone': [sql`delete from log_entry where idx = (select max(idx) from log_entry)`],
    'a size that is short': [sql`update log_head set size = size - 1`],
    'an older checkpoint': [
      sql`update log_head set checkpoint = (select note from log_checkpoint order by size desc offset 1 limit 1)`,
    ],
    'no checkpoint': [sql`update log_head set checkpoint = ''`],
  }
  test.each(Object.entries(damaged))('are red where they are not whole: %s', async (_, acts) => {
    expect(await forging.checkedWhile(acts, await pageOf(forging, CONSENT))).toMatchObject({ state: 'red' })
  })

  test.each([
    'checkpoint',
    'tile/entries/',
    'shown/',
  ])('are red where one is missing, and asked for again where there is no answer: %s', async (path) => {
    const answer = globalThis.fetch
    const instead = async (status: number) => {
      vi.stubGlobal('fetch', async (address: string) =>
        address.includes(`/${path}`) ? new Response('', { status }) : answer(address),
      )
      return (await (await pageOf(forging, CONSENT))(await forging.story.as()))?.check()
    }
    expect(await instead(404)).toMatchObject({ state: 'red', reason: 'broken' })
    expect(await instead(200)).toMatchObject({ state: 'red' })
    await expect(instead(503)).rejects.toThrow()
    vi.stubGlobal('fetch', answer)
  })

  test('that never change are asked for as this browser has them, and anew before one is told red', async () => {
    const answer = globalThis.fetch
    const asked = async (spoilt: readonly RequestCache[]) => {
      const caches: string[] = []
      vi.stubGlobal('fetch', async (address: string, { cache }: { cache: RequestCache }) => {
        if (!address.includes('/tile/')) return answer(address)
        caches.push(`${address.includes('/tile/0/') ? 'leaves' : 'entries'} ${cache}`)
        return address.includes('/entries/') && spoilt.includes(cache) ? new Response('x') : answer(address)
      })
      const checked = await (await (await pageOf(forging, CONSENT))(await forging.story.as()))?.check()
      vi.stubGlobal('fetch', answer)
      return { isRed: checked?.state === 'red', caches: [...new Set(caches)] }
    }
    expect(await asked([])).toEqual({ isRed: false, caches: ['entries default'] })
    expect(await asked(['default'])).toEqual({ isRed: false, caches: ['entries default', 'entries reload'] })
    expect(await asked(['default', 'reload'])).toMatchObject({ isRed: true })
  })
})
