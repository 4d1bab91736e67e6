import type { Page } from 'playwright/test'
import { lastBallots } from '#db/votes/ballots.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import { ballotLink } from './before.ts'
import { database, expect, served, type TestBoard, test } from './board.ts'
import { votingBoard } from './voting.ts'

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const NO_SCRIPT = { ...PHONE, javaScriptEnabled: false }
const OTHERS = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Yvonne' },
  { name: 'Sophie', kind: 'staff' as const },
]

/** Everyone's answer as it counts now, by name. */
async function counted(board: TestBoard, roundId: string): Promise<Record<string, string>> {
  const names = new Map([...board.people].map(([name, { memberId }]) => [memberId, name]))
  const ballots = await lastBallots(database(), roundId)
  return Object.fromEntries(ballots.map(({ member_id, choice }) => [names.get(member_id), choice]))
}

const fine = (page: Page) => page.getByRole('radio', { name: /^Ça me va Même si/ })
const choices = (page: Page) => page.getByRole('group', { name: 'Votre vote' }).getByRole('radio')

test('from the mail, on a small phone, without scripts or account', async ({ visit }) => {
  const { board, roundId } = await votingBoard({ others: OTHERS })
  await answered(board, roundId, {
    Noor: { choice: 'objection', reason: 'Deux personnes ne suffisent pas.', change: 'Une troisième.' },
  })
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()
  const link = await ballotLink(board, 'Abdel')
  const answer = await page.goto(link)

  await test.step('title, close, En bref, the whole text, then the ballot', async () => {
    const places = [
      page.getByRole('heading', { level: 1, name: SATURDAYS.title }),
      page.getByText(/^Clôture \p{L}+ \d+(er)? \p{L}+ à \d+\u00a0h/u),
      page.getByText(SATURDAYS.brief),
      page.getByText(SATURDAYS.text.at(-1) ?? ''),
      page.getByText('Deux personnes ne suffisent pas.'),
      page.getByRole('heading', { name: 'Votre vote' }),
    ]
    const tops = await Promise.all(places.map(async (one) => (await one.boundingBox())?.y ?? -1))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    for (const line of SATURDAYS.text)
      await expect(page.getByText(line.replace(/^(## |- )/, ''), { exact: true })).toBeVisible()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  await test.step('Voter is always at hand, and jumps', async () => {
    const jump = page.getByRole('link', { name: 'Voter', exact: true })
    await expect(jump).toBeInViewport({ ratio: 1 })
    await jump.click()
    await expect(page.getByRole('heading', { name: 'Votre vote' })).toBeInViewport()
  })

  await test.step('it is kept nowhere and found by no search engine', async () => {
    expect(answer?.headers()['cache-control']).toContain('no-store')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  })

  await expect(page.getByText('Vous votez en tant que Abdel.')).toBeVisible()
  await page.getByText('Ce n’est pas vous ?').click()
  await expect(page.getByText('Ce lien appartient à Abdel.')).toBeVisible()
  await expect(choices(page)).toHaveCount(4)
  for (const choice of await choices(page).all()) await expect(choice).not.toBeChecked()

  await test.step('an objection says what problem it sees', async () => {
    await page.getByLabel('J’ai une objection').check()
    await page.getByLabel('Que faudrait-il changer ?').fill('Fermer à 16 h.')
    await page.getByLabel('Un mot pour les autres').fill('Merci à Samir.')
    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
    expect((await refused).status()).toBe(303)
    await expect(page.getByText('Dites pourquoi, en quelques mots').first()).toBeVisible()
    await expect(page.getByLabel('J’ai une objection')).toBeChecked()
    await expect(page.getByLabel('Que faudrait-il changer ?')).toHaveValue('Fermer à 16 h.')
    await expect(page.getByLabel('Un mot pour les autres')).toHaveValue('Merci à Samir.')
    expect(await counted(board, roundId)).toEqual({ Noor: 'objection' })
    await page.getByLabel('Quel problème ?').fill('Personne pour fermer la caisse.')
    await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  })

  const recorded = page.getByText(
    /^Votre vote est enregistré\. Vous pouvez le changer jusqu’au \p{L}+ \d+(er)? \p{L}+ à \d+\u00a0h\.$/u,
  )
  await expect(recorded).toBeVisible()
  await expect(page.getByText('« Personne pour fermer la caisse. »')).toBeVisible()
  expect(await counted(board, roundId)).toEqual({ Noor: 'objection', Abdel: 'objection' })

  await test.step('opening the link again and again changes nothing', async () => {
    for (let i = 0; i < 5; i++) await page.goto(link)
    await expect(page.getByLabel('J’ai une objection')).toBeChecked()
    await expect(page.getByLabel('Quel problème ?')).toHaveValue('Personne pour fermer la caisse.')
    const ballots = await database()
      .selectFrom('ballot')
      .select('id')
      .where('round_id', '=', roundId)
      .execute()
    expect(ballots).toHaveLength(2)
    const links = database().selectFrom('ballot_link').select('hash').where('round_id', '=', roundId)
    expect(await links.execute()).toHaveLength(5)
  })

  await test.step('a vote can be changed', async () => {
    await fine(page).check()
    await page.getByRole('button', { name: 'Changer mon vote' }).click()
    await expect(recorded).toBeVisible()
    const withdrawn = page.getByRole('listitem').filter({ hasText: 'Personne pour fermer la caisse.' })
    await expect(withdrawn.getByText('retirée par la personne qui l’avait posée')).toBeVisible()
    expect(await counted(board, roundId)).toEqual({ Noor: 'objection', Abdel: 'consent' })
  })
})

test('signed in, the same ballot from the board’s page', async ({ visit }) => {
  const { board, roundId } = await votingBoard({ others: OTHERS })
  const page = await (await visit(board.people.get('Sophie')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}`)
  await expect(page.getByText('Un vote vous attend.')).toBeVisible()
  await page.getByRole('link', { name: 'Lire et voter' }).click()
  await expect(page.getByText('Vous votez en tant que Sophie.')).toBeVisible()
  for (const choice of await choices(page).all()) await expect(choice).not.toBeChecked()
  await page.getByLabel('Ça me va, avec une réserve').check()
  await page.getByLabel('Quelle réserve ?').fill('Pas en août.')
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(page.getByText('Votre vote est enregistré. Vous pouvez le changer jusqu’au')).toBeVisible()
  await expect(page.getByLabel('Quelle réserve ?')).toHaveValue('Pas en août.')
  expect(await counted(board, roundId)).toEqual({ Sophie: 'concern' })
})

test('by majority: for, against, blank or no position', async ({ visit }) => {
  const { board, roundId } = await votingBoard({ others: OTHERS, rule: 'absolute' })
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()
  await page.goto(await ballotLink(board, 'Yvonne'))
  await expect(choices(page)).toHaveCount(4)
  for (const name of ['Pour', 'Contre', 'Blanc', 'Je ne me prononce pas'])
    await expect(page.getByRole('radio', { name })).not.toBeChecked()
  await page.getByRole('radio', { name: 'Contre' }).check()
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  expect(await counted(board, roundId)).toEqual({ Yvonne: 'against' })
})

test('after the close nothing is counted, and what was written is given back', async ({ visit }) => {
  const { board, number, roundId } = await votingBoard({ others: OTHERS })
  await answered(board, roundId, { Noor: { choice: 'consent' }, Yvonne: { choice: 'consent' } })
  const byLink = await (await visit(undefined, NO_SCRIPT)).newPage()
  await byLink.goto(await ballotLink(board, 'Abdel'))
  const signedIn = await (await visit(board.people.get('Sophie')?.personId)).newPage()
  await signedIn.goto(`/${board.slug}/p/${number}`)
  for (const page of [byLink, signedIn]) {
    await page.getByLabel('J’ai une objection').check()
    await page.getByLabel('Quel problème ?').fill('Le chauffage coûte trop cher.')
    await page.getByLabel('Que faudrait-il changer ?').fill('Mettre des pulls.')
    await page.getByLabel('Un mot pour les autres').fill('Bon courage.')
  }
  await pastTheClose(board)
  for (const page of [byLink, signedIn]) {
    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
    expect((await refused).status()).toBe(303)
    await expect(page.getByText(/^Le vote est clos depuis le \p{L}+ \d+/u)).toBeVisible()
    for (const words of ['Le chauffage coûte trop cher.', 'Mettre des pulls.', 'Bon courage.'])
      await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('Adoptée, par consentement')).toBeVisible()
  }
  expect(await counted(board, roundId)).toEqual({ Noor: 'consent', Yvonne: 'consent' })
})

test('a link serves for its own vote alone', async ({ visit }) => {
  const { board, number, roundId } = await votingBoard({ others: OTHERS })
  await answered(board, roundId, { Noor: { choice: 'consent' }, Yvonne: { choice: 'consent' } })
  const old = await ballotLink(board, 'Abdel')
  await pastTheClose(board)
  const page = await (await visit(undefined, NO_SCRIPT)).newPage()
  await page.goto(old)
  await expect(page.getByText('Ce vote est clos.')).toBeVisible()
  await reopened(board, 'Noor', number, 'Les chiffres ont changé.', ['Abdel', 'Yvonne'])
  const second = await opened(board, 'Inès', number)

  await page.goto(old)
  await expect(page.getByRole('radio')).toHaveCount(0)
  const cast = await page.request.post(`${old}/do/vote`, {
    headers: { origin: served(), accept: 'application/json' },
    form: { choice: 'consent', round: second.roundId },
  })
  expect(cast.status()).toBe(409)
  expect(await counted(board, second.roundId)).toEqual({})
  const wrong = await page.goto('/v/abcdefghijklmnopqrstuvwx')
  expect(wrong?.status()).toBe(404)
  await expect(page.getByText('Si elle vient d’un courriel, ouvrez-la en entier.')).toBeVisible()
})

test('a page left open across a deployment still votes', async ({ visit, apart }) => {
  const { board, roundId } = await votingBoard({ others: OTHERS })
  const page = await (await visit(undefined, PHONE)).newPage()
  const link = await ballotLink(board, 'Abdel')
  await page.goto(link)
  const form = page.locator('form').filter({ has: page.getByRole('radio') })
  await expect(form).toHaveAttribute('action', `${link}/do/vote`)
  const names = await form
    .locator('[name]')
    .evaluateAll((fields) => fields.map((one) => one.getAttribute('name')))
  expect(new Set(names)).toEqual(new Set(['choice', 'concern', 'problem', 'change', 'word', 'reader']))
  await fine(page).check()
  await page.getByLabel('Un mot pour les autres').fill('Écrit avant, envoyé après.')

  await apart.stop()
  await apart.start()
  await page.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(page.getByText('Votre vote est enregistré.')).toBeVisible()
  await expect(page.getByLabel('Un mot pour les autres')).toHaveValue('Écrit avant, envoyé après.')
  expect(await counted(board, roundId)).toEqual({ Abdel: 'consent' })
})
