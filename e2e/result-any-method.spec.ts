import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, TestInfo } from 'playwright/test'
import { beginAt, expect, mailTo, type TestBoard, test } from './board.ts'
import { NAMES, ROUNDS, type SampleRound } from './rounds-of-each.ts'
import { votesOfEach } from './voting.ts'

let board: TestBoard
let numbers: Map<string, number>

test.use({ begins: null })
test.beforeAll(async () => {
  await beginAt()
  ;({ board, numbers } = await votesOfEach())
})

const ENGLISH = { locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en-GB' } }
const SIZES = { phone: { width: 320, height: 640 }, desk: { width: 1200, height: 900 } }

for (const round of ROUNDS) {
  test(`${round.rule}: ${round.heading.fr}`, async ({ visit }, info) => {
    const member = await visit(board.people.get('Noor')?.personId)
    const page = await shown(member, round, 'phone')
    await expect(page.getByRole('heading', { name: round.heading.fr })).toBeVisible()
    await unfold(page)
    const main = page.getByRole('main')
    for (const text of round.reads) await expect(main.getByText(text).first()).toBeVisible()
    await soundAt(page, info, `${slugOf(round)}-320`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await soundAt(page, info, `${slugOf(round)}-320-dark`, ['color-contrast', 'link-in-text-block'])
    const visitor = await visit(undefined, { ...ENGLISH, javaScriptEnabled: false })
    const english = await shown(visitor, round, 'desk')
    await expect(english.getByRole('heading', { name: round.heading.en })).toBeVisible()
    await english.screenshot({ path: info.outputPath(`${slugOf(round)}-1200.png`), fullPage: true })
    // A date in March names no Marc.
    for (const name of NAMES)
      await expect(english.getByRole('main').getByText(new RegExp(`${name}(?!\\p{L})`, 'u'))).toHaveCount(0)
  })
}

const slugOf = ({ rule, heading }: SampleRound) =>
  `${rule}-${heading.en.slice(0, 8).trim().toLowerCase().replaceAll(' ', '-')}`

async function shown(
  context: BrowserContext,
  { title }: SampleRound,
  size: keyof typeof SIZES,
): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(SIZES[size])
  await page.goto(`/${board.slug}/p/${numbers.get(title)}`)
  return page
}

async function unfold(page: Page): Promise<void> {
  for (const fold of ['Qui a répondu quoi', 'Les chiffres', 'Recompter pas à pas'])
    await page.locator('summary', { hasText: fold }).first().click()
}

async function soundAt(page: Page, info: TestInfo, name: string, rules?: string[]): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, 'width of the page').toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(all)).analyze()
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
}

test('the register, the board and the mails tell what was chosen', async ({ visit }, info) => {
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText('Choisi au jugement majoritaire : Samedi matin')).toBeVisible()
  await page.screenshot({ path: info.outputPath('register-1200.png'), fullPage: true })
  await page.goto(`/${board.slug}`)
  await expect(page.getByText('Il manquait')).toHaveCount(0)
  const mail = await mailTo(board.people.get('Noor')?.email ?? '', /Un jour pour la permanence/)
  expect(mail.text.replaceAll('\u00a0', ' ')).toContain(
    'Choisi au jugement majoritaire : Samedi matin. Le choix s’applique',
  )
  expect(mail.text.replaceAll('\u00a0', ' ')).toContain('> Samedi matin : Bien')
})
