import type { Page, Response } from 'playwright/test'
import { beginAt, expect, mailTo, test } from './board.ts'
import { PAGE_KINDS } from './page-kinds.ts'
import { setTable, type Table } from './set-table.ts'

/** HTML, style and font, in bytes as they are sent: what is there to read, before anything runs. */
const READING = 30_000
/** All that a first visit fetches, with what runs and what it fetches in its turn. */
const ANY = 150_000
const WRITING = 320_000

const WRITTEN: ReadonlySet<string> = new Set(['draft, writing', 'discussion', 'reopened'])

let table: Table
test.use({ begins: null })
test.beforeAll(async () => {
  await beginAt()
  table = await setTable()
  await mailTo(table.board.people.get('Claire')?.email ?? '', /./)
})

for (const { name, at, who } of PAGE_KINDS) {
  test(`a first visit fetches little more than what is read: ${name}`, async ({ visit }) => {
    const page = await (await visit(who?.(table))).newPage()
    const fetched = weighing(page)
    await page.goto(at(table), { waitUntil: 'networkidle' })
    if (WRITTEN.has(name)) await expect(page.getByText('✓ Enregistré')).toHaveCount(1)
    const weights = await fetched()
    expect(weights.document + weights.stylesheet + weights.font).toBeLessThanOrEqual(READING)
    const all = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0)
    expect(all).toBeLessThanOrEqual(WRITTEN.has(name) ? WRITING : ANY)
    await expect(page.locator('template[id^="B:"], [hidden][id^="S:"]'), 'parts to be moved').toHaveCount(0)
    const scripts = await page.evaluate(() =>
      [...document.scripts].map(({ src }) => new URL(src, location.href).pathname),
    )
    for (const src of scripts) expect(src).toMatch(/^\/_next\/static\/browser\/[a-z-]+-[A-Z0-9]{8}\.js$/)
  })
}

interface Weights extends Record<string, number> {
  document: number
  stylesheet: number
  font: number
}

/** How many bytes came, by what they were for. */
function weighing(page: Page): () => Promise<Weights> {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  return async () => {
    const weights: Weights = { document: 0, stylesheet: 0, font: 0 }
    for (const response of responses) {
      if ((await response.finished()) !== null || (response.status() >= 300 && response.status() < 400))
        continue
      const kind = response.request().resourceType()
      const { responseBodySize } = await response.request().sizes()
      weights[kind] = (weights[kind] ?? 0) + responseBodySize
    }
    return weights
  }
}
