import { expect, newBoard, test } from './board.ts'

const ZONE_B = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:noel',
  'DTSTART;VALUE=DATE:20271218',
  'DTEND;VALUE=DATE:20280103',
  'SUMMARY:Vacances de Noël',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

test('a steward gives the board its holidays, everyone reads them, and members say whether they are there', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Noor' }])
  const address = `/${board.slug}/calendar`
  const page = await (await visit(board.people.get('Inès')?.personId)).newPage()
  const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await noor.goto('/availability')
  await expect(noor.getByRole('group', { name: 'Les vacances scolaires' })).toHaveCount(0)

  await page.goto(`/${board.slug}/more`)
  await page.getByRole('link', { name: 'Jours fériés et vacances' }).click()
  await page.getByLabel('Où êtes-vous ?').selectOption({ label: 'Nouvelle-Calédonie' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les prochains votes en tiennent compte.')).toBeVisible()
  await expect(page.getByLabel('Où êtes-vous ?')).toHaveValue('NC')

  const bring = async (text: string | Buffer) => {
    await page.getByLabel('Nom de ce calendrier').fill('Zone B')
    const buffer = Buffer.from(text)
    await page
      .getByLabel('Fichier .ics')
      .setInputFiles({ name: 'zone-b.ics', mimeType: 'text/calendar', buffer })
    const [answer] = await Promise.all([
      page.waitForResponse(/do\/import-file/),
      page.getByRole('button', { name: 'Importer' }).click(),
    ])
    return answer.status()
  }
  expect(await bring(Buffer.alloc(5 * 1024 * 1024))).toBe(303)
  await expect(page.getByText(/Cet agenda dépasse 2.Mo/)).toBeVisible()
  expect(await bring('Zone;Début;Fin')).toBe(303)
  await expect(page.getByText('Ce n’est pas un agenda')).toBeVisible()
  await expect(page.getByLabel('Nom de ce calendrier')).toHaveValue('Zone B')
  await expect(page.getByText('Aucun calendrier scolaire sur ce tableau.')).toBeVisible()
  expect(await bring(ZONE_B)).toBe(303)
  await expect(page.getByText('du 18 décembre 2027 au 2 janvier 2028')).toBeVisible()

  await noor.goto(address)
  await expect(noor.getByText('du 18 décembre 2027 au 2 janvier 2028')).toBeVisible()
  await expect(noor.getByText('Nouvelle-Calédonie')).toBeVisible()
  await expect(noor.getByRole('main').getByRole('button')).toHaveCount(0)
  const forged = await noor.request.post(`${address}/do/remove-school`, {
    headers: { origin: new URL(noor.url()).origin, accept: 'application/json' },
    form: {},
  })
  expect(forged.status()).toBe(403)
  await noor.goto('/availability')
  await expect(noor.getByRole('group', { name: 'Les vacances scolaires' })).toBeVisible()

  await page.getByRole('button', { name: 'Retirer ce calendrier scolaire' }).click()
  await expect(page.getByText('Aucun calendrier scolaire sur ce tableau.')).toBeVisible()
})
