import type { BrowserContext } from 'playwright/test'
import { beginAt, expect, mailTo, test } from './board.ts'
import { PAGE_KINDS, type PageKind } from './page-kinds.ts'
import { setTable, type Table } from './set-table.ts'
import { expectUsable } from './usable.ts'

const SIZES = [
  { width: 320, height: 640 },
  { width: 1200, height: 800 },
]

let table: Table
test.use({ begins: null })
test.beforeAll(async () => {
  await beginAt()
  table = await setTable()
  // One of the pages shows a mail.
  await mailTo(table.board.people.get('Claire')?.email ?? '', /./)
})

for (const kind of PAGE_KINDS) {
  test(`everybody can use: ${kind.name}`, async ({ visit }) => {
    const context = await visit(kind.who?.(table))
    for (const size of SIZES) await checkAt(size, kind, context)
  })
}

async function checkAt(size: (typeof SIZES)[number], kind: PageKind, context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(kind.at(table))
  await kind.settle?.(page)
  await expect(page).toHaveTitle(kind.title)
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), 'headings of level 1').toBe(1)
  expect.soft(await page.locator('html').getAttribute('lang')).toBe('fr')
  await expectUsable(page)
  await page.close()
}
