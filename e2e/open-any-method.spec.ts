import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { written } from './before.ts'
import { expect, newBoard, test } from './board.ts'

const PEOPLE = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Samir' },
  { name: 'Sophie', kind: 'staff' as const },
]
const PHONE = { viewport: { width: 320, height: 640 } }

/** Axe, and no sideways scroll. */
async function everybodyCanUse(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  expect((await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}

test('a ranking among options opens from a phone, and a refusal keeps everything typed', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE, wholeCharter)
  const number = await written(board, 'Inès')
  const page = await (await visit(board.people.get('Inès')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)

  await test.step('most people see one rule, and what will happen by itself', async () => {
    await expect(page.getByRole('heading', { name: 'Par consentement (charte)' })).toBeVisible()
    await expect(page.getByRole('radio', { name: /Par classement/ })).toBeHidden()
    await expect(page.getByLabel('Option 1', { exact: true })).toBeHidden()
    await page.getByText('Ce que la charte fait d’elle-même').click()
    await expect(page.getByText(/qui en porte 2 au plus.*\(charte, ligne\s\d+\)/)).toBeVisible()
    await expect(page.getByText(/Un vote est prolongé une seule fois.*\(charte, ligne\s\d+\)/)).toBeVisible()
  })

  const option = (n: number) => page.getByLabel(`Option ${n}`, { exact: true })
  const majority = (n: number) => page.getByLabel(`Majorité demandée à l’option ${n}`, { exact: true })
  const casting = page.getByLabel('Qui départage en cas d’égalité ?')
  await test.step('each mode says which line of the charter allows it, and asks for what it needs', async () => {
    await page.getByText('Autre mode').click()
    await expect(page.getByRole('radio', { name: /Par classement.*charte, ligne\s\d+/ })).toBeVisible()
    await expect(option(1)).toBeHidden()
    await page.getByLabel('Élection de plusieurs personnes').check()
    await expect(page.getByLabel('Combien de personnes à élire ?')).toHaveValue('1')
    await expect(casting).toBeHidden()
    await page.getByLabel('Par classement').check()
    await expect(page.getByLabel('Combien de personnes à élire ?')).toBeHidden()
    await expect(majority(1)).toBeHidden()
    await option(1).fill('Le samedi matin')
    await expect(majority(1)).toBeHidden()
    await page.getByLabel('Ajouter l’option « Aucune de ces options »').check()
    await expect(majority(1)).toBeVisible()
    await expect(majority(2)).toBeHidden()
  })

  const send = page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' })
  await test.step('options one would mistake for each other are refused, and all of it is still there', async () => {
    await majority(1).selectOption('2 contre 1')
    await option(3).fill('le  Samedi matin')
    await page.getByText('Encore 16 options').click()
    await option(12).fill('Une fois par mois')
    await casting.selectOption('Noor')
    await page.getByLabel('Date de réexamen').fill('2060-01-31')
    await everybodyCanUse(page)
    await send.click()
    await expect(page.getByText('Deux options se ressemblent trop')).toBeVisible()
    await expect(page.getByLabel('Par classement')).toBeChecked()
    await expect(page.getByLabel('Ajouter l’option « Aucune de ces options »')).toBeChecked()
    await expect(option(1)).toHaveValue('Le samedi matin')
    await expect(majority(1)).toHaveValue('2/1')
    await expect(option(3)).toHaveValue('le  Samedi matin')
    await expect(option(12)).toHaveValue('Une fois par mois')
    await expect(casting.locator('option:checked')).toHaveText('Noor')
    await expect(page.getByLabel('Date de réexamen')).toHaveValue('2060-01-31')
  })

  await test.step('once it is open, all that was fixed shows on its page', async () => {
    await option(3).fill('Le jeudi soir')
    await send.click()
    await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
    const fixed = page.locator('section', {
      has: page.getByRole('heading', { name: 'Ce qui est fixé pour ce vote' }),
    })
    await expect(fixed.getByText('Par classement, en duels')).toBeVisible()
    await expect(fixed.getByRole('listitem')).toContainText([
      '4 options',
      'Le samedi matin (2 contre 1 face à « Aucune de ces options »)',
      'Le jeudi soir',
      'Une fois par mois',
      'Aucune de ces options',
      'la réponse de Noor tranche',
      'Vote nominatif',
      '5 personnes appelées',
      'Réexamen à partir du 31 janvier 2060',
    ])
  })
})

test('without JavaScript: advice is asked of some, and a number that is none is given back', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE, wholeCharter)
  const ines = await visit(board.people.get('Inès')?.personId, { ...PHONE, javaScriptEnabled: false })
  const page = await ines.newPage()
  const send = page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' })

  await test.step('a person decides after the advice of those who were named', async () => {
    const number = await written(board, 'Inès')
    await page.goto(`/${board.slug}/p/${number}/open`)
    await page.getByText('Autre mode').click()
    await page.getByLabel('Une personne décide, après conseil').check()
    await page.getByLabel('Samir').check()
    await send.click()
    await expect(page.getByText('Il manque : la personne qui décide.')).toBeVisible()
    await expect(page.getByLabel('Samir')).toBeChecked()
    await page.getByLabel('Qui décide ?').selectOption('Noor')
    await send.click()
    await expect(page.getByText(/Noor décide, après les conseils/)).toBeVisible()
    await expect(page.getByText('2 personnes appelées')).toBeVisible()
  })

  await test.step('scores go from a whole number to another, in a confidential vote', async () => {
    const number = await written(board, 'Inès')
    await page.goto(`/${board.slug}/p/${number}/open`)
    await page.getByText('Autre mode').click()
    await page.getByLabel('Par notes').check()
    await expect(page.getByText('Cela ne protège ni de la personne qui tient le serveur')).toBeVisible()
    await page.getByLabel('Vote confidentiel').check()
    await page.getByLabel('Option 1', { exact: true }).fill('Le vélo cargo')
    await page.getByLabel('Option 2', { exact: true }).fill('La remorque')
    await page.getByLabel('La note la plus haute').fill('4,5')
    await send.click()
    await expect(
      page.getByText('Un réglage du mode de décision ne convient pas : la note la plus haute.'),
    ).toBeVisible()
    await expect(page.getByLabel('La note la plus haute')).toHaveValue('4,5')
    await expect(page.getByLabel('Vote confidentiel')).toBeChecked()
    await page.getByLabel('La note la plus haute').fill('4')
    await send.click()
    await expect(page.getByText('Notes de 0 à 4.')).toBeVisible()
    await expect(
      page.getByText('Vote confidentiel : les membres ne verront pas qui a répondu quoi.'),
    ).toBeVisible()
  })
})
