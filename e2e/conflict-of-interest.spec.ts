import { answered, pastTheClose } from '#lib/commands/testing.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
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
const REASON = 'Le local est à mon frère.'

const OTHERS = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }]
const majority = (charter: Charter = wholeCharter) =>
  votingBoard({ others: OTHERS, charter, rule: 'relative' })

test('someone too close to a decision says so, once and for good, and everyone sees it', async ({
  visit,
}) => {
  const { board, roundId, address } = await majority()
  await answered(board, roundId, { Noor: { choice: 'for' } })
  const noor = await (await visit(undefined, PHONE)).newPage()
  await noor.goto(await ballotLink(board, 'Noor'))
  await noor.getByText('Cette décision me touche de trop près').click()
  await expect(
    noor.getByText('on compte votre présence, pas votre choix, même si vous avez déjà voté'),
  ).toBeVisible()
  await noor.getByLabel('De quoi s’agit-il ?').fill(REASON)
  expect(await noor.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

  const sent = (form: Record<string, string>) =>
    noor.request.post(`${noor.url().replace(/[?#].*/, '')}/do/conflict`, {
      headers: { origin: served() },
      form: { round: roundId, ...form },
    })
  await test.step('not without the box ticked: nothing typed is lost', async () => {
    const unsure = await sent({ interest: REASON })
    const page = await unsure.text()
    expect(page).toContain('Il manque')
    expect(page).toContain(REASON)
  })

  await noor.getByLabel('J’ai compris. Je ne pourrai pas revenir dessus dans ce vote.').check()
  await noor.getByRole('button', { name: 'Déclarer un conflit d’intérêts' }).click()
  await expect(
    noor.getByText('Vous avez déclaré un conflit d’intérêts. Dans ce vote, vous ne vous prononcez pas.'),
  ).toBeVisible()
  await expect(noor.getByRole('radio')).toHaveCount(0)
  await test.step('from a page left open: what was typed is given back', async () => {
    const again = await sent({ interest: 'Et ma sœur y travaille.', understood: 'yes' })
    expect(await again.text()).toContain('Et ma sœur y travaille.')
  })

  await test.step('members read who and why; a visitor, that there is one', async () => {
    const samir = await (await visit(personOf(board, 'Samir'), PHONE)).newPage()
    await samir.goto(address)
    await expect(
      samir.getByRole('heading', { name: 'Une personne a déclaré un conflit d’intérêts' }),
    ).toBeVisible()
    await expect(samir.getByText(`« ${REASON} »`)).toBeVisible()
    const visitor = await (await visit(undefined, PHONE)).newPage()
    await visitor.goto(address)
    await expect(
      visitor.getByRole('heading', { name: 'Une personne a déclaré un conflit d’intérêts' }),
    ).toBeVisible()
    await expect(visitor.getByText(REASON)).toHaveCount(0)
    await expect(visitor.getByText('Noor')).toHaveCount(0)
  })

  await answered(board, roundId, { Abdel: { choice: 'for' }, Samir: { choice: 'against' } })
  await pastTheClose(board)
  const reader = await (await visit(personOf(board, 'Samir'))).newPage()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { name: /^Égalité/ }).first()).toBeVisible()
  await expect(reader.getByText('Une personne avait déclaré un conflit d’intérêts')).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Conflits d’intérêts déclarés' })).toBeVisible()
  await expect(reader.getByText(`« ${REASON} »`)).toBeVisible()
})

test('where the charter takes them out of the count, it says so, in English too', async ({ visit }) => {
  const { board, address } = await majority({ ...wholeCharter, conflict: 'leaves' })
  const context = await visit(personOf(board, 'Abdel'), { ...PHONE, locale: 'en-GB' })
  await context.addCookies([{ name: 'language', value: 'en', url: served() }])
  const page = await context.newPage()
  await page.goto(address)
  await page.getByText('This decision is too close to me').click()
  await expect(page.getByText('The charter then takes you out of the count')).toBeVisible()
  await page.getByLabel('What is it about?').fill('My own room.')
  await page.getByLabel('I understand. I cannot take it back in this vote.').check()
  await page.getByRole('button', { name: 'Declare a conflict of interest' }).click()
  await expect(page.getByText('You are not in the count of this vote.')).toBeVisible()
})
