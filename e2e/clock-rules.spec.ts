import type { Page } from 'playwright/test'
import { answered, opened, pastTheClose } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { written } from './before.ts'
import { expect, mailTo, newBoard, shiftClock, type TestBoard, test } from './board.ts'

const PHONE = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }
const CONSENT = { choice: 'consent' }

const newTable = () =>
  newBoard('Atelier', 'Inès', [{ name: 'Abdel' }, { name: 'Noor', kind: 'staff' }], wholeCharter)
const mailOf = (board: TestBoard, name: string, subject: RegExp) =>
  mailTo(board.people.get(name)?.email ?? '', subject)

const readable = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ')
const everybody = (page: Page) => page.getByRole('heading', { name: 'Tout le monde a voté' })

test('once everybody has voted the close comes a day later, which all are told, and a change puts it off', async ({
  visit,
}) => {
  const board = await newTable()
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number)
  const page = await (await visit(board.people.get('Abdel')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/${number}`)
  await answered(board, roundId, { Inès: CONSENT, Noor: CONSENT })
  await expect(everybody(page)).toBeHidden()

  await page.getByRole('radio', { name: /^Ça me va Même si/ }).check()
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(async () => {
    await page.reload()
    expect(await everybody(page).isVisible()).toBe(true)
  }).toPass()
  const why = page.getByText(/^Le vote se ferme le .*, au lieu du .*, si aucune réponse ne change d’ici là/)
  const first = readable(await why.textContent())
  const told = await mailOf(board, 'Noor', /^Tout le monde a voté : Ouvrir l’atelier/)
  expect(readable(told.text)).toContain(first)
  expect(told.text).toMatch(/http\S+\/v\//)

  await test.step('a change of mind leaves a day more', async () => {
    await shiftClock('20 hours')
    await page.reload()
    await page.getByRole('radio', { name: /^Ça me va, avec une réserve/ }).check()
    await page.getByRole('button', { name: 'Changer mon vote' }).click()
    await mailOf(board, 'Noor', /^Une réponse a changé : Ouvrir l’atelier/)
    await page.reload()
    expect(readable(await why.textContent())).not.toBe(first)
    await shiftClock('5 hours')
    await page.reload()
    await expect(everybody(page)).toBeVisible()
  })

  await shiftClock('20 hours')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
  await expect(everybody(page)).toBeVisible()
  await expect(
    page.getByText(/^Le vote s’est fermé le .*, au lieu du .* personne ne l’a décidé/),
  ).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
})

test('a vote that too few answered is extended once, by rule, then closes whatever came', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Abdel' }, { name: 'Noor', kind: 'staff' }], {
    ...wholeCharter,
    rules: [{ name: 'consent', rule: { id: 'consent/1', params: { answers: '2/3' } } }],
    change: 'consent',
  })
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number)
  await answered(board, roundId, { Noor: CONSENT })
  const page = await (await visit(board.people.get('Abdel')?.personId, PHONE)).newPage()
  await pastTheClose(board)
  await page.goto(`/${board.slug}/p/${number}`)

  await expect(page.getByRole('heading', { name: /^Vote prolongé jusqu’au/ })).toBeVisible()
  await expect(page.getByText('Trop peu de personnes avaient répondu à la clôture prévue.')).toBeVisible()
  await expect(page.getByText('d’office, une seule fois. Personne ne l’a décidé')).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  const left = await mailOf(board, 'Abdel', /^Vote prolongé : Ouvrir l’atelier/)
  expect(readable(left.text)).toContain('Vous n’avez pas encore répondu : il est encore temps.')
  const link = /\/v\/[\w-]+/.exec(left.text)?.[0] ?? ''
  expect(readable((await mailOf(board, 'Noor', /^Vote prolongé/)).text)).toContain(
    'Votre réponse est gardée.',
  )

  await test.step('the link of the mail answers, and tells it too', async () => {
    const abdel = await (await visit(undefined, PHONE)).newPage()
    await abdel.goto(link)
    await expect(abdel.getByRole('heading', { name: /^Vote prolongé jusqu’au/ })).toBeVisible()
    await abdel.goto(`/${board.slug}/log/history`)
    await expect(abdel.getByText('Vote prolongé').first()).toBeVisible()
  })

  await pastTheClose(board)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Pas assez de réponses' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Vote prolongé jusqu’au/ })).toBeVisible()
  await expect(page.getByText('reste caché')).toHaveCount(0)
})
