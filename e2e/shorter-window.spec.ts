import type { Page } from 'playwright/test'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { answered, pastTheClose } from '#lib/commands/testing.ts'
import { ballotLink, written } from './before.ts'
import { database, expect, mailTo, type TestBoard, test } from './board.ts'
import { expectUsable } from './usable.ts'
import { boardInAHurry } from './voting.ts'

const SMALL = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }
const _OTHERS = [
  { name: 'Abdel' },
  { name: 'Noor' },
  { name: 'Yvonne' },
  { name: 'Paul', kind: 'staff' as const },
]
const SORRY = 'Pardon à qui n’aura pas le temps.'
const WHY = 'Nous ne pouvons pas attendre la date conseillée, parce que le bailleur décide jeudi.'
const AVOID = 'Demander au bailleur ses échéances dès janvier.'
const FINE = { choice: 'consent' }

const told = async (board: TestBoard, name: string, subject: RegExp) =>
  (await mailTo(board.people.get(name)?.email ?? '', subject)).text.replaceAll('\u00a0', ' ')
const openIt = (page: Page) => page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
/** The date within a sentence that says until when. */
const untilIn = (text: string) =>
  /jusqu’au (\p{L}+ \d+(?:er)? \p{L}+ à \d+ h(?: \d+)?)/u.exec(text)?.[1] ?? 'no date'

test('a vote shorter than recommended is possible at its price, and every consequence of it happens', async ({
  visit,
}) => {
  const board = await boardInAHurry()
  const number = await written(board, 'Inès')
  const address = `/${board.slug}/p/${number}`
  const ines = await (await visit(board.people.get('Inès')?.personId, SMALL)).newPage()
  await ines.goto(`${address}/open?easy=yes`)
  const dates = ines.getByRole('group', { name: 'Jusqu’à quand ?' })
  const soonest = dates.getByRole('radio').first()
  const known = dates.getByRole('checkbox', { name: 'Je sais que 2 personnes n’auront pas le temps.' })

  await test.step('each earlier date says how many people it leaves out', async () => {
    await expect(dates).toBeHidden()
    await ines.getByRole('radio', { name: /^Plus court/ }).check()
    await expect(dates).toBeVisible()
    await expect(dates.getByText('2 personnes n’auront pas le temps.').first()).toBeVisible()
    await soonest.check()
    await expect(known.first()).toBeVisible()
    await expect(ines.getByLabel('Vos excuses')).toHaveValue(/Nous présentons nos excuses/)
    await expect(ines.getByLabel(/Qui écrira comment éviter ça/)).toHaveValue(
      board.people.get('Inès')?.memberId ?? '',
    )
  })

  await test.step('all of it can be used on a small screen, with a thumb, by ear and in the dark', async () => {
    const phone = { viewport: { width: 320, height: 640 } }
    const page = await (await visit(board.people.get('Inès')?.personId, phone)).newPage()
    await page.goto(`${address}/open?easy=yes`)
    await page.getByRole('radio', { name: /^Plus court/ }).check()
    await expectUsable(page)
  })

  await test.step('without the number, or with a reason only begun, it is refused and nothing typed is lost', async () => {
    await ines.getByLabel('Vos excuses').fill(SORRY)
    await ines.getByLabel(/Qui écrira comment éviter ça/).selectOption({ label: 'Abdel' })
    await openIt(ines)
    await expect(
      ines.getByText('À cette date, 2 personnes n’auront pas le temps. Cochez la case'),
    ).toBeVisible()
    await expect(ines.getByLabel('Vos excuses')).toHaveValue(SORRY)
    await expect(soonest).toBeChecked()
    await known.first().check()
    await openIt(ines)
    await expect(ines.getByText('Il manque : la raison de ne pas attendre.')).toBeVisible()
    await expect(known.first()).toBeChecked()
    await expect(ines.getByLabel(/Qui écrira comment éviter ça/)).toHaveValue(
      board.people.get('Abdel')?.memberId ?? '',
    )
  })

  await ines.getByLabel('Pourquoi ne pas attendre ?').fill(WHY)
  await openIt(ines)
  await expect(ines.getByText('Le vote est ouvert.')).toBeVisible()

  await test.step('the ballot carries the number, the apology and the reason', async () => {
    await expect(ines.getByRole('heading', { name: 'Ce vote est plus court que conseillé' })).toBeVisible()
    await expect(ines.getByText(/2 personnes n’auront pas eu le temps/)).toBeVisible()
    await expect(ines.getByText(`« ${SORRY} »`)).toBeVisible()
    await expect(ines.getByText(`« ${WHY} »`)).toBeVisible()
    await expect(ines.getByText('trop court pour vous')).toHaveCount(0)
  })

  const noorsMail = await told(board, 'Noor', /^À voter/)
  await test.step('who is left out is told so before all, and until when the decision can be reopened alone', async () => {
    expect(noorsMail.indexOf('Ce vote risque d’être trop court pour vous')).toBeLessThan(
      noorsMail.indexOf(SATURDAYS.title),
    )
    expect(untilIn(noorsMail.slice(noorsMail.indexOf('trop court pour vous')))).not.toBe('no date')
    for (const words of [SORRY, WHY]) expect(noorsMail).toContain(`> ${words}`)
    const abdels = await told(board, 'Abdel', /^À voter/)
    expect(abdels).toContain(`> ${SORRY}`)
    expect(abdels).not.toContain('trop court pour vous')
    expect(await told(board, 'Abdel', /^Comment éviter ça/)).toContain('Inès vous a choisi')
  })

  await test.step('the same from the link alone, on a phone without a script', async () => {
    const noor = await (await visit(undefined, SMALL)).newPage()
    await noor.goto(await ballotLink(board, 'Noor'))
    await expect(noor.getByText(`« ${SORRY} »`)).toBeVisible()
    await expect(noor.getByText(/Ce délai risque d’être trop court pour vous/)).toBeVisible()
  })

  const [round] = await database()
    .selectFrom('round')
    .select('id')
    .where('board_id', '=', board.boardId)
    .execute()
  await answered(board, round?.id ?? '', { Inès: FINE, Abdel: FINE, Paul: FINE })
  await pastTheClose(board)
  const abdel = await (await visit(board.people.get('Abdel')?.personId)).newPage()
  const noor = await (await visit(board.people.get('Noor')?.personId, SMALL)).newPage()

  await test.step('once it is decided, another member still needs others to reopen it', async () => {
    await abdel.goto(address)
    await expect(abdel.getByRole('heading', { name: 'Ce vote a été plus court que conseillé' })).toBeVisible()
    await expect(abdel.getByText(`« ${SORRY} »`)).toBeVisible()
    await expect(abdel.getByText(/2 autres personnes doivent le demander avec vous/)).toBeVisible()
    await expect(abdel.getByRole('button', { name: 'Demander à rouvrir' })).toBeVisible()
    await expectUsable(abdel)
  })

  await test.step('the one who was to say how to avoid it does, into the register', async () => {
    await abdel.goto(`/${board.slug}`)
    await expect(abdel.getByText(/il vous revient d’écrire, pour le/)).toBeVisible()
    await abdel.getByRole('link', { name: 'Écrire la réponse' }).click()
    await abdel.getByLabel('Votre réponse').fill(AVOID)
    await abdel.getByRole('button', { name: 'Écrire au registre' }).click()
    await expect(abdel.getByText('C’est écrit au registre.')).toBeVisible()
    await expect(abdel.getByText(`« ${AVOID} »`)).toBeVisible()
    await abdel.goto(`/${board.slug}`)
    await expect(abdel.getByRole('link', { name: 'Écrire la réponse' })).toHaveCount(0)
  })

  await test.step('who was left out is told again, and reopens alone, knowing what that says of them', async () => {
    const outcome = await told(board, 'Noor', /^Adoptée/)
    expect(outcome).toContain('sans doute trop court pour vous')
    await noor.goto(address)
    const until = untilIn(outcome.slice(outcome.indexOf('trop court pour vous')))
    await expect(noor.getByText(`sans attendre les autres, jusqu’au ${until}`).first()).toBeVisible()
    await expect(noor.getByText(/les membres sauront que ce délai ne vous convenait pas/)).toBeVisible()
    await noor.getByLabel('Ce que vous vouliez dire, ou changer').fill('Je n’ai pas pu lire le texte.')
    await noor.getByRole('button', { name: 'Rouvrir' }).click()
    await expect(noor.getByText('La discussion est rouverte.')).toBeVisible()
  })

  await test.step('anyone sees how often this board shortens, the words, and the answer; and the register holds', async () => {
    const visitor = await (await visit()).newPage()
    await visitor.goto(`/${board.slug}/log`)
    await expect(
      visitor.getByText('1 vote raccourci sur 1 depuis un an ; 2 personnes laissées de côté.'),
    ).toBeVisible()
    await expect(visitor.getByText(`« ${AVOID} »`)).toBeVisible()
    await expect(visitor.getByText(`« ${SORRY} »`)).toBeVisible()
    await expect(visitor.getByText('Noor')).toHaveCount(0)
    await visitor.setViewportSize({ width: 320, height: 640 })
    await expectUsable(visitor)
    await expect(visitor.getByText('Cohérent, première visite')).toBeVisible()
    await visitor.getByRole('link', { name: /Tout l’historique/ }).click()
    for (const line of ['Vote plus court que conseillé', 'Comment éviter un vote trop court'])
      await expect(visitor.getByText(line).first()).toBeVisible()
    for (const words of [SORRY, WHY, AVOID]) await expect(visitor.getByText(`« ${words} »`)).toBeVisible()
  })
})
