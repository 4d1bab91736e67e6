import type { Page } from 'playwright/test'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, pastTheClose } from '#lib/commands/testing.ts'
import { ballotLink } from './before.ts'
import { expect, mailTo, served, type TestBoard, test } from './board.ts'
import { votingBoard } from './voting.ts'

const PHONE = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
  javaScriptEnabled: false,
}
const WORKSHOP = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }, { name: 'Yvonne', email: '' }]

const personOf = (board: TestBoard, name: string) => board.people.get(name)?.personId

async function bringIn(page: Page, who: string, choice: string, how = 'par téléphone') {
  await page.getByRole('link', { name: 'Transmettre une réponse' }).click()
  await page.getByLabel('Qui a répondu ?').selectOption(who)
  await page.getByLabel(how).check()
  await page.getByLabel(choice).check()
}
const narrow = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

test('what someone said on the phone counts once a second person has confirmed it', async ({ visit }) => {
  const { board, number, roundId } = await votingBoard({ others: WORKSHOP })
  const address = `/${board.slug}/p/${number}`
  const noor = await (await visit(personOf(board, 'Noor'), PHONE)).newPage()
  await noor.goto(address)
  await noor.getByRole('link', { name: 'Transmettre une réponse' }).click()
  await narrow(noor)
  await expect(noor.getByLabel('Qui a répondu ?').getByRole('option')).toHaveText([
    'Choisissez une personne',
    'Abdel',
    'Inès',
    'Samir',
    'Yvonne',
  ])

  await test.step('an objection without its reason is refused, and nothing typed is lost', async () => {
    await noor.getByLabel('Qui a répondu ?').selectOption('Yvonne')
    await noor.getByLabel('par téléphone').check()
    await noor.getByLabel('J’ai une objection').check()
    await noor.getByRole('button', { name: 'Transmettre cette réponse' }).click()
    await expect(noor.getByText('Dites pourquoi, en quelques mots').first()).toBeVisible()
    await expect(noor.getByLabel('Qui a répondu ?')).toHaveValue(board.people.get('Yvonne')?.memberId ?? '')
    await expect(noor.getByLabel('par téléphone')).toBeChecked()
    await noor.getByLabel('Quel problème ?').fill('Je ne peux plus monter les marches.')
    await noor.getByRole('button', { name: 'Transmettre cette réponse' }).click()
    await expect(noor.getByText('Une deuxième personne doit maintenant la confirmer.')).toBeVisible()
  })

  await test.step('whoever entered it cannot confirm it; nobody sees it in passing', async () => {
    await expect(noor.getByText('à confirmer par une deuxième personne', { exact: true })).toBeVisible()
    await expect(noor.getByText('Aucune réponse sur 5')).toBeVisible()
    await expect(noor.getByText('Je ne peux plus monter les marches.')).toHaveCount(0)
    await narrow(noor)
    await noor.getByRole('link', { name: 'Écarter cette réponse' }).click()
    await expect(noor.getByText('une autre personne doit la confirmer')).toBeVisible()
    await expect(noor.getByRole('button', { name: 'C’est bien sa réponse' })).toHaveCount(0)
  })

  await test.step('a second person reads it, and vouches for it', async () => {
    const samir = await (await visit(personOf(board, 'Samir'), PHONE)).newPage()
    await samir.goto(address)
    await samir.getByRole('link', { name: 'Vérifier et confirmer Yvonne' }).click()
    await expect(samir.getByText(/^Noor a noté cette réponse, donnée par téléphone le /)).toBeVisible()
    await expect(samir.getByText('« Je ne peux plus monter les marches. »')).toBeVisible()
    await narrow(samir)
    const page = samir.url()
    await samir.getByRole('button', { name: 'C’est bien sa réponse : la compter' }).click()
    await expect(samir.getByText('C’est confirmé : cette réponse compte.')).toBeVisible()
    await expect(samir.getByText('Une réponse sur 5')).toBeVisible()
    await samir.goto(page)
    await expect(samir.getByText('Cette réponse n’attend plus')).toBeVisible()
  })

  await answered(board, roundId, { Abdel: { choice: 'consent' }, Noor: { choice: 'consent' } })
  await pastTheClose(board)
  const reader = await (await visit(personOf(board, 'Abdel'))).newPage()
  await reader.goto(address)
  await expect(reader.getByText('Bloquée par une objection').first()).toBeVisible()
  await expect(reader.getByText('« Je ne peux plus monter les marches. »').first()).toBeVisible()
  await expect(reader.getByText('Dont une réponse transmise par téléphone.')).toBeVisible()
  await reader.locator('summary', { hasText: 'Qui a répondu quoi' }).click()
  await expect(reader.getByText('par téléphone, noté par Noor, confirmé par Samir')).toBeVisible()
})

test('whoever it is of is told, says that it is theirs, or votes otherwise', async ({ visit }) => {
  const { board, number } = await votingBoard({ others: WORKSHOP })
  const noor = await (await visit(personOf(board, 'Noor'))).newPage()
  await noor.goto(`/${board.slug}/p/${number}`)
  await bringIn(noor, 'Abdel', 'Ça me va, avec une réserve', 'sur papier')
  await noor.getByLabel('Quelle réserve ?').fill('Il faut un deuxième trousseau.')
  await noor.getByRole('button', { name: 'Transmettre cette réponse' }).click()
  await expect(noor.getByText('à confirmer par une deuxième personne', { exact: true })).toBeVisible()

  const mail = await mailTo(board.people.get('Abdel')?.email ?? '', /^Votre réponse a été transmise/)
  expect(mail.text).toContain(
    '> « Il faut un deuxième trousseau. »'.replace(/« /, '«\u00a0').replace(/ »/, '\u00a0»'),
  )
  const link = /\/v\/[\w-]+/.exec(mail.text)?.[0] ?? ''
  const abdel = await (await visit(undefined, PHONE)).newPage()
  await abdel.goto(link)
  await expect(abdel.getByRole('heading', { name: 'On a transmis votre réponse' })).toBeVisible()
  await expect(abdel.getByText(/^Noor a noté votre réponse, sur papier, le /)).toBeVisible()
  await expect(abdel.getByRole('radio', { name: /^Ça me va, avec une réserve/ })).not.toBeChecked()
  await narrow(abdel)
  await abdel.getByRole('button', { name: 'C’est bien ma réponse' }).click()
  await expect(abdel.getByText('C’est noté comme votre propre vote.')).toBeVisible()
  await expect(abdel.getByRole('radio', { name: /^Ça me va, avec une réserve/ })).toBeChecked()
  await noor.reload()
  await expect(noor.getByText('à confirmer par une deuxième personne', { exact: true })).toHaveCount(0)

  await test.step('one who votes themselves is not waited for any more', async () => {
    await bringIn(noor, 'Samir', 'Je ne me prononce pas')
    await noor.getByRole('button', { name: 'Transmettre cette réponse' }).click()
    const samir = await (await visit(undefined, PHONE)).newPage()
    await samir.goto(await ballotLink(board, 'Samir', SATURDAYS.title))
    await expect(samir.getByText('On a transmis votre réponse')).toBeVisible()
    await samir.getByRole('radio', { name: /^Ça me va Même si/ }).check()
    await samir.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect(samir.getByText('On a transmis votre réponse')).toHaveCount(0)
    await noor.reload()
    await expect(noor.getByText('à confirmer par une deuxième personne', { exact: true })).toHaveCount(0)
    await noor.getByRole('link', { name: 'Transmettre une réponse' }).click()
    await expect(noor.getByLabel('Qui a répondu ?').getByRole('option', { name: 'Samir' })).toHaveCount(0)
  })
})

test('in English too, and not on a day before the vote', async ({ visit }) => {
  const { board, number, roundId } = await votingBoard({ others: WORKSHOP })
  const english = await visit(personOf(board, 'Noor'), PHONE)
  await english.addCookies([{ name: 'language', value: 'en', url: served() }])
  const page = await english.newPage()
  const address = `/${board.slug}/p/${number}`
  const early = await english.request.post(`${address}/do/relay`, {
    headers: { origin: served(), accept: 'application/json' },
    form: {
      round: roundId,
      person: board.people.get('Yvonne')?.memberId ?? '',
      channel: 'phone',
      said_on: '2020-01-01',
      choice: 'consent',
    },
  })
  expect(early.status()).toBe(422)
  expect(await early.text()).toContain('Choose the day the person gave their answer')
  await page.goto(`${address}/relay`)
  await page.getByLabel('Who answered?').selectOption('Yvonne')
  await page.getByLabel('by phone').check()
  await page.getByRole('radio', { name: /^Fine with me Even if/ }).check()
  await page.getByRole('button', { name: 'Bring in this answer' }).click()
  await expect(page.getByText('A second person must now confirm it.')).toBeVisible()
  await expect(page.getByText('to be confirmed by a second person', { exact: true })).toBeVisible()
})
