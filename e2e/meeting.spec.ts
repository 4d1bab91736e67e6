import { expectAccepted } from '#lib/commands/testing.ts'
import { declareAvailability } from '#lib/commands/time/declare-availability.ts'
import { database, expect, mailTo, newBoard, test } from './board.ts'

const wednesdayEvening = [{ day: 3, from: 18 * 60 + 30, to: 21 * 60 }]
const saturdayMorning = [{ day: 6, from: 9 * 60, to: 12 * 60 }]
const usual = { zone: 'Europe/Paris', everyDays: 7, away: [], holidaysFree: true }

test('a meeting is called, on a phone, for the time that suits most people', async ({ visit }) => {
  const board = await newBoard('Réunions', 'Claire', [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }])
  const says = async (name: string, slots: typeof wednesdayEvening) =>
    expectAccepted(
      await declareAvailability(database(), board.people.get(name)?.personId ?? '', { ...usual, slots }),
    )
  for (const name of ['Claire', 'Abdel', 'Noor']) await says(name, wednesdayEvening)
  await says('Samir', saturdayMorning)

  const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }
  const claire = await (await visit(board.people.get('Claire')?.personId, phone)).newPage()
  await claire.goto(`/${board.slug}/more`)
  await claire.getByRole('link', { name: 'Réunions', exact: true }).click()
  await expect(claire.getByText('Aucune réunion n’est prévue.')).toBeVisible()
  await claire.getByLabel('Durée').selectOption('90')
  await claire.getByRole('button', { name: 'Chercher' }).click()
  const best = claire.getByRole('radio', { name: /^mercredi .* à 18.h.30 *conseillé.*3 bénévoles sur 4/i })
  await expect(best).toBeChecked()

  await claire.getByLabel('De quoi parlera-t-on ?').fill('   ')
  await claire.getByLabel('Où, ou comment se joindre').fill('Au local, 3 rue des Tilleuls')
  await claire.getByRole('button', { name: 'Inviter tout le monde' }).click()
  await expect(claire.getByText('Il manque : ce dont on parlera.')).toBeVisible()
  await expect(claire.getByLabel('Où, ou comment se joindre')).toHaveValue('Au local, 3 rue des Tilleuls')
  await claire.getByLabel('De quoi parlera-t-on ?').fill('Préparer la fête')
  await claire.getByRole('button', { name: 'Inviter tout le monde' }).click()
  await expect(claire.getByText('La réunion est prévue. Chaque membre reçoit un courriel.')).toBeVisible()
  await expect(claire.getByText('Préparer la fête')).toBeVisible()

  const mail = await mailTo(board.people.get('Samir')?.email ?? '', /Réunion/)
  expect(mail.text).toContain('nous vous prions de nous en excuser')
  expect((await mailTo(board.people.get('Noor')?.email ?? '', /Réunion/)).text).not.toContain('excuser')

  const samir = await (await visit(board.people.get('Samir')?.personId)).newPage()
  await samir.goto(`/${board.slug}`)
  await samir.getByRole('link', { name: /Prochaine réunion/ }).click()
  await expect(samir.getByText('ce moment ne vous arrange pas')).toBeVisible()
  await expect(samir.getByText('Annuler cette réunion')).toHaveCount(0)
  await samir.goto(`/${board.slug}/meetings?minutes=90`)

  await claire.getByText('Annuler cette réunion').click()
  await claire.getByRole('button', { name: 'Annuler la réunion' }).click()
  await expect(claire.getByText('La réunion est annulée.')).toBeVisible()
  await expect(claire.getByText('Préparer la fête')).toHaveCount(0)
  await mailTo(board.people.get('Samir')?.email ?? '', /Réunion annulée/)

  const visitor = await (await visit()).newPage()
  await visitor.goto(`/${board.slug}/meetings`)
  await expect(visitor.getByText('Les réunions ne se voient qu’entre membres du tableau.')).toBeVisible()
})

test('a search that no calendar could answer says why, and gives the dates back', async ({ visit }) => {
  const board = await newBoard('Dates', 'Claire', [{ name: 'Abdel' }, { name: 'Noor' }])
  const claire = await (await visit(board.people.get('Claire')?.personId)).newPage()
  await claire.goto(`/${board.slug}/meetings?from=2027-01-10&to=2027-01-02&minutes=60`)
  await expect(claire.getByText('La fin vient avant le début : vérifiez les deux dates.')).toBeVisible()
  await expect(claire.getByLabel('À partir du')).toHaveValue('2027-01-10')
  await claire.goto(`/${board.slug}/meetings?from=jamais&to=2027-01-02&minutes=60`)
  await expect(claire.getByRole('button', { name: 'Chercher' })).toBeVisible()
  await claire.goto(`/${board.slug}/meetings?minutes=-4`)
  await expect(claire.getByRole('button', { name: 'Chercher' })).toBeVisible()
})
