import type { Page } from 'playwright/test'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { pastTheClose } from '#lib/commands/testing.ts'
import { ballotLink } from './before.ts'
import { database, expect, mailTo, type TestBoard, test } from './board.ts'
import { votingBoard } from './voting.ts'

const OTHERS = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Yvonne' },
  { name: 'Sophie', kind: 'staff' as const },
  { name: 'Paul', kind: 'staff' as const },
]
const NAMES = ['Inès', ...OTHERS.map(({ name }) => name)]
const FINE = { choice: 'consent' } as const
const OBJECTION = {
  choice: 'objection',
  reason: 'Deux personnes ne suffisent pas.',
  change: 'Une troisième.',
} as const

/** How often the register holds a decision. */
async function decisions(board: TestBoard): Promise<number> {
  const entries = database().selectFrom('log_entry').select('idx').where('board_id', '=', board.boardId)
  return (await entries.where('kind', '=', 'decision').execute()).length
}

/** What the page holds, scripts' data and all, with nobody's names in it. */
async function expectNoNames(page: Page) {
  const html = await page.content()
  for (const name of NAMES) expect(html).not.toContain(name)
}

test('the close happens once, with a number, a count and a line of the register', async ({ visit }) => {
  const { board, number, address } = await votingBoard({
    others: OTHERS,
    ballots: {
      Inès: FINE,
      Abdel: FINE,
      Sophie: { ...FINE, word: 'Merci à Samir.' },
      Noor: { choice: 'concern', reason: 'Pas en août.' },
    },
  })
  const people = await Promise.all(
    ['Inès', 'Abdel', 'Paul', undefined].map(async (name) =>
      (await visit(name && board.people.get(name)?.personId)).newPage(),
    ),
  )
  const [ines, , paul, visitor] = people as [Page, Page, Page, Page]
  await pastTheClose(board)
  // All at once: whoever comes first closes, nobody closes again.
  await Promise.all(people.map((page, i) => page.goto(i % 2 ? `/${board.slug}/log` : address)))
  await ines.goto(address)
  await expect(ines.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
  await expect(ines.getByText('En vigueur')).toBeVisible()
  await expect(ines.getByText(/^n° 1, le \d+/)).toBeVisible()

  await test.step('the count, as a picture and in words', async () => {
    await expect(
      ines.getByRole('img', { name: 'Ça me va : 3, Ça me va, avec une réserve : 1, Sans réponse : 2' }),
    ).toBeVisible()
    await expect(
      ines.getByText(
        '3 « ça me va », une réserve, aucune objection, personne ne s’abstient, 2 personnes sans réponse.',
      ),
    ).toBeVisible()
    await ines.getByText('Recompter pas à pas').click()
    await expect(ines.getByText('Réponses : 4 sur 6 ; il en fallait 2. Atteint.')).toBeVisible()
    await ines.locator('summary', { hasText: 'Qui a répondu quoi' }).click()
    await expect(ines.getByRole('row', { name: /Noor bénévole Ça me va, avec une réserve/ })).toBeVisible()
    await expect(ines.getByRole('row', { name: /Paul équipe permanente Sans réponse/ })).toBeVisible()
  })

  await test.step('one line of the register', async () => {
    await ines.goto(`/${board.slug}/log`)
    await expect(ines.getByRole('heading', { name: `n° 1 · ${SATURDAYS.title}` })).toBeVisible()
    await expect(ines.getByText(/Par consentement · 4 réponses sur 6, dont 3 bénévoles sur 4/)).toBeVisible()
    expect(await decisions(board)).toBe(1)
  })

  await test.step('a mail that needs no click, to who answered and who did not', async () => {
    const told = await mailTo(board.people.get('Inès')?.email ?? '', /^Adoptée/)
    expect(told.subject).toBe(`Adoptée : ${SATURDAYS.title}`)
    expect(told.text).toContain('Décision n° 1')
    expect(told.text).toContain('3 «\u00a0ça me va\u00a0», une réserve, aucune objection')
    expect(told.text).not.toContain('Vous n’avez pas répondu')
    const silent = await mailTo(board.people.get('Paul')?.email ?? '', /^Adoptée/)
    expect(silent.text).toContain('Vous n’avez pas répondu.')
  })

  await test.step('a visitor sees text, count and outcome, and no names', async () => {
    for (const place of [address, `/${board.slug}`, `/${board.slug}/log`, `/${board.slug}/log/history`]) {
      await visitor.goto(place)
      await expectNoNames(visitor)
    }
    await visitor.goto(address)
    await expect(visitor.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
    await expect(visitor.getByText('Qui a répondu quoi : réservé aux membres.')).toBeVisible()
    await expect(visitor.getByText(SATURDAYS.text[1] ?? '')).toBeVisible()
  })
  await paul.goto(`/${board.slug}`)
  await expect(paul.getByText('Rien ne vous attend.')).toBeVisible()
  await expect(paul.getByText(`n° ${number}`).first()).toBeVisible()
})

test('before the close nobody sees what was answered, except objections', async ({ visit }) => {
  const { board, address } = await votingBoard({
    others: OTHERS,
    ballots: {
      Inès: FINE,
      Abdel: { ...FINE, word: 'Je viendrai samedi.' },
      Sophie: { choice: 'concern', reason: 'Pas en août.' },
      Noor: OBJECTION,
    },
  })
  const paul = await (await visit(board.people.get('Paul')?.personId)).newPage()
  const visitor = await (await visit()).newPage()
  const link = await ballotLink(board, 'Paul')
  for (const place of [address, `/${board.slug}`, `/${board.slug}/log`, `${link}`]) {
    for (const page of [paul, visitor]) {
      await page.goto(place)
      const html = await page.content()
      expect(html).not.toMatch(/"(consent|concern|objection|abstain)\\?":\s*\d/)
      expect(html).not.toMatch(/Pas en août|Je viendrai samedi/)
      await expect(page.getByRole('img', { name: /Ça me va :/ })).toHaveCount(0)
    }
  }
  await paul.goto(address)
  await expect(
    paul.getByText('4 réponses sur 6 : 3 bénévoles sur 4, 1 sur 2 dans l’équipe permanente.'),
  ).toBeVisible()
  await expect(paul.getByText('Une objection est posée')).toBeVisible()
  await expect(paul.getByText('Noor bénévole « Deux personnes ne suffisent pas. »')).toBeVisible()
  await visitor.goto(address)
  await expect(visitor.getByText('« Deux personnes ne suffisent pas. »')).toBeVisible()
  await expectNoNames(visitor)
})

test('a blocked vote says what holds meanwhile, and what comes next', async ({ visit }) => {
  const { board, address } = await votingBoard({
    others: OTHERS,
    ballots: { Inès: FINE, Abdel: FINE, Noor: OBJECTION },
  })
  await pastTheClose(board)
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Bloquée par une objection' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ce qui s’applique en attendant' })).toBeVisible()
  await expect(page.getByText('Rien n’a changé : aucune décision n’était en vigueur')).toBeVisible()
  await expect(page.getByText('Ce n’est pas une impasse : rouvrez la discussion')).toBeVisible()
  await expect(page.getByText('« Deux personnes ne suffisent pas. » — Noor')).toBeVisible()
  await expect(page.getByText('La décision s’applique tant qu’une autre ne la remplace pas.')).toHaveCount(0)
  const told = await mailTo(board.people.get('Paul')?.email ?? '', /^Bloquée/)
  expect(told.text).toContain('> Deux personnes ne suffisent pas.')
  expect(told.text).toContain('Ce n’est pas une impasse')

  await expect(page.getByRole('link', { name: 'Parler à la personne qui a objecté' })).toBeVisible()
  await page.getByLabel('Que voulez-vous changer ?').fill('Karim vient aussi.')
  await page.getByRole('button', { name: 'Amender et revoter' }).click()
  await expect(page.getByText('La discussion est rouverte.')).toBeVisible()
})

test('a server that was down at the close counts when it is back, and says so', async ({ visit, apart }) => {
  const { board, address } = await votingBoard({
    others: OTHERS,
    ballots: { Inès: FINE, Abdel: FINE, Noor: FINE },
  })
  await apart.stop()
  await pastTheClose(board, '5 hours')
  await apart.start()
  // Nobody opened a page: the mail tells that it is done.
  const told = await mailTo(board.people.get('Abdel')?.email ?? '', /^Adoptée/)
  expect(told.text).toContain('Décision n° 1')
  const page = await (await visit(board.people.get('Paul')?.personId)).newPage()
  await page.goto(address)
  await expect(page.getByText('Le service était arrêté à l’instant de la clôture')).toBeVisible()
  await expect(page.getByText(/avec les seuls votes arrivés avant le \p{L}+ \d+/u)).toBeVisible()
  expect(await decisions(board)).toBe(1)
})
