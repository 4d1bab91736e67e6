import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { ballotLink, rewritten, written } from './before.ts'
import { expect, newBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const PEOPLE = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie', kind: 'staff' as const }]

const BEFORE = 'Deux samedis par mois, sur inscription, jamais plus de douze personnes à la fois.'
const AFTER = 'Deux samedis par mois, sur inscription, jamais plus de huit personnes à la fois.'
const CHANGED = { ...SATURDAYS, text: SATURDAYS.text.map((line) => (line === BEFORE ? AFTER : line)) }

test('a new round shows what changed and what one answered before, and preselects nothing', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE)
  const number = await written(board, 'Inès')
  const first = await opened(board, 'Inès', number)
  const late = await (await visit(board.people.get('Inès')?.personId)).newPage()
  await late.goto(`/${board.slug}/p/${number}`)
  await late.getByLabel('J’ai une objection').check()
  await late.getByLabel('Quel problème ?').fill('Le chauffage coûte trop cher.')
  await answered(board, first.roundId, {
    Noor: { choice: 'objection', reason: 'Douze personnes, c’est trop.' },
    Inès: { choice: 'consent' },
    Abdel: { choice: 'consent' },
  })
  await pastTheClose(board)
  await reopened(board, 'Abdel', number, 'Douze, c’était trop.', ['Noor', 'Inès'])
  await rewritten(board, 'Abdel', number, CHANGED)
  await opened(board, 'Abdel', number)

  const noor = await (await visit(undefined, { ...PHONE, javaScriptEnabled: false })).newPage()
  await noor.goto(await ballotLink(board, 'Noor'))
  const ballot = noor.locator('#vote')
  await expect(ballot.getByText('Au tour 1, vous aviez répondu : « J’ai une objection »')).toBeVisible()
  await expect(ballot.getByText('« Douze personnes, c’est trop. »')).toBeVisible()
  await expect(ballot.getByText('Ce qui a changé depuis le tour 1')).toBeVisible()
  await expect(ballot.locator('details').getByRole('listitem')).toHaveCount(1)
  await expect(ballot.locator('del')).toHaveText('douze')
  await expect(ballot.locator('ins')).toHaveText('huit')
  for (const choice of await ballot.getByRole('radio').all()) await expect(choice).not.toBeChecked()
  expect(await noor.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await noor.getByRole('radio', { name: /^Ça me va Même si/ }).check()
  await noor.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(ballot.getByText('Vous avez répondu : « Ça me va »')).toBeVisible()

  // A page of the first round, left open: what was typed there is given back, and is no answer to the second.
  await late.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(late.getByText(/^Le vote est clos depuis le/)).toBeVisible()
  await expect(late.getByText('Vous alliez répondre : « J’ai une objection »')).toBeVisible()
  await expect(late.getByText('Le chauffage coûte trop cher.')).toBeVisible()
  await expect(late.locator('#vote').getByText('Au tour 1, vous aviez répondu : « Ça me va »')).toBeVisible()
  for (const choice of await late.locator('#vote').getByRole('radio').all())
    await expect(choice).not.toBeChecked()

  const sophie = await (await visit(board.people.get('Sophie')?.personId, PHONE)).newPage()
  await sophie.goto(`/${board.slug}/p/${number}`)
  await expect(sophie.getByText('Au tour 1, vous n’aviez pas répondu.')).toBeVisible()
  await expectUsable(sophie)
})

test('what one gave to options before is told in words, and the same text says that it is the same', async ({
  visit,
}) => {
  // Where votes are not extended, one that too few answered closes undecided.
  const { extension: _, ...charter } = wholeCharter
  const board = await newBoard('Atelier', 'Inès', PEOPLE, charter)
  const number = await written(board, 'Inès')
  const chosen = { options: ['Le mercredi', 'Le samedi'].map((label) => ({ label })) }
  const first = await opened(board, 'Inès', number, 'judgment', chosen)
  const late = await (await visit(board.people.get('Sophie')?.personId)).newPage()
  await late.goto(`/${board.slug}/p/${number}`)
  await late.getByRole('radio', { name: 'Je donne une mention à chaque option' }).check()
  await late.getByRole('group', { name: 'Le samedi' }).getByLabel('Passable').check()
  const options = [
    ['a', '1'],
    ['b', '6'],
  ] as const
  await answered(board, first.roundId, { Noor: { choice: 'vote', options } })
  await pastTheClose(board)
  await reopened(board, 'Abdel', number, 'Douze, c’était trop.', ['Noor', 'Inès'])
  await opened(board, 'Abdel', number, 'judgment', chosen)
  const noor = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await noor.goto(`/${board.slug}/p/${number}`)
  const ballot = noor.locator('#vote')
  await expect(ballot.getByText('Au tour 1, vous aviez répondu :')).toBeVisible()
  await expect(ballot.getByRole('listitem')).toHaveText(['Le mercredi : Très bien', 'Le samedi : À rejeter'])
  await expect(ballot.getByText('Le texte est le même qu’au tour 1.')).toBeVisible()
  for (const field of await ballot.locator('input[type=radio]').all()) await expect(field).not.toBeChecked()

  await late.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(late.getByText('Vous alliez répondre :')).toBeVisible()
  await expect(late.getByText('Le samedi : Passable')).toBeVisible()
  await expect(late.locator('#vote').getByRole('radio', { checked: true })).toHaveCount(0)
})
