import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect } from './board.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What dark may change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** What stands on the page now fits its width, can be hit with a thumb, and breaks no rule of accessibility, also dark. */
export async function expectUsable(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(wide, 'width of the page').toBeLessThanOrEqual(width)
  expect.soft(await page.evaluate(smallTargets), `small targets at ${width} px`).toEqual([])
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true)
  expect.soft(await violations(axe().withTags(RULES)), `${width} px`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(axe().withRules(OF_COLOUR)), `${width} px, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
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
