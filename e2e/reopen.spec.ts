import type { Page } from 'playwright/test'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { rewritten } from './before.ts'
import { expect, mailTo, type TestBoard, test } from './board.ts'
import { decidedBoard } from './voting.ts'

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }
const FINE: BallotDraft = { choice: 'consent' }
const SUNDAYS = { ...SATURDAYS, title: 'Ouvrir l’atelier un dimanche sur deux' }

const OTHERS = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Paul', kind: 'staff' as const }]
const decided = (rule: 'consent' | 'absolute' = 'consent', ballot = FINE) =>
  decidedBoard({ others: OTHERS, rule, ballots: { Inès: ballot, Abdel: ballot, Noor: ballot } })

async function asksToReopen(page: Page, address: string, reason: string) {
  await page.goto(address)
  await page.getByLabel('Qu’est-ce qui est nouveau ?').fill(reason)
  await page.getByRole('button', { name: 'Demander à rouvrir' }).click()
}

async function votedAgain(
  board: TestBoard,
  number: number,
  rule: 'consent' | 'absolute',
  ballot: BallotDraft,
) {
  const { roundId } = await opened(board, 'Abdel', number, rule)
  await answered(board, roundId, { Inès: ballot, Abdel: ballot, Noor: ballot })
}

test('a decision is reopened with a reason, and holds until another one replaces it', async ({ visit }) => {
  const { board, number, address } = await decided()
  const noor = await (await visit(board.people.get('Noor')?.personId)).newPage()
  const visitor = await (await visit()).newPage()
  const reason = 'Deux bénévoles ne peuvent plus le samedi.'

  await test.step('a reason is asked for', async () => {
    await asksToReopen(noor, address, '   ')
    await expect(noor.getByText('Dites pourquoi, en quelques mots')).toBeVisible()
    await expect(noor.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
    await asksToReopen(noor, address, `${reason} `.repeat(50))
    await expect(noor.getByText('C’est trop long : la raison. 2 000 caractères au plus.')).toBeVisible()
    await expect(noor.getByLabel('Qu’est-ce qui est nouveau ?')).toHaveValue(`${reason} `.repeat(50))
  })

  await asksToReopen(noor, address, reason)
  await expect(noor.getByText('Votre demande est enregistrée.')).toBeVisible()
  await expect(noor.getByText('Il manque 2 personnes.')).toBeVisible()

  await test.step('the others are told, and one button is enough', async () => {
    const asked = await mailTo(board.people.get('Abdel')?.email ?? '', /^Noor demande à rouvrir/)
    expect(asked.text).toContain('Noor demande à rouvrir la décision n° 1')
    expect(asked.text).toContain(`> ${reason}`)
    expect(asked.text).toContain('Il manque 2 personnes.')
    const abdel = await (await visit(board.people.get('Abdel')?.personId, NO_SCRIPT)).newPage()
    await abdel.goto(new URL(/http\S+#asked/.exec(asked.text)?.[0] ?? '').pathname)
    await abdel.getByRole('button', { name: 'Je le demande aussi' }).click()
    await expect(abdel.getByText('Il manque une personne.')).toBeVisible()
    await expect(abdel.getByText('Avec Noor : Abdel.')).toBeVisible()
    await expect(abdel.getByText('En vigueur')).toBeVisible()
    const paul = await (await visit(board.people.get('Paul')?.personId)).newPage()
    await paul.goto(`/${board.slug}`)
    await paul.getByRole('link', { name: 'Lire la demande' }).click()
    await paul.getByRole('button', { name: 'Je le demande aussi' }).click()
    await expect(
      paul.getByText('La discussion est rouverte. La décision n° 1 s’applique en attendant.'),
    ).toBeVisible()
  })
  await noor.goto(address)
  await expect(noor.getByText(`« ${reason} » — Noor`)).toBeVisible()
  await expect(
    noor.getByText('La décision n° 1 s’applique tant qu’une autre ne la remplace pas.'),
  ).toBeVisible()
  await expect(noor.getByRole('textbox', { name: 'Texte de la proposition' })).toContainText(
    'Deux samedis par mois',
  )

  await test.step('everyone is told why, and what holds', async () => {
    const told = await mailTo(board.people.get('Paul')?.email ?? '', /^Rouverte/)
    expect(told.text).toContain('Noor rouvre la discussion sur la décision n° 1')
    expect(told.text).toContain(`> ${reason}`)
    expect(told.text).toContain('La décision n° 1 s’applique tant qu’une autre ne la remplace pas.')
  })

  await rewritten(board, 'Noor', number, SUNDAYS)
  await test.step('during the new vote the old decision is in force', async () => {
    await votedAgain(board, number, 'consent', FINE)
    await visitor.goto(`/${board.slug}/log`)
    await expect(visitor.getByText(/La décision n° 1 s’applique en attendant\./)).toBeVisible()
    await expect(visitor.getByRole('heading', { name: `n° 1 rouverte · ${SATURDAYS.title}` })).toBeVisible()
  })
  await pastTheClose(board)

  await test.step('the new one replaces it, and both say so on the same page', async () => {
    await noor.goto(address)
    await expect(noor.getByRole('heading', { name: SUNDAYS.title, level: 1 })).toBeVisible()
    await expect(noor.getByText('En vigueur')).toBeVisible()
    await noor.getByText(`Tour 1 · n° 1 · ${SATURDAYS.title}`).click()
    await expect(noor.getByText('Remplacée par la décision n° 2')).toBeVisible()
    const told = await mailTo(
      board.people.get('Paul')?.email ?? '',
      /^Adoptée : Ouvrir l’atelier un dimanche/,
    )
    expect(told.text).toContain('remplace la décision n° 1')
  })

  await test.step('and in the register, line by line', async () => {
    await visitor.goto(`/${board.slug}/log`)
    const headings = visitor.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 })
    await expect(headings).toHaveText([
      `n° 2 · ${SUNDAYS.title}Adoptée`,
      `n° 1 rouverte · ${SATURDAYS.title}`,
      `n° 1 · ${SATURDAYS.title}Remplacée par la décision n° 2`,
    ])
    await visitor.goto(`/${board.slug}/log/history`)
    await expect(visitor.getByText(/^Décision remplacée/)).toHaveCount(1)
    await expect(visitor.getByText(/^Discussion rouverte/)).toHaveCount(1)
    await expect(visitor.getByText(/^Décision( ·|$)/)).toHaveCount(2)
  })
})

test('a new vote that rejects the change leaves the decision as it was', async ({ visit }) => {
  const { board, number, address } = await decided('absolute', { choice: 'for' })
  const page = await (await visit(board.people.get('Noor')?.personId)).newPage()
  await reopened(board, 'Noor', number, 'Et le dimanche ?', ['Abdel', 'Inès'])
  await rewritten(board, 'Noor', number, SUNDAYS)
  await votedAgain(board, number, 'absolute', { choice: 'against' })
  await pastTheClose(board)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Rejetée, à la majorité' })).toBeVisible()
  await expect(page.getByText('La décision n° 1 reste en vigueur.')).toBeVisible()
  await page.getByText(`Tour 1 · n° 1 · ${SATURDAYS.title}`).click()
  await expect(page.getByText('En vigueur', { exact: true })).toBeVisible()
  const told = await mailTo(board.people.get('Paul')?.email ?? '', /^Rejetée/)
  expect(told.text).toContain('La décision n° 1 reste en vigueur.')
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(/Remplacée par/)).toHaveCount(0)
})
