import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { withdraw } from '#lib/commands/proposals/withdraw.ts'
import { answered, expectAccepted, opened, pastTheClose } from '#lib/commands/testing.ts'
import { formatDateOf } from '#lib/i18n/dates.ts'
import { written } from './before.ts'
import { database, expect, mailTo, newBoard, shiftClock, test } from './board.ts'
import { expectUsable } from './usable.ts'

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }
const PEOPLE = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Odile', standing: 'reader' as const }]
const PHONE = { viewport: { width: 320, height: 640 } }

test('what its author withdrew is taken over by someone else, for a day', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE)
  const number = await written(board, 'Inès')
  const address = `/${board.slug}/p/${number}`
  const page = async (name: string) => (await visit(board.people.get(name)?.personId, NO_SCRIPT)).newPage()
  const [ines, noor, odile] = [await page('Inès'), await page('Noor'), await page('Odile')]
  await ines.goto(address)
  await ines.getByText('Retirer cette proposition').first().click()
  await ines.getByRole('button', { name: 'Retirer cette proposition' }).click()
  await expect(ines.getByText('Cette proposition a été retirée')).toBeVisible()
  await expect(ines.getByRole('button', { name: 'Reprendre cette proposition' })).toHaveCount(0)

  await odile.goto(address)
  await expect(odile.getByRole('heading', { name: 'Quelqu’un peut la reprendre' })).toBeVisible()
  await expect(odile.getByRole('button', { name: 'Reprendre cette proposition' })).toHaveCount(0)

  await noor.goto(address)
  await noor.getByRole('button', { name: 'Reprendre cette proposition' }).click()
  await expect(noor.getByText('La proposition est à votre nom.')).toBeVisible()
  await expect(noor.getByText('Deux samedis par mois')).toBeVisible()
  await expect(noor.getByText('Retirer cette proposition').first()).toBeVisible()

  expectAccepted(await withdraw(await board.as('Noor'), { number }))
  const abdel = await (await visit(board.people.get('Abdel')?.personId, PHONE)).newPage()
  await abdel.goto(address)
  await expectUsable(abdel)
  await shiftClock('24 hours')
  await abdel.getByRole('button', { name: 'Reprendre cette proposition' }).click()
  await expect(abdel.getByText(/C’était possible jusqu’au/)).toBeVisible()
  await expect(abdel.getByRole('button', { name: 'Reprendre cette proposition' })).toHaveCount(0)
})

test('a vote that decided nothing can be withdrawn by its author', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE)
  const number = await written(board, 'Inès')
  const address = `/${board.slug}/p/${number}`
  await opened(board, 'Inès', number)
  await pastTheClose(board)
  const ines = await (await visit(board.people.get('Inès')?.personId, PHONE)).newPage()
  await ines.goto(address)
  await expect(ines.getByRole('heading', { name: 'Et maintenant ?' })).toBeVisible()
  await expect(ines.getByText('Rien n’a changé : aucune décision n’était en vigueur')).toBeVisible()
  await expectUsable(ines)
  await ines.getByText('Retirer cette proposition').first().click()
  await ines.getByRole('button', { name: 'Retirer cette proposition' }).click()
  await expect(ines.getByText('Cette proposition a été retirée')).toBeVisible()
  await expect(ines.getByText(/^Tour 1 · n° 1/)).toBeVisible()
})

test('on its review day a decision comes back with its concerns, and one person is enough', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE)
  const number = await written(board, 'Inès')
  const address = `/${board.slug}/p/${number}`
  const day = (await boardNow(database())).toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days: 20 })
  const inWords = (on: Temporal.PlainDate) => formatDateOf(on, { language: 'fr', timeZone: 'Europe/Paris' })
  const { roundId } = await opened(board, 'Inès', number, 'consent', { review: day.toString() })
  await answered(board, roundId, {
    Inès: { choice: 'consent' },
    Abdel: { choice: 'concern', reason: 'Si le gardien part, on arrête.' },
  })
  await pastTheClose(board)
  const noor = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await noor.goto(address)
  await expect(noor.getByText(`Cette décision sera réexaminée le ${inWords(day)}.`)).toBeVisible()
  await expect(noor.getByRole('button', { name: 'Demander à rouvrir' })).toBeVisible()

  await sql`insert into clock_shift (shift)
    select ${`${day}T10:00`}::timestamp at time zone 'Europe/Paris' - board_now()`.execute(database())
  await sql`select graphile_worker.add_job('review', '{}')`.execute(database())
  const told = await mailTo(board.people.get('Noor')?.email ?? '', /^À réexaminer/)
  expect(told.text).toContain('Une réserve avait été gardée avec elle')
  expect(told.text).toContain('> Si le gardien part, on arrête.\n> — Abdel, bénévole')

  await noor.goto(`/${board.slug}`)
  await expect(noor.getByText('À réexaminer')).toBeVisible()
  await expectUsable(noor)
  await noor.getByRole('link', { name: 'Relire la décision' }).click()
  await expect(
    noor.getByText(`jusqu’au ${inWords(day.add({ days: 59 }))}, une seule personne suffit`),
  ).toBeVisible()
  await expectUsable(noor)
  await noor.getByLabel('Qu’est-ce qui est nouveau ?').fill('Le gardien part en juin.')
  await noor.getByRole('button', { name: 'Rouvrir la discussion' }).click()
  await expect(noor.getByText('La discussion est rouverte. La décision n° 1 s’applique')).toBeVisible()
  await noor.goto(`/${board.slug}`)
  await expect(noor.getByText('À réexaminer')).toHaveCount(0)
})
