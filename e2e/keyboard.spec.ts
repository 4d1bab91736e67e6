import type { Locator, Page } from 'playwright/test'
import { expect, newBoard, shiftClock, test } from './board.ts'

test('from a proposal to its decision with the keyboard alone', async ({ visit }) => {
  const board = await newBoard('Les Amis du Canal', 'Maud', [{ name: 'Inès' }])
  const page = await (await visit(board.people.get('Maud')?.personId)).newPage()
  const button = (name: string) => page.getByRole('button', { name })
  const link = (name: string) => page.getByRole('link', { name })
  const fold = (text: string) => page.locator('summary').filter({ hasText: text })

  await page.goto(`/${board.slug}`)
  await page.keyboard.press('Tab')
  await expect(link('Aller au contenu')).toBeFocused()
  await expect(link('Aller au contenu')).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(link('Proposer une décision')).toBeFocused()
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByLabel('Ce qu’il faudrait décider'))
  await page.keyboard.type('Repeindre le local')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Repeindre le local' })).toBeVisible()

  await expect(page.getByText('✓ Enregistré')).toBeVisible()
  const text = page.getByRole('textbox', { name: 'Texte de la proposition' })
  await tabTo(page, text)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('En blanc, avec de la ')
  await page.keyboard.press('Alt+F10')
  await expect(button('Gras')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(button('Italique')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.type('chaux')
  await expect(text.locator('em')).toHaveText('chaux')
  await expect(page.getByText('✓ Enregistré')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(text).not.toBeFocused()

  await tabTo(page, fold('Modifier le titre et l’En bref'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'En bref' }))
  await page.keyboard.type('Un week-end, dix litres de chaux.')
  await tabTo(page, button('Enregistrer'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le titre et l’En bref sont enregistrés.')).toBeVisible()

  await tabTo(page, link('Passer au vote…'))
  await page.keyboard.press('Enter')
  await tabTo(page, button('Figer le texte et ouvrir le vote'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le vote est ouvert.')).toBeVisible()

  await tabTo(page, page.getByRole('radio', { name: 'Ça me va' }).first())
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'avec une réserve' })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Quelle réserve ?')).toBeFocused()
  await page.keyboard.type('Pas pendant le marché.')
  await tabTo(page, button('Envoyer mon vote'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()

  await shiftClock('20 days')
  await tabTo(page, link('Décisions').first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Repeindre le local' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
  await tabTo(page, fold('Qui a répondu quoi'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Maud' })).toContainText('Ça me va, avec une réserve')
})

/** Goes there as the Tab key does, seeing at each stop where one is. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press(key)
    expect(await unseenStop(page)).toBe('')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the Tab key does not lead to ${target}`)
}

/** Where the keyboard is and nothing shows it; in a text its caret does. */
function unseenStop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stop = document.activeElement
    if (!stop || stop === document.body || stop.matches('[contenteditable=true], main')) return ''
    const { outlineStyle, outlineWidth } = getComputedStyle(stop)
    const { width, height } = stop.getBoundingClientRect()
    const shown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 1 && height > 1
    return shown ? '' : stop.outerHTML.slice(0, 200)
  })
}
