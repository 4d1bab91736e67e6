import type { Page } from 'playwright/test'
import { expect, test } from './board.ts'

const TITLES = {
  saturdays: 'Ouvrir l’atelier un samedi sur deux',
  spending: 'Qui peut dépenser 150 € sans demander ?',
  lending: 'Prêter les outils aux membres',
  boiler: 'Remplacer la chaudière',
  meetings: 'Réunions le mercredi à 19 h',
}

async function opens(page: Page, title: string) {
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('the example: five proposals in five states, and two people who write', async ({ visit, apart }) => {
  expect(apart).toBeDefined()
  const context = await visit()
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Essayer l’exemple' }).click()
  await expect(page.getByRole('heading', { name: 'La Remise des Tilleuls' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Entrer en tant que/ })).toHaveCount(15)
  await page.getByRole('button', { name: 'Entrer en tant que Claire' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Claire' })).toBeVisible()
  const home = page.url()

  const closing = await context.newPage()
  await test.step('one closes while one watches', async () => {
    await closing.goto(home)
    await opens(closing, TITLES.lending)
    await expect(closing.getByText('Vous votez en tant que Claire.')).toBeVisible()
    // From now on nobody touches this page.
    await closing.evaluate(() => Object.assign(window, { untouched: true }))
  })

  await test.step('one awaits my vote, with an objection standing', async () => {
    await expect(
      page.getByText('Un vote vous attend.').or(page.getByText('2 votes vous attendent.')),
    ).toBeVisible()
    await opens(page, TITLES.saturdays)
    await expect(page.getByText('« Deux bénévoles ne suffisent pas pour fermer la caisse. »')).toBeVisible()
    await expect(page.getByText('Une objection est posée')).toBeVisible()
  })
  await test.step('one is decided: blocked, with its reason', async () => {
    await page.goto(home)
    await opens(page, TITLES.boiler)
    await expect(page.getByRole('heading', { name: 'Bloquée par une objection' })).toBeVisible()
  })
  await test.step('one was reopened, and replaced', async () => {
    await page.goto(home)
    await opens(page, TITLES.meetings)
    await expect(page.getByText('En vigueur')).toBeVisible()
    await page.getByText('Tour 1 · n° 1 · Réunions le mardi à 14 h').click()
    await expect(page.getByText(/Remplacée par la décision n° \d/)).toBeVisible()
  })

  await test.step('one is being written: as another person in a second window, both write', async () => {
    await page.goto(home)
    await opens(page, TITLES.spending)
    const [second] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Ouvrir une seconde fenêtre en tant qu’une autre personne' }).click(),
    ])
    await expect(second).toHaveURL(/^http:\/\/autre\.localhost:\d+\/example/)
    await second.getByRole('button', { name: 'Entrer en tant que Inès' }).click()
    await expect(second.getByText('✓ Enregistré')).toBeVisible()
    const [mine, theirs] = [page, second].map((one) =>
      one.getByRole('textbox', { name: 'Texte de la proposition' }),
    )
    if (!mine || !theirs) throw new Error('two windows')
    await expect(mine).toBeVisible()
    await mine.getByText('La trésorerie contrôle après').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Ceci vient de Claire.')
    await expect(theirs).toContainText('Ceci vient de Claire.')
    await theirs.getByText('Une pièce à 20 €').click()
    await second.keyboard.press('End')
    await second.keyboard.type(' Et cela vient d’Inès.')
    await expect(mine).toContainText('Et cela vient d’Inès.')
    for (const one of [page, second]) await expect(one.getByText('✓ Enregistré')).toBeVisible()
    await page.goto(home)
    await expect(page.getByRole('heading', { name: 'Bonjour Claire' })).toBeVisible()
  })

  await test.step('the one that was watched has closed by itself', async () => {
    await expect(closing.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible({
      timeout: 300_000,
    })
    expect(await closing.evaluate(() => 'untouched' in window)).toBe(true)
  })
})
