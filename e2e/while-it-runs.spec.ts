import { sql } from 'kysely'
import { expectAccepted, opened, pastTheClose } from '#lib/commands/testing.ts'
import { declareAvailability } from '#lib/commands/time/declare-availability.ts'
import { ballotLink, written } from './before.ts'
import { database, expect, mailTo, newBoard, shiftClock, type TestBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { twoVotesTooShort } from './voting.ts'

const PHONE = { viewport: { width: 320, height: 640 } }
const PLAIN = { ...PHONE, javaScriptEnabled: false }
const _CONSENT = { choice: 'consent' }
const PEOPLE = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Samir' }, { name: 'Lou' }]

const newTable = () => newBoard('Atelier', 'Inès', PEOPLE)
const mailOf = (board: TestBoard, name: string, subject: RegExp) =>
  mailTo(board.people.get(name)?.email ?? '', subject)
const readable = (text: string) => text.replaceAll('\u00a0', ' ')

/** Away for the fortnight to come. */
async function away(board: TestBoard, name: string): Promise<void> {
  const { rows } = await sql<{ from: string; to: string }>`
    select (board_now() + interval '1 day')::date::text as "from", (board_now() + interval '20 days')::date::text as "to"`.execute(
    database(),
  )
  const slots = ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from: 1080, to: 1200 }))
  const said = { zone: 'Europe/Paris', everyDays: 1, holidaysFree: true, schoolFree: true, slots, away: rows }
  expectAccepted(await declareAvailability(database(), board.people.get(name)?.personId ?? '', said))
}

test('a vote whose last hours the service missed is extended, with an apology to all', async ({
  visit,
  apart,
}) => {
  const board = await newTable()
  const number = await written(board, 'Inès')
  await opened(board, 'Inès', number)
  await mailOf(board, 'Noor', /^À voter/)
  await apart.stop()
  await sql`update heartbeat set beat_at = beat_at - interval '3 hours'`.execute(database())
  await pastTheClose(board)
  await apart.start()

  const page = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/${number}`)
  await expect(page.getByRole('heading', { name: /^Vote prolongé jusqu’au/ })).toBeVisible()
  await expect(
    page.getByText(/^Le service n’a pas répondu pendant 3.heures\. Nous vous prions/),
  ).toBeVisible()
  await expect(page.getByText('d’office, une seule fois. Personne ne l’a décidé')).toBeVisible()
  await expectUsable(page)
  const told = await mailOf(board, 'Noor', /^Vote prolongé/)
  expect(readable(told.text)).toContain('Le service n’a pas répondu pendant 3 heures. Nous vous prions')
  await page.goto(`/${board.slug}/log/history`)
  await expect(page.getByText(/^Le service n’a pas répondu pendant 3.heures/)).toBeVisible()

  await pastTheClose(board)
  await page.goto(`/${board.slug}/p/${number}`)
  await expect(page.getByRole('heading', { name: 'Pas assez de réponses' })).toBeVisible()
  await expect(page.getByText(/^Le service n’a pas répondu pendant 3.heures/)).toBeVisible()
})

test('someone away asks, from their link, to answer by phone; the number is gone once they have', async ({
  visit,
}) => {
  const board = await newTable()
  await away(board, 'Noor')
  const number = await written(board, 'Inès')
  await opened(board, 'Inès', number)
  const asked = await mailOf(board, 'Noor', /^À voter/)
  expect(readable(asked.text)).toContain('vous n’aurez')
  expect(readable(asked.text)).toContain('à répondre par téléphone')

  const link = await ballotLink(board, 'Noor')
  const noor = await (await visit(undefined, PLAIN)).newPage()
  await noor.goto(link)
  await expect(noor.getByText(/^Vous avez indiqué une absence du .* au .*, pendant ce vote/)).toBeVisible()
  await noor.getByText('Répondre par téléphone', { exact: true }).click()
  await noor.getByLabel('Votre numéro de téléphone').fill('le soir')
  await noor.getByRole('button', { name: 'Demander qu’on m’appelle' }).click()
  await expect(noor.getByText(/le numéro de téléphone/)).toBeVisible()
  await expect(noor.getByLabel('Votre numéro de téléphone')).toHaveValue('le soir')
  await noor.getByLabel('Votre numéro de téléphone').fill('06 12 34 56 78')
  await noor.getByRole('button', { name: 'Demander qu’on m’appelle' }).click()
  await expect(noor.getByText('Vous avez demandé qu’on vous appelle au 06 12 34 56 78.')).toBeVisible()
  const seen = await (await visit(undefined, PHONE)).newPage()
  await seen.goto(link)
  await expectUsable(seen)

  const ines = await (await visit(board.people.get('Inès')?.personId)).newPage()
  expect((await mailOf(board, 'Inès', /^Noor demande à répondre par téléphone/)).text).not.toContain('06 12')
  await ines.goto(`/${board.slug}/p/${number}`)
  await expect(ines.getByRole('link', { name: /^Noor.: 06 12 34 56 78$/ })).toBeVisible()
  await expectUsable(ines)
  await ines.getByRole('link', { name: 'Apporter la réponse Noor' }).click()
  await expect(ines.getByLabel('Qui a répondu ?')).toHaveValue(board.people.get('Noor')?.memberId ?? '')
  await ines.goto(`/${board.slug}/p/${number}`)

  await noor.getByRole('radio', { name: /^Ça me va Même si/ }).check()
  await noor.getByRole('button', { name: 'Envoyer mon vote' }).click()
  await expect(noor.getByText('Le délai vous convenait ?')).toBeVisible()
  await ines.reload()
  await expect(ines.getByText('06 12 34 56 78')).toHaveCount(0)

  await test.step('one tap says how the time was, and may change', async () => {
    await noor.getByRole('button', { name: 'Oui', exact: true }).click()
    await expect(noor.getByText('Merci, c’est noté.')).toBeVisible()
    await noor.getByRole('button', { name: 'Trop court' }).click()
    await expect(noor.getByRole('button', { name: '✓ Trop court' })).toHaveAttribute('aria-pressed', 'true')
    await seen.reload()
    await expectUsable(seen)
  })
})

test('past votes show who was to have the time and who came, and teach the next one', async ({ visit }) => {
  const board = await newTable()
  await twoVotesTooShort(board)
  const page = await (await visit(board.people.get('Samir')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/1`)
  await expect(
    page.getByText(/^Le délai.: il convenait à personne.*trop court pour 3.personnes/),
  ).toBeVisible()
  await expect(page.getByText(/devaient avoir eu le temps, 3.ont répondu, sur.5/)).toBeVisible()
  await page.getByRole('button', { name: 'Tout juste' }).click()
  await expect(page.getByText('Merci, c’est noté.')).toBeVisible()
  await expectUsable(page)

  await page.goto(`/${board.slug}/log`)
  await expect(page.getByRole('heading', { name: 'Qui devait avoir le temps, qui a répondu' })).toBeVisible()
  await expect(page.getByRole('row', { name: /n°.1.*3.sur.5/ })).toBeVisible()
  await expect(page.getByText(/^Sur 7.réponses/)).toBeVisible()
  await expectUsable(page)

  const number = await written(board, 'Inès')
  await shiftClock('1 minute')
  await away(board, 'Lou')
  const ines = await (await visit(board.people.get('Inès')?.personId)).newPage()
  await ines.goto(`/${board.slug}/p/${number}/open?easy=yes`)
  await expect(
    ines.getByText(/^Dans les derniers votes, 6.réponses sur.7 disaient le délai trop court/),
  ).toBeVisible()
  await expect(ines.getByText(/^Une personne appelée à voter a changé/)).toBeVisible()
  await expect(ines.getByText('Vu des garants seulement : Lou.')).toBeVisible()
  await expectUsable(ines)
})
