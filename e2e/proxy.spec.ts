import type { Page } from 'playwright/test'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, opened, pastTheClose } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { ballotLink, written } from './before.ts'
import { expect, mailTo, newBoard, type TestBoard, test } from './board.ts'

const PHONE = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
  javaScriptEnabled: false,
}
const personOf = (board: TestBoard, name: string) => board.people.get(name)?.personId
const emailOf = (board: TestBoard, name: string) => board.people.get(name)?.email ?? ''
const narrow = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
/** Gives a proxy until the last day there is, to someone in the list. */
async function give(page: Page, to: string) {
  await page.getByRole('main').getByRole('link', { name: to, exact: true }).click()
  await expect(page.getByRole('heading', { name: `Donner procuration à ${to}` })).toBeVisible()
  const until = page.getByLabel('Jusqu’à quel jour ?')
  await until.fill((await until.getAttribute('max')) ?? '')
  await page.getByRole('button', { name: 'Donner procuration' }).click()
}

test('someone away gives a proxy; it votes for them, and steps back when they vote', async ({ visit }) => {
  const board = await newBoard(
    'Atelier',
    'Inès',
    [{ name: 'Amina' }, { name: 'Noor' }, { name: 'Samir' }],
    wholeCharter,
  )
  const amina = await (await visit(personOf(board, 'Amina'), PHONE)).newPage()
  const members = `/${board.slug}/members`
  await amina.goto(members)
  await give(amina, 'Noor')
  await expect(amina.getByText('la personne reçoit un courriel et doit encore accepter')).toBeVisible()
  await expect(
    amina.getByText(/^Vous avez donné procuration à Noor jusqu’au .+ Noor n’a pas encore accepté\.$/),
  ).toBeVisible()
  await narrow(amina)

  await test.step('the one who is asked is told, and accepts', async () => {
    const mail = await mailTo(emailOf(board, 'Noor'), /^Amina vous donne procuration$/)
    expect(mail.text).toContain(`${members}#proxies`)
    const noor = await (await visit(personOf(board, 'Noor'), PHONE)).newPage()
    await noor.goto(members)
    await expect(noor.getByText(/^Amina vous donne procuration jusqu’au /)).toBeVisible()
    await noor.getByRole('button', { name: 'Accepter' }).click()
    await expect(noor.getByText(/^Vous votez pour Amina jusqu’au /)).toBeVisible()
    const samir = await (await visit(personOf(board, 'Samir'), PHONE)).newPage()
    await samir.goto(members)
    await expect(samir.getByText('Noor vote pour Amina, jusqu’au ')).toBeVisible()
    await narrow(samir)
    await mailTo(emailOf(board, 'Amina'), /^Noor votera pour vous$/)
  })

  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number)

  await test.step('the mail that asks for a vote says who may vote for whom', async () => {
    const toAmina = await mailTo(emailOf(board, 'Amina'), /^À voter/)
    expect(toAmina.text).toContain('Noor a votre procuration et peut voter pour vous.')
    const toNoor = await mailTo(emailOf(board, 'Noor'), /^À voter/)
    expect(toNoor.text).toContain('Vous votez aussi pour Amina, qui vous a donné procuration.')
  })

  const noor = await (await visit(undefined, PHONE)).newPage()
  const link = await ballotLink(board, 'Noor', SATURDAYS.title)
  const forAmina = noor.locator('section').filter({ hasText: 'Vous votez aussi pour Amina' })
  await test.step('from the link, without scripts: one ballot for oneself, one for her', async () => {
    await noor.goto(link)
    await forAmina.getByRole('radio', { name: /^Ça me va, avec une réserve/ }).check()
    await forAmina.getByLabel('Quelle réserve ?').fill('Elle viendrait à deux.')
    await narrow(noor)
    await forAmina.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect(noor.getByText('Ce vote par procuration est enregistré.')).toBeVisible()
    await expect(forAmina.getByLabel('Quelle réserve ?')).toHaveValue('Elle viendrait à deux.')
    await expect(noor.getByText('Une réponse sur 4')).toBeVisible()
  })

  await test.step('she sees who has her proxy, what was answered, and votes herself', async () => {
    await amina.goto(`/${board.slug}/p/${number}`)
    await expect(amina.getByText('Noor a voté pour vous :')).toBeVisible()
    await expect(amina.getByText('« Elle viendrait à deux. »')).toBeVisible()
    await amina.getByRole('radio', { name: /^Ça me va Même si/ }).check()
    await amina.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect(amina.getByText(/^Votre vote est enregistré/)).toBeVisible()
    await expect(amina.getByText('Noor a voté pour vous :')).toHaveCount(0)
    await forAmina.getByRole('button', { name: 'Changer mon vote' }).click()
    await expect(noor.getByText('Cette personne a voté elle-même').first()).toBeVisible()
    await expect(forAmina.getByText('Amina a répondu : c’est sa réponse qui compte.')).toBeVisible()
    await expect(noor.getByText('Elle viendrait à deux.')).toBeVisible()
  })

  await answered(board, roundId, { Samir: { choice: 'consent' } })
  await pastTheClose(board)
  await amina.goto(`/${board.slug}/p/${number}`)
  await expect(amina.getByText('Adoptée', { exact: false }).first()).toBeVisible()

  await test.step('it is taken back, and the other side is told', async () => {
    await amina.goto(members)
    await amina.getByRole('button', { name: 'Retirer ma procuration' }).click()
    await expect(amina.getByText('cette procuration a pris fin')).toBeVisible()
    await expect(amina.getByText('Pour donner procuration, choisissez quelqu’un')).toBeVisible()
    await mailTo(emailOf(board, 'Noor'), /^Amina a retiré sa procuration$/)
  })
})

test('a board whose charter has no proxies shows none', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Noor' }])
  const page = await (await visit(personOf(board, 'Noor'))).newPage()
  await page.goto(`/${board.slug}/members`)
  await expect(page.getByRole('heading', { name: 'Membres', level: 1 })).toBeVisible()
  await expect(page.getByText('Procurations')).toHaveCount(0)
})

test('beyond the cap one is told, in English too', async ({ visit }) => {
  const board = await newBoard('Workshop', 'Inès', [{ name: 'Amina' }, { name: 'Noor' }, { name: 'Samir' }], {
    ...wholeCharter,
    proxies: { cap: 1 },
  })
  const noor = await visit(personOf(board, 'Noor'))
  await noor.addCookies([{ name: 'language', value: 'en', url: process.env.E2E_URL ?? '' }])
  const page = await noor.newPage()
  for (const giver of ['Amina', 'Samir']) {
    const other = await visit(personOf(board, giver), PHONE)
    const theirs = await other.newPage()
    await theirs.goto(`/${board.slug}/members`)
    await give(theirs, 'Noor')
    await expect(theirs.getByText('doit encore accepter')).toBeVisible()
  }
  await page.goto(`/${board.slug}/members`)
  await page.getByRole('button', { name: 'Accept' }).first().click()
  await expect(page.getByText('You vote for Amina until', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByText('This person already holds one proxy')).toBeVisible()
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByText('this proxy has ended')).toBeVisible()
})
