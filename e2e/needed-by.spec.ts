import { sql } from 'kysely'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { remindToOpenVotes } from '#lib/commands/mails/remind-to-open-votes.ts'
import { written } from './before.ts'
import { database, expect, mailTo, newBoard, shiftClock, test } from './board.ts'
import { expectUsable } from './usable.ts'

const PHONE = { viewport: { width: 320, height: 640 } }

/** A day of the board's calendar, as a date field takes it. */
async function inDays(days: number): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select ((board_now() at time zone 'Europe/Paris')::date + ${days}::int)::text as day`.execute(database())
  return rows[0]?.day ?? ''
}

test('an answer needed before a day: until when a vote can open, a reminder, and what is left after', async ({
  visit,
}) => {
  const board = await newBoard('Subvention', 'Inès', [{ name: 'Abdel' }, { name: 'Noor' }])
  const number = await written(board, 'Inès')
  const address = `/${board.slug}/p/${number}`
  const page = await (await visit(board.people.get('Abdel')?.personId, PHONE)).newPage()
  await page.goto(address)

  await test.step('a writer says the day and why; a day that is past is given back', async () => {
    await page.getByText('Une réponse est nécessaire avant une date ?').click()
    await page.getByLabel('Réponse nécessaire avant le').fill(await inDays(-1))
    await page.getByLabel('Pourquoi ?').fill('Le dossier part ce jour-là.')
    await page.getByRole('button', { name: 'Enregistrer' }).last().click()
    await expect(page.getByText('Ce jour est passé, ou c’est aujourd’hui')).toBeVisible()
    await expect(page.getByLabel('Pourquoi ?')).toHaveValue('Le dossier part ce jour-là.')
    await page.getByLabel('Réponse nécessaire avant le').fill(await inDays(30))
    await page.getByRole('button', { name: 'Enregistrer' }).last().click()
    await expect(page.getByText('La date est enregistrée.')).toBeVisible()
    await expectUsable(page)
  })

  await test.step('every reader sees the day, the reason and the last day to open', async () => {
    const visitor = await (await visit()).newPage()
    await visitor.goto(address)
    await expect(
      visitor.getByRole('heading', { name: /^Réponse nécessaire avant le \p{L}+ \d/u }),
    ).toBeVisible()
    await expect(visitor.getByText('Le dossier part ce jour-là.')).toBeVisible()
    await expect(visitor.getByText(/À ouvrir avant \p{L}+ \d+(er)? \p{L}+ au soir/u)).toBeVisible()
    await expect(visitor.getByText('Changer ou enlever cette date')).toHaveCount(0)
  })

  await test.step('while there is time, the opening page says that the recommended date answers', async () => {
    await page.goto(`${address}/open`)
    await expect(page.getByText('La date conseillée y répond à temps.')).toBeVisible()
  })

  await test.step('its writers are reminded, once', async () => {
    await shiftClock('20 days')
    await remindToOpenVotes(database())
    await remindToOpenVotes(database())
    const subject = `Bientôt trop tard pour voter\u00a0: ${SATURDAYS.title}`
    const mail = await mailTo(board.people.get('Inès')?.email ?? '', /^Bientôt trop tard pour voter/)
    expect(mail.subject.replaceAll(' :', '\u00a0:')).toBe(subject)
    expect(mail.text).toContain('> Le dossier part ce jour-là.')
    const mails = await database()
      .selectFrom('mail')
      .select('id')
      .where('kind', '=', 'open_by')
      .where(
        'person_id',
        'in',
        [...board.people.values()].map(({ personId }) => personId),
      )
      .execute()
    expect(mails).toHaveLength(1)
  })

  await test.step('past the last day, only a shorter close is offered, until the date is taken back', async () => {
    await shiftClock('8 days')
    await page.goto(address)
    await expect(page.getByText('il ne reste qu’une durée raccourcie, avec des excuses.')).toBeVisible()
    await page.goto(`${address}/open`)
    await expect(page.getByText(/La date conseillée vient trop tard.*qu’une durée raccourcie/)).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Plus court/ })).toBeChecked()
    await expectUsable(page)
    await expect(
      page.getByRole('group', { name: 'Date de clôture', exact: true }).getByRole('radio'),
    ).toHaveCount(1)
    await page.getByRole('link', { name: 'Changer ou enlever cette date' }).click()
    await page.getByText('Changer ou enlever cette date').click()
    await page.getByRole('button', { name: 'Enlever cette date' }).click()
    await expect(page.getByText('La date est enlevée.')).toBeVisible()
    await page.goto(`${address}/open`)
    await expect(page.getByRole('radio', { name: /conseillé/ })).toBeChecked()
    await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
    await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  })
})

test('the day is taken back as easily, and when it has come nothing presses any more', async ({ visit }) => {
  const board = await newBoard('Subvention', 'Inès', [{ name: 'Abdel' }])
  const number = await written(board, 'Inès')
  const page = await (
    await visit(board.people.get('Inès')?.personId, { ...PHONE, javaScriptEnabled: false })
  ).newPage()
  const address = `/${board.slug}/p/${number}`
  await page.goto(address)
  await page.getByText('Une réponse est nécessaire avant une date ?').click()
  await page.getByLabel('Réponse nécessaire avant le').fill(await inDays(2))
  await page.getByLabel('Pourquoi ?').fill('La fête.')
  await page.getByRole('button', { name: 'Enregistrer' }).last().click()
  await shiftClock('2 days')
  await page.goto(`${address}/open`)
  await expect(page.getByText(/Ce jour est venu\s: la réponse viendra après/)).toBeVisible()
  await page.goto(address)
  await page.getByText('Changer ou enlever cette date').click()
  await page.getByRole('button', { name: 'Enlever cette date' }).click()
  await expect(page.getByText('La date est enlevée.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Réponse nécessaire/ })).toHaveCount(0)
})
