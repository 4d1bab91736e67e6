import { sendMessage } from '#lib/commands/proposals/send-message.ts'
import { expectAccepted } from '#lib/commands/testing.ts'
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
