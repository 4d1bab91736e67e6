import type { Page, Route } from 'playwright/test'
import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { expectAccepted, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { expect, type TestBoard, test } from './board.ts'
import { votingBoard } from './voting.ts'
import { newText, open, saved, text, writer } from './writing.ts'

/* A page brings itself up to date while someone is looking at it, and takes nothing from their hands. */

const says = async (board: TestBoard, name: string, number: number, message: string) =>
  expectAccepted(await sendMessage(await board.as(name), { number, text: message }))

test('who reads a text sees it change where it stands, and stays at their place', async ({ visit }) => {
  const { board, number, address } = await newText('Repeindre le local')
  const maud = await writer(visit, board, 'Maud', address)
  const reader = await open(visit, board, '', address)
  await expect(reader.locator('script[src*="/browser/editor"]')).toHaveCount(0)
  const back = reader.getByRole('main').getByRole('link', { name: 'Accueil' })
  await back.focus()
  const heading = await reader.locator('h1').elementHandle()

  await maud.keyboard.type('En blanc, avec de la chaux.')
  await expect(saved(maud)).toBeVisible()
  await says(board, 'Inès', number, 'Et la façade ?')
  await expect(reader.getByText('En blanc, avec de la chaux.')).toBeVisible()
  await expect(reader.getByText('Et la façade ?')).toBeVisible()
  await expect(back).toBeFocused()
  expect(await heading?.evaluate((node) => node.isConnected)).toBe(true)
})

test('who writes keeps the caret and the words while the discussion beside them goes on', async ({
  visit,
}) => {
  const { board, number, address } = await newText('Repeindre le local')
  const maud = await writer(visit, board, 'Maud', address)
  await maud.keyboard.type('En blanc, ')
  await expect(saved(maud)).toBeVisible()
  await says(board, 'Inès', number, 'Et la façade ?')
  await expect(maud.getByText('Et la façade ?')).toBeVisible()
  await expect(text(maud)).toBeFocused()
  await maud.keyboard.type('avec de la chaux.')
  await expect(text(maud)).toContainText('En blanc, avec de la chaux.')
  await expect(maud.getByText('En blanc, avec de la chaux.')).toHaveCount(1)
})

test('a message that is sent leaves a half-filled ballot, its code and open folds as they are', async ({
  visit,
}) => {
  const { board, number, address } = await votingBoard({
    others: [{ name: 'Abdel' }, { name: 'Noor' }],
    charter: wholeCharter,
    rule: 'relative',
    chosen: { secret: true },
  })
  const page = await open(visit, board, 'Noor', address)
  const code = page.locator('[data-code] [data-spaced]')
  await expect(code).toHaveText(/^\w{4}(-\w{4}){3}$/)
  const drawn = await code.innerText()
  const fold = page.locator('details').filter({ hasText: 'Cette décision me touche de trop près' })
  await fold.locator('summary').click()
  await page.getByRole('radio', { name: 'Contre' }).check()
  await says(board, 'Abdel', number, 'Je ne sais pas encore.')

  const message = page.getByLabel('Votre message')
  await message.fill('Il pleut dans la réserve.')
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Il pleut dans la réserve.')).toBeVisible()
  await expect(page.getByText('Je ne sais pas encore.')).toBeVisible()
  await expect(message).toHaveValue('')
  await expect(page.getByRole('radio', { name: 'Contre' })).toBeChecked()
  await expect(fold).toHaveAttribute('open', '')
  await expect(code).toHaveText(drawn)

  const posted = page.waitForRequest((request) => request.url().endsWith('/do/vote'))
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  const form = new URLSearchParams((await posted).postData() ?? '')
  expect(form.get('choice')).toBe('against')
  expect(form.has('code_hash')).toBe(true)
  expect(form.has('code')).toBe(false)
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
})

/** The next time that the page asks for itself: its answer waits until it is let through. */
async function held(page: Page, address: string): Promise<Route> {
  const { promise, resolve } = Promise.withResolvers<Route>()
  await page.route(({ pathname }) => pathname === address, resolve, { times: 1 })
  return promise
}

test('a page that comes by itself is not shown to who began to write meanwhile', async ({ visit }) => {
  const { board, number, address } = await newText('Repeindre le local')
  const page = await open(visit, board, 'Inès', `${address}?tab=discussion`)
  const route = await held(page, address)
  await says(board, 'Maud', number, 'Et la façade ?')
  const message = page.getByLabel('Votre message')
  await message.fill('Il pleut')
  const [answer] = await Promise.all([
    page.waitForResponse((answer) => new URL(answer.url()).pathname === address),
    route.fallback(),
  ])
  await answer.finished()
  await message.pressSequentially(' dans la réserve.')
  await expect(page.getByText('Et la façade ?')).toHaveCount(0)
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Il pleut dans la réserve.')).toBeVisible()
  await expect(page.getByText('Et la façade ?')).toBeVisible()
})

test('a ballot that is being filled in stays whole where the page comes with another round', async ({
  visit,
}) => {
  const others = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie' }]
  const { extension: _, ...charter } = wholeCharter
  const chosen = { options: ['Le mercredi', 'Le samedi'].map((label) => ({ label })) }
  const vote = { others, charter, rule: 'judgment', chosen } as const
  const { board, number, address } = await votingBoard(vote)
  const page = await open(visit, board, 'Sophie', address)
  const coming = held(page, address)
  await page.getByLabel('Votre message').fill('Il pleut dans la réserve.')
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  const route = await coming
  await page.getByRole('radio', { name: 'Je donne une mention à chaque option' }).check()
  await page.getByRole('group', { name: 'Le samedi' }).getByLabel('Passable').check()
  await pastTheClose(board)
  await reopened(board, 'Abdel', number, 'Douze, c’était trop.', ['Noor', 'Inès'])
  await opened(board, 'Abdel', number, 'judgment', chosen)
  await route.fallback()
  await expect(page.getByText('Il pleut dans la réserve.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Le samedi' }).getByLabel('Passable')).toBeChecked()
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(page.getByText('Vous alliez répondre :')).toBeVisible()
  await expect(page.getByText('Le samedi : Passable')).toBeVisible()
})

test('a message that is refused or finds nobody stays in its field, and says why', async ({ visit }) => {
  const { board, address } = await newText('Repeindre le local')
  const page = await open(visit, board, 'Inès', `${address}?tab=discussion`)
  const message = page.getByLabel('Votre message')
  const send = page.getByRole('button', { name: 'Envoyer', exact: true })
  await message.fill('Non. '.repeat(1_001))
  await send.click()
  await expect(page.getByRole('alert').filter({ hasText: 'C’est trop long : le message.' })).toBeVisible()
  await page.context().setOffline(true)
  await message.fill('Plutôt en mai.')
  await send.click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).not.toContainText('trop long')
  await expect(message).toHaveValue('Plutôt en mai.')
  await page.context().setOffline(false)
  await send.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Plutôt en mai.' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
})
