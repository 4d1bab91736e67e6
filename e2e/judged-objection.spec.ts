import { answered, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { ballotLink } from './before.ts'
import { expect, served, type TestBoard, test } from './board.ts'
import { votingBoard } from './voting.ts'

const PHONE = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
  javaScriptEnabled: false,
}
const personOf = (board: TestBoard, name: string) => board.people.get(name)?.personId
const GREEN = 'Je préfère le vert.'
const STAIRS = 'Personne ne peut monter les marches.'

/* Five are called: two thirds of the four others are three. */
const OTHERS = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }, { name: 'Yvonne' }]
const judgingBoard = () => votingBoard({ others: OTHERS, charter: wholeCharter })

test('an objection that is none is set aside by enough of the others, and by nobody alone', async ({
  visit,
}) => {
  const { board, roundId, address } = await judgingBoard()
  await answered(board, roundId, {
    Samir: { choice: 'objection', reason: GREEN },
    Noor: { choice: 'consent' },
  })
  const noor = await (await visit(undefined, PHONE)).newPage()
  await noor.goto(await ballotLink(board, 'Noor'))
  await noor.getByText('Ce n’est pas une objection au sens de la charte').click()
  await expect(noor.getByText('Préférer autre chose n’en est pas une.')).toBeVisible()
  await expect(
    noor.getByText('Personne ne dit que ce n’en est pas une ; il en faut 3 sur les 4 autres'),
  ).toBeVisible()
  expect(await noor.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await noor.getByRole('button', { name: 'Dire que ce n’en est pas une' }).click()
  await expect(noor.getByText('Vous le dites.')).toBeVisible()
  await expect(noor.getByText('Une personne dit que ce n’en est pas une')).toBeVisible()

  await test.step('it can be taken back, and said again', async () => {
    await noor.getByRole('button', { name: 'Ne plus le dire' }).click()
    await expect(noor.getByText('Vous le dites.')).toHaveCount(0)
    await noor.getByText('Ce n’est pas une objection au sens de la charte').click()
    await noor.getByRole('button', { name: 'Dire que ce n’en est pas une' }).click()
    await expect(noor.getByText('Vous le dites.')).toBeVisible()
  })

  await test.step('its author reads it, and cannot judge it', async () => {
    const samir = await (await visit(personOf(board, 'Samir'), PHONE)).newPage()
    await samir.goto(address)
    await expect(samir.getByText('Une personne dit que ce n’en est pas une')).toBeVisible()
    await expect(samir.getByRole('button', { name: 'Dire que ce n’en est pas une' })).toHaveCount(0)
  })

  await test.step('enough of them, and it says so', async () => {
    for (const name of ['Abdel', 'Yvonne']) {
      const page = await (await visit(personOf(board, name), PHONE)).newPage()
      await page.goto(address)
      await page.getByText('Ce n’est pas une objection au sens de la charte').click()
      await page.getByRole('button', { name: 'Dire que ce n’en est pas une' }).click()
      await expect(page.getByText('Vous le dites.')).toBeVisible()
    }
    await noor.reload()
    await expect(noor.getByText('écartée : pas une objection au sens de la charte')).toBeVisible()
  })

  await pastTheClose(board)
  const reader = await (await visit(personOf(board, 'Abdel'))).newPage()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { name: /^Adoptée/ })).toBeVisible()
  await expect(reader.getByText('écartée : pas une objection au sens de la charte')).toBeVisible()
})

test('reworded it starts anew; taken back or answered by a new text, it says so', async ({ visit }) => {
  const { board, number, roundId, address } = await judgingBoard()
  await answered(board, roundId, {
    Samir: { choice: 'objection', reason: GREEN },
    Noor: { choice: 'objection', reason: 'Trop cher.' },
    Yvonne: { choice: 'consent' },
  })
  const abdel = await (await visit(personOf(board, 'Abdel'), PHONE)).newPage()
  await abdel.goto(address)
  await abdel.getByText('Ce n’est pas une objection au sens de la charte').first().click()
  await answered(board, roundId, {
    Samir: { choice: 'objection', reason: STAIRS },
    Noor: { choice: 'consent' },
  })
  await abdel.getByRole('button', { name: 'Dire que ce n’en est pas une' }).first().click()
  await expect(abdel.getByText('Cette objection a changé ou a été retirée').first()).toBeVisible()
  await expect(abdel.getByText(`« ${STAIRS} »`)).toBeVisible()
  await expect(abdel.getByText(`« ${GREEN} »`)).toHaveCount(0)
  await expect(abdel.getByText('retirée par la personne qui l’avait posée')).toBeVisible()

  await pastTheClose(board)
  await abdel.goto(address)
  await expect(abdel.getByRole('heading', { name: /^Bloquée/ }).first()).toBeVisible()
  await reopened(board, 'Abdel', number, 'Une rampe.', ['Noor', 'Yvonne'])
  const second = await opened(board, 'Abdel', number)
  const english = await visit(personOf(board, 'Yvonne'), PHONE)
  await english.addCookies([{ name: 'language', value: 'en', url: served() }])
  const yvonne = await english.newPage()
  await yvonne.goto(address)
  await yvonne.getByText(/^Round 1/).click()
  await expect(yvonne.getByText(STAIRS)).toBeVisible()
  await expect(yvonne.getByText('withdrawn by the person who made it')).toBeVisible()

  await answered(board, second.roundId, { Samir: { choice: 'consent' }, Noor: { choice: 'consent' } })
  await pastTheClose(board)
  await abdel.goto(address)
  await abdel.getByText(/^Tour 1/).click()
  await expect(abdel.getByText('résolue au tour suivant')).toBeVisible()
})
