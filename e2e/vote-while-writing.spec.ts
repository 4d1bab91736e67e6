import type { Route } from 'playwright/test'
import { expect, test } from './board.ts'
import { newText, open, saved, text, writer } from './writing.ts'

test('a vote opens on the text that was read; whoever was writing reads it at once', async ({ visit }) => {
  const { board, address } = await newText('Acheter une remorque')
  const ines = await writer(visit, board, 'Inès', address)
  await ines.keyboard.type('Une remorque de deux mètres.')
  await expect(saved(ines)).toBeVisible()
  const abdel = await writer(visit, board, 'Abdel', address)
  // As between two moments when a page looks for news by itself.
  const holdNews = (route: Route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
  for (const page of [ines, abdel]) await page.route(`**${address}`, holdNews)

  const maud = await open(visit, board, 'Maud', address)
  await maud.getByRole('link', { name: 'Passer au vote…' }).click()
  await maud.getByText('Le texte qui sera voté').click()
  await expect(maud.getByText('Une remorque de deux mètres.')).toBeVisible()
  await ines.keyboard.type(' Elle coûte 400 euros.')
  await expect(saved(ines)).toBeVisible()
  const confirm = async () => {
    const answered = maud.waitForResponse((answer) => answer.request().method() === 'POST')
    await maud.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
    return (await answered).status()
  }
  expect(await confirm()).toBe(303)
  await expect(maud.getByText('Le texte a changé pendant que vous le relisiez.')).toBeVisible()
  await expect(maud.getByRole('insertion')).toHaveText(/Elle coûte 400 euros\./)
  await expect(ines.getByText('Le texte est figé : on ne peut plus le changer.')).toHaveCount(0)

  await abdel.context().setOffline(true)
  await abdel.keyboard.type(' Ces mots viennent trop tard.')
  await expect(abdel.getByText('Hors ligne', { exact: true })).toBeVisible()
  await expect(saved(abdel)).toHaveCount(0)

  expect(await confirm()).toBe(303)
  await expect(maud.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  await expect(ines.getByText('Le texte est figé : on ne peut plus le changer.')).toBeVisible()
  await expect(text(ines)).toHaveCount(0)
  await ines.keyboard.type('xylophone')
  await expect(ines.getByText('Elle coûte 400 euros.')).toBeVisible()
  await ines.getByRole('button', { name: 'Voir le vote' }).click()
  await expect(ines.getByRole('heading', { name: 'Votre vote' })).toBeVisible()
  await expect(ines.getByText('Une remorque de deux mètres. Elle coûte 400 euros.')).toBeVisible()
  await expect(ines.getByText('xylophone')).toHaveCount(0)

  // What Abdel wrote without a network is given back, and stays his while the page changes.
  await abdel.context().setOffline(false)
  const given = abdel.getByRole('region', { name: 'Vos derniers mots ne sont pas dans le texte.' })
  await expect(given).toContainText('Ces mots viennent trop tard.')
  await expect(abdel.getByText('Le texte est figé : on ne peut plus le changer.')).toBeVisible()
  await abdel.unroute(`**${address}`)
  await expect(abdel.getByRole('heading', { name: 'Votre vote' })).toBeVisible()
  await expect(given).toContainText('Ces mots viennent trop tard.')
  await given.getByRole('button', { name: 'Fermer' }).click()
  await expect(given).toHaveCount(0)
  await abdel.reload()
  await expect(abdel.getByRole('heading', { name: 'Votre vote' })).toBeVisible()
  await expect(given).toHaveCount(0)
})
