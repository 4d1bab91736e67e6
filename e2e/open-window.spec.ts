import { answered, opened, pastTheClose, reopened } from '#lib/commands/testing.ts'
import { written } from './before.ts'
import { database, expect, newBoard, served, type TestBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { awayFor, crowd, elevenAndFour, letters, says } from './voting.ts'

const PHONE = { viewport: { width: 320, height: 640 } }

const closeOf = async (board: TestBoard) => {
  const { closes_at } = await database()
    .selectFrom('round')
    .select('closes_at')
    .where('board_id', '=', board.boardId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return closes_at.toString()
}
const rounds = async (board: TestBoard) =>
  (await database().selectFrom('round').select('id').where('board_id', '=', board.boardId).execute()).length

test('three taps open a vote: easy to undo or not, a date, go', async ({ visit }) => {
  const { board, number } = await elevenAndFour()
  const page = await (await visit(board.people.get('Bénévole a')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)
  const dates = page.getByRole('group', { name: 'Date de clôture' }).locator('label')

  await test.step('each date says who will have had the time, a dot a person, and what it gains', async () => {
    await expect(dates.nth(0)).toContainText('conseillée')
    await expect(dates.nth(0)).toContainText('9 bénévoles sur 11')
    await expect(dates.nth(0)).toContainText('équipe permanente au complet')
    await expect(dates.nth(0).locator('[aria-hidden] > span')).toHaveCount(15)
    await expect(dates.nth(1)).toContainText('10 bénévoles sur 11')
    await expect(dates.nth(1)).toContainText(/jours de plus pour une personne/)
    await expect(dates.nth(2)).toContainText('les 11 bénévoles')
    await expect(dates.nth(2)).toContainText(/jours de plus pour deux personnes/)
    await expect(page.getByRole('main')).not.toContainText('%')
    await expect(page.getByText('Qui aura eu le temps, selon la date')).toHaveCount(0)
  })

  await test.step('everything else is folded, and nobody is named to who keeps no member', async () => {
    await expect(page.getByText('Pourquoi cette date')).toBeVisible()
    await expect(page.getByText(/personnes sur 10/)).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Pourquoi' })).toBeHidden()
    await expect(page.getByText('Qui n’aura pas eu le temps')).toHaveCount(0)
    await expectUsable(page)
  })

  await test.step('a steward may unfold who would be left out at each date, and from when they can', async () => {
    const steward = await (await visit(board.people.get('Inès')?.personId)).newPage()
    await steward.goto(`/${board.slug}/p/${number}/open`)
    await expect(steward.getByText(/Bénévole j, bénévole/)).toHaveCount(2)
    await expect(steward.getByText(/Bénévole j, bénévole/).first()).toBeHidden()
    await steward.getByText('Qui n’aura pas eu le temps').click()
    await expect(steward.getByText(/Bénévole i, bénévole\s: à partir du \p{L}+ \d/u)).toHaveCount(1)
    await expect(steward.getByText('Tout le monde aura eu le temps.')).toBeVisible()
    await expectUsable(steward)
  })

  await page.getByRole('link', { name: 'Non' }).click()
  const second = await dates.nth(1).getByRole('radio').inputValue()
  await dates.nth(1).click()
  await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
  await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  expect(await closeOf(board)).toBe(second)
})

test('without JavaScript: easy to undo is sooner, statutes take two weeks, and a day of one’s own is free', async ({
  visit,
}) => {
  const { board, number } = await elevenAndFour()
  const context = await visit(board.people.get('Inès')?.personId, { ...PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)
  const recommended = page.getByRole('group', { name: 'Date de clôture' }).getByRole('radio').first()
  const binding = Date.parse(await recommended.inputValue())
  await page.getByRole('link', { name: 'Oui' }).click()
  expect(Date.parse(await recommended.inputValue())).toBeLessThanOrEqual(binding)
  await page.getByText('Statuts, élection, dissolution ?').click()
  await page.getByRole('link', { name: /Cela touche à l’association/ }).click()
  expect(Date.parse(await recommended.inputValue()) - binding).toBeGreaterThan(7 * 86_400_000)
  await page.getByRole('link', { name: 'Oui' }).click()

  const address = `/${board.slug}/p/${number}`
  const confirmed = await page.locator('[name=confirmed]').inputValue()
  const form = { confirmed, rule: 'consent', preset: 'light', closes_at: 'longer' }
  const post = (longer_at: string) =>
    context.request.post(`${address}/do/open-vote`, {
      headers: { origin: served(), accept: 'application/json' },
      form: { ...form, longer_at },
    })
  await test.step('a window that ends before it starts, is too long or no date is refused, nothing stored', async () => {
    for (const [day, sentence] of [
      ['2026-01-01', 'Le vote finirait avant de commencer.'],
      ['2999-01-01', 'Le vote peut rester ouvert jusqu’au'],
      ['2027-02-30', 'Ceci n’est pas valable : la date de clôture.'],
    ] as const) {
      const answer = await post(day)
      expect(answer.status(), day).toBe(422)
      expect((await answer.text()).replaceAll('\u00a0', ' '), day).toContain(sentence)
    }
    expect(await rounds(board)).toBe(0)
  })

  await page.getByRole('radio', { name: 'Plus long…' }).check()
  const days = page.getByLabel('Quel jour ?', { exact: true })
  await expect(days.locator('option').first()).toContainText(/bénévoles sur 11/)
  const last = await days.locator('option').last().getAttribute('value')
  await days.selectOption(last)
  await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
  await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  expect(await closeOf(board)).toContain(last ?? 'no day')
})

test('many people are a curve, read as a table too, from whose rows a date is chosen by keyboard', async ({
  visit,
}) => {
  const board = await newBoard('Fédération', 'Inès', [
    ...crowd(23, 'Bénévole', 'volunteer'),
    ...crowd(6, 'Salariée', 'staff'),
  ])
  for (const [i, letter] of letters(23).entries())
    await says(board, `Bénévole ${letter}`, { everyDays: 1 + (i % 12) })
  const number = await written(board, 'Inès')
  const page = await (await visit(board.people.get('Bénévole b')?.personId)).newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)
  const first = page.getByRole('group', { name: 'Date de clôture' }).locator('label').first()
  await expect(first).toContainText(/\d+ bénévoles sur 24 \(\d+\u00a0%\)/)
  await expect(first).toContainText('équipe permanente au complet')

  await page.getByText('Qui aura eu le temps, selon la date').focus()
  await page.keyboard.press('Enter')
  const curve = page.getByRole('img', { name: /Part des personnes qui auront eu le temps/ })
  await expect(curve).toBeVisible()
  for (const words of ['clôture conseillée', 'bénévoles', 'équipe permanente', '80\u00a0%'])
    await expect(curve.getByText(words, { exact: true })).toBeVisible()
  await page.getByText('Les mêmes nombres, jour par jour').focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table')
  await expect(table.getByRole('row').nth(1)).toContainText('0 sur 24')
  const marked = table.getByRole('row', { name: /conseillée/ })
  await expect(marked).toContainText(/\d+ sur 24 \(\d+\u00a0%\)/)
  await expect(marked.getByRole('radio')).toHaveCount(0)
  await expectUsable(page)
  await page.emulateMedia({ media: 'print' })
  await expect(curve).toBeVisible()
  await expect(table).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  const row = table.getByRole('row').last().getByRole('radio')
  await row.focus()
  await page.keyboard.press('Space')
  const close = await row.inputValue()
  await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).press('Enter')
  await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  expect(await closeOf(board)).toBe(close)
})

test('the curve and its table hold on a phone, and scroll in their own box', async ({ visit }) => {
  const board = await newBoard('Fédération', 'Inès', crowd(20, 'Bénévole', 'volunteer'))
  const number = await written(board, 'Inès')
  const page = await (await visit(board.people.get('Inès')?.personId, PHONE)).newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)
  await page.getByText('Qui aura eu le temps, selon la date').click()
  await page.getByText('Les mêmes nombres, jour par jour').click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectUsable(page)
})

test('a text whose last vote decided nothing takes the short time, unasked', async ({ visit }) => {
  const board = await newBoard('Atelier', 'Inès', [{ name: 'Abdel' }, { name: 'Noor' }])
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number)
  await answered(board, roundId, {
    Noor: { choice: 'objection', reason: 'Qui ouvrira ?' },
    Abdel: { choice: 'consent' },
  })
  await pastTheClose(board)
  await reopened(board, 'Noor', number, 'Quelqu’un ouvrira.', [])
  const page = await (await visit(board.people.get('Inès')?.personId)).newPage()
  await page.goto(`/${board.slug}/p/${number}/open`)
  await expect(page.getByText('Le dernier tour n’a rien décidé.')).toBeVisible()
  await expect(page.locator('[name=preset]')).toHaveValue('light')
  await page.getByText('Prendre un autre temps').click()
  await page.getByRole('link', { name: 'Non' }).click()
  await expect(page.locator('[name=preset]')).toHaveValue('ordinary')
})

test.describe('a month that many are away', () => {
  test.use({ begins: '2026-07-28T09:00+02:00' })

  test('in August: what opening today would cost, the day from which it would not, and it stays possible', async ({
    visit,
  }) => {
    const board = await newBoard('Août', 'Inès', crowd(5, 'Bénévole', 'volunteer'))
    for (const name of board.people.keys()) await says(board, name)
    for (const letter of letters(3)) await says(board, `Bénévole ${letter}`, { away: await awayFor(40) })
    const number = await written(board, 'Inès')
    const page = await (await visit(board.people.get('Inès')?.personId, PHONE)).newPage()
    await page.goto(`/${board.slug}/p/${number}/open`)
    await expect(page.getByText('En ouvrant aujourd’hui, aucune date ne laisse le temps')).toBeVisible()
    await expect(page.getByText(/n’auraient pas le temps 3 bénévoles sur 6/)).toBeVisible()
    await expect(page.getByText(/En ouvrant le \p{L}+ \d+(er)? \p{L}+, une date convient/u)).toBeVisible()
    await expect(page.getByText('conseillée', { exact: true })).toHaveCount(0)
    await expectUsable(page)
    await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
    await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
  })
})
