import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { opened, pastTheClose } from '#lib/commands/testing.ts'
import { ballotLink, written } from './before.ts'
import { database, expect, mailTo, newBoard, test } from './board.ts'

const NAMES = 'Abdel Noor Yvonne Marc Jeanne Thomas Karim Odile Samir Basile Sophie Paul Amina Nadia'.split(
  ' ',
)

test('fifteen people who never accepted a thing all vote from their mail, and one decision comes of it', async ({
  visit,
}) => {
  const staff = new Set(['Sophie', 'Paul', 'Amina', 'Nadia'])
  const others = NAMES.map((name) => ({
    name,
    kind: staff.has(name) ? ('staff' as const) : ('volunteer' as const),
  }))
  const board = await newBoard('Grand atelier', 'Inès', others)
  const number = await written(board, 'Inès')
  await opened(board, 'Inès', number)

  const context = await visit(undefined, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const name of ['Inès', ...NAMES]) {
    const link = await ballotLink(board, name)
    if (name !== 'Inès') {
      const { text } = await mailTo(board.people.get(name)?.email ?? '', /^À voter/)
      expect(text).toContain('Inès a inscrit votre nom sur le tableau')
      expect(text).toContain('Vous ne voulez pas être sur ce tableau\u00a0?')
    }
    await page.goto(link)
    await expect(page.getByText(`Vous votez en tant que ${name}.`)).toBeVisible()
    await page
      .getByRole('radio', { name: name === 'Marc' ? 'avec une réserve' : /^Ça me va Même si/ })
      .check()
    if (name === 'Marc') await page.getByLabel('Quelle réserve ?').fill('Prévoir les clés.')
    await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  }
  await expect(page.getByText('15 réponses sur 15')).toBeVisible()
  const sessions = database().selectFrom('session').select('person_id')
  const people = [...board.people.values()].map(({ personId }) => personId)
  expect(await sessions.where('person_id', 'in', people).execute()).toEqual([])

  await pastTheClose(board)
  await page.goto(`/${board.slug}/p/${number}`)
  await expect(page.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
  await expect(page.getByText('14 « ça me va », une réserve, aucune objection')).toBeVisible()
  await expect(
    page.getByText('Ont répondu : 11 bénévoles sur 11, 4 sur 4 dans l’équipe permanente.'),
  ).toBeVisible()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([`n° 1 · ${SATURDAYS.title}Adoptée`])
  const told = await mailTo(board.people.get('Nadia')?.email ?? '', /^Adoptée/)
  expect(told.text).toContain('14 «\u00a0ça me va\u00a0», une réserve')
})
