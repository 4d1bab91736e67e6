import { pastTheClose } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { expect, served, test } from './board.ts'
import {
  counted,
  inGroup,
  linkFor,
  NO_SCRIPT,
  newWorkshop,
  openVoteBy,
  PHONE,
  rank,
  SATURDAY,
  send,
} from './workshop.ts'

test('what will not do is told in a sentence, with the form as it was and nothing recorded', async ({
  visit,
}) => {
  const board = await newWorkshop()
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()

  await test.step('a rank that serves twice', async () => {
    const { roundId } = await openVoteBy(board, 'irv')
    await page.goto(await linkFor(board, 'Abdel', roundId))
    await page.getByRole('radio', { name: 'Je classe les options' }).check()
    await rank(page, 'Le mercredi').selectOption('2e rang')
    await rank(page, 'Le dimanche').selectOption('2e rang')
    await page.getByLabel('Un mot pour les autres').fill('Merci.')
    expect(await send(page)).toBe(303)
    await expect(page.getByText('Deux options ont le même rang (2)').first()).toBeVisible()
    await expect(rank(page, 'Le mercredi')).toHaveValue('2')
    await expect(rank(page, 'Le dimanche')).toHaveValue('2')
    await expect(page.getByLabel('Un mot pour les autres')).toHaveValue('Merci.')
    expect(await counted(board, roundId)).toEqual({})
  })

  await test.step('points beyond those one has, and nothing at all', async () => {
    const { roundId } = await openVoteBy(board, 'dots')
    await page.goto(await linkFor(board, 'Abdel', roundId))
    await page.getByRole('radio', { name: 'Je répartis mes points' }).check()
    await page.getByLabel('Le mercredi').fill('8')
    await page.getByLabel(SATURDAY).fill('4')
    expect(await send(page)).toBe(303)
    await expect(page.getByText('Vous avez placé 12 points sur 10. Retirez-en 2.').first()).toBeVisible()
    await expect(page.getByLabel('Le mercredi')).toHaveValue('8')
    for (const option of ['Le mercredi', SATURDAY]) await page.getByLabel(option).fill('')
    expect(await send(page)).toBe(303)
    await expect(page.getByText('Vous n’avez rien rempli.').first()).toBeVisible()
    expect(await counted(board, roundId)).toEqual({})
  })

  await test.step('what no form sends', async () => {
    const { roundId } = await openVoteBy(board, 'judgment')
    const link = await linkFor(board, 'Abdel', roundId)
    for (const [body, sentence] of [
      ['choice=vote&option_a=0&option_z=1', 'Une des options n’est pas dans ce vote.'],
      ['choice=vote&option_a=0&option_b=1&option_a=2', 'Une option apparaît deux fois'],
      ['choice=vote&option_a=7', 'Une des mentions n’existe pas'],
      ['choice=consent', 'Choisissez une des réponses proposées.'],
      ['option_a=0', 'Choisissez une des réponses proposées.'],
    ] as const) {
      const answer = await page.request.post(`${link}/do/vote`, {
        headers: { origin: served(), 'content-type': 'application/x-www-form-urlencoded' },
        data: body,
      })
      expect(await answer.text(), body).toContain(sentence)
    }
    expect(await counted(board, roundId)).toEqual({})
  })
})

test('points that are left are counted while one types', async ({ visit }) => {
  const board = await newWorkshop()
  const { address } = await openVoteBy(board, 'dots')
  const page = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await page.goto(address)
  await page.getByRole('radio', { name: 'Je répartis mes points' }).check()
  const left = page.getByRole('status').filter({ hasText: 'Points' })
  await expect(left).toHaveText('Points qui vous restent : 10')
  await page.getByLabel('Le mercredi').fill('7')
  await expect(left).toHaveText('Points qui vous restent : 3')
  await page.getByLabel(SATURDAY).fill('5')
  await expect(left).toHaveText('Points à retirer : 2')
})

test('after the close, ranks and grades are given back in words', async ({ visit }) => {
  // A vote that hardly anyone answered would be extended.
  const { extension: _, ...closesForGood } = wholeCharter
  const board = await newWorkshop(closesForGood)
  const judged = await openVoteBy(board, 'judgment')
  const ranked = await openVoteBy(board, 'stv')
  const byLink = await (await visit(undefined, NO_SCRIPT)).newPage()
  await byLink.goto(await linkFor(board, 'Abdel', judged.roundId))
  await byLink.getByRole('radio', { name: 'Je donne une mention à chaque option' }).check()
  await inGroup(byLink, SATURDAY).getByLabel('Passable').check()
  const signedIn = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await signedIn.goto(ranked.address)
  await signedIn.getByRole('radio', { name: 'Je classe les options' }).check()
  await rank(signedIn, 'Le dimanche').selectOption('1er rang')
  await pastTheClose(board)
  expect(await send(byLink)).toBe(303)
  await expect(byLink.getByText('Vous alliez répondre :')).toBeVisible()
  await expect(byLink.getByText(`${SATURDAY} : Passable`)).toBeVisible()
  expect(await send(signedIn)).toBe(303)
  await expect(signedIn.getByText('Le dimanche : 1er rang')).toBeVisible()
})
