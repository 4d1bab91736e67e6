import { mintSetupKey } from '#lib/commands/board/mint-setup-key.ts'
import { database, expect, mailTo, served, test } from './board.ts'

test('from the address that npm start prints to a first board, in three questions', async ({ visit }) => {
  const key = await mintSetupKey(database())
  const page = await (await visit()).newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Créer un tableau' })).toBeVisible()

  await page.getByLabel('Adresse ou clé').fill(`${served()}/new?key=${key}`)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Nom de votre association').fill('Les Amis du Canal')
  await page.getByLabel('Votre prénom').fill('Maud')
  await page.getByLabel('Votre adresse électronique').fill('maud@exemple.fr')
  await page
    .getByLabel('Les adresses des autres')
    .fill('Inès <ines@exemple.fr>, abdel@exemple.fr\npas une adresse')
  await expect(page.getByText('Charte légère')).toBeVisible()
  await page.getByRole('button', { name: 'Créer le tableau' }).click()

  await expect(page.getByText('Ces lignes n’ont pas été comprises : pas une adresse')).toBeVisible()
  await expect(page.getByLabel('Nom de votre association')).toHaveValue('Les Amis du Canal')
  await page.getByLabel('Les adresses des autres').fill('Inès <ines@exemple.fr>, abdel@exemple.fr')
  await page.getByRole('button', { name: 'Créer le tableau' }).click()

  await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible()
  const mail = await mailTo('maud@exemple.fr', /./)
  await page.getByLabel('Code à 8 chiffres').fill(/\b(\d{4} ?\d{4})\b/.exec(mail.text)?.[1] ?? '')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Maud' })).toBeVisible()
  await expect(page.getByText('Rien encore sur la table')).toBeVisible()
})
