import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext } from 'playwright/test'
import { expect, test } from './board.ts'
import { PAGE_KINDS, type PageKind } from './page-kinds.ts'
import { setTable, type Table } from './set-table.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What dark may change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
const SIZES = [
  { width: 320, height: 640 },
  { width: 1200, height: 800 },
]

let table: Table
test.beforeAll(async () => {
  table = await setTable()
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
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, 'width of the page').toBeLessThanOrEqual(size.width)
  expect.soft(await page.evaluate(smallTargets), `small targets at ${size.width} px`).toEqual([])
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true)
  expect.soft(await violations(axe().withTags(RULES)), `${size.width} px`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(axe().withRules(OF_COLOUR)), `${size.width} px, dark`).toEqual([])
  await page.close()
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** What a thumb would miss: 44 px for what one acts with, 24 px for links; those inside a sentence may be as small as it. */
function smallTargets(): string[] {
  const acts =
    'button, summary, textarea, select, input:not([type=hidden], [type=radio], [type=checkbox]), label:has([type=radio], [type=checkbox])'
  return [...document.querySelectorAll(`${acts}, a[href]`)].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect()
    const unseen = width <= 1 || height <= 1
    const inSentence = target.closest('.prose-text') !== null
    const least = target.matches(acts) ? 44 : 24
    if (unseen || inSentence || (height >= least && width >= 24)) return []
    return [`${target.outerHTML.slice(0, 120)} is ${Math.round(width)} × ${Math.round(height)}`]
  })
}
