import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, opened, pastTheClose } from '#lib/commands/testing.ts'
import { ballotLink, rewritten } from './before.ts'
import { expect, mailTo, shiftClock, type TestBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { votingBoard } from './voting.ts'

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }
const PHONE = { viewport: { width: 320, height: 640 } }
const OTHERS = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Sophie' }]
const WHY = 'Le devis a changé de prix depuis ce matin.'

const personOf = (board: TestBoard, name: string) => board.people.get(name)?.personId

test('whoever opened a vote cancels it alone until the first answer, and the text is written on', async ({
  visit,
}) => {
  const { board, number, address } = await votingBoard({ others: OTHERS })
  const ines = await (await visit(personOf(board, 'Inès'), NO_SCRIPT)).newPage()
  const link = await ballotLink(board, 'Abdel')
  await ines.goto(address)
  await ines.getByText('Annuler ce vote', { exact: true }).first().click()
  await expect(ines.getByText('Ce vote est le vôtre et personne n’a encore répondu')).toBeVisible()
  await ines.getByLabel('Pourquoi l’annuler ?').fill(WHY)
  await ines.getByRole('button', { name: 'Annuler ce vote' }).click()
  await expect(ines.getByText('Le vote est annulé. Le texte peut de nouveau être modifié.')).toBeVisible()
  await expect(ines.getByRole('heading', { name: 'Pourquoi le vote a été annulé' })).toBeVisible()
  await expect(ines.getByText(`« ${WHY} » — Inès`)).toBeVisible()

  await test.step('who was called is told, and a link says what became of the vote', async () => {
    const told = await mailTo(board.people.get('Abdel')?.email ?? '', /^Vote annulé/)
    expect(told.text).toContain('Inès l’a demandé.')
    expect(told.text).toContain(`> ${WHY}`)
    const byLink = await (await visit(undefined, NO_SCRIPT)).newPage()
    await byLink.goto(link)
    await expect(byLink.getByText('Ce vote a été annulé.')).toBeVisible()
    await expect(byLink.getByText(`« ${WHY} »`)).toBeVisible()
    await expect(byLink.getByRole('radio')).toHaveCount(0)
  })

  await test.step('writers come back, and the next vote has a number of its own', async () => {
    const noor = await (await visit(personOf(board, 'Noor'), PHONE)).newPage()
    await noor.goto(address)
    await expect(noor.getByText('✓ Enregistré')).toBeVisible()
    await expectUsable(noor)
    await rewritten(board, 'Noor', number, { ...SATURDAYS, title: 'Ouvrir un samedi sur trois' })
    const again = await opened(board, 'Noor', number)
    await noor.goto(address)
    await expect(noor.getByText(/^Tour 1\s: annulé le .* par Inès/)).toBeVisible()
    await noor.getByText(/^Tour 1\s: annulé/).click()
    await expect(noor.getByText('Personne n’avait répondu.')).toBeVisible()
    await answered(board, again.roundId, { Noor: { choice: 'consent' }, Sophie: { choice: 'consent' } })
    await pastTheClose(board)
    await noor.goto(address)
    await expect(noor.getByRole('heading', { name: 'Adoptée, par consentement' })).toBeVisible()
    await expect(noor.getByText(/^n° 1, le \d+/)).toBeAttached()
  })
})

test('once somebody has answered a vote is cancelled by several, or goes on', async ({ visit }) => {
  const { board, address, roundId } = await votingBoard({ others: OTHERS })
  const page = async (name?: string) =>
    (await visit(name && personOf(board, name), name === 'Sophie' ? PHONE : NO_SCRIPT)).newPage()
  const [ines, abdel, sophie, visitor] = await Promise.all(['Inès', 'Abdel', 'Sophie', undefined].map(page))
  if (!ines || !abdel || !sophie || !visitor) throw new Error('four people')
  await answered(board, roundId, { Noor: { choice: 'consent' } })

  await ines.goto(address)
  await ines.getByText('Annuler ce vote', { exact: true }).click()
  await expect(ines.getByText('Personne n’annule un vote sans les autres')).toBeVisible()
  await ines.getByLabel('Pourquoi l’annuler ?').fill('  ')
  await ines.getByRole('button', { name: 'Demander l’annulation' }).click()
  await expect(ines.getByText('Dites pourquoi, en quelques mots').first()).toBeVisible()
  await ines.getByLabel('Pourquoi l’annuler ?').fill(WHY)
  await ines.getByRole('button', { name: 'Demander l’annulation' }).click()
  await expect(ines.getByRole('heading', { name: 'Inès demande d’annuler ce vote' })).toBeVisible()
  await expect(ines.getByText('Il manque 2 personnes.')).toBeVisible()

  await test.step('a request may be taken back, and the page says so', async () => {
    await ines.getByRole('button', { name: 'Retirer ma demande' }).click()
    await expect(ines.getByText('Votre demande est retirée.')).toBeVisible()
    await ines.getByText('Annuler ce vote', { exact: true }).click()
    await expect(ines.getByText('Une demande avait été faite, puis retirée le')).toBeVisible()
    await ines.getByLabel('Pourquoi l’annuler ?').fill(WHY)
    await ines.getByRole('button', { name: 'Demander l’annulation' }).click()
  })

  await test.step('others join, and may think again', async () => {
    const told = await mailTo(board.people.get('Abdel')?.email ?? '', /^Inès demande d’annuler le vote/)
    expect(told.text).toContain(`> ${WHY}`)
    await abdel.goto(address)
    await abdel.getByRole('button', { name: 'Je le demande aussi' }).click()
    await expect(abdel.getByText('C’est noté : vous le demandez aussi.')).toBeVisible()
    await abdel.getByRole('button', { name: 'Ne plus le demander' }).click()
    await expect(abdel.getByText('Il manque 2 personnes.')).toBeVisible()
    await abdel.getByRole('button', { name: 'Je le demande aussi' }).click()
    await expect(abdel.getByText('Il manque une personne.')).toBeVisible()
    await visitor.goto(address)
    await expect(visitor.getByRole('heading', { name: 'Un membre demande d’annuler ce vote' })).toBeVisible()
    await expect(visitor.getByText('Une autre personne le demande aussi.')).toBeVisible()
    expect(await visitor.content()).not.toContain('Abdel')
  })

  await sophie.goto(address)
  await expect(sophie.getByText('le vote sera annulé aussitôt.')).toBeVisible()
  await expectUsable(sophie)
  await sophie.getByRole('button', { name: 'Je le demande aussi' }).click()
  await expect(sophie.getByText('Le vote est annulé.')).toBeVisible()
  await expect(sophie.getByText('Une réponse était arrivée ; elle ne compte pas.').first()).toBeVisible()
  await shiftClock('20 days')
  await visitor.goto(`/${board.slug}/log/history`)
  await expect(visitor.getByText(/^Vote annulé/)).toHaveCount(1)
  await expect(visitor.getByText(/^Décision( ·|$)/)).toHaveCount(0)
})
