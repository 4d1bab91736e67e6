import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import type { BoardId } from '#db/tables/columns.ts'
import { answered, pastTheClose } from '#lib/commands/testing.ts'
import { rewritten } from './before.ts'
import { database, expect, newBoard, served, test } from './board.ts'

const PEOPLE = [{ name: 'Abdel' }, { name: 'Noor' }, { name: 'Paul', kind: 'staff' as const }]
const TITLE = 'Changer la charte : permettre le vote confidentiel'
const SECRET = 'Par exception, un vote à la majorité ou entre plusieurs options peut être confidentiel'

async function expectReadable(page: Page, name: string) {
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(wide), `${name} at ${width}`).toBeLessThanOrEqual(0)
    const folder = process.env.SHOTS
    if (folder) await page.screenshot({ path: `${folder}/p1-${name}-${width}.png`, fullPage: true })
  }
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function roundOf(boardId: BoardId): Promise<string> {
  const { id } = await database()
    .selectFrom('round')
    .select('id')
    .where('board_id', '=', boardId)
    .where('stage', '=', 'open')
    .executeTakeFirstOrThrow()
  return id
}

test('the rules are read in plain sentences, and changed by a decision that is itself recorded', async ({
  visit,
}) => {
  const board = await newBoard('Atelier', 'Inès', PEOPLE)
  const page = await (
    await visit(board.people.get('Abdel')?.personId, { javaScriptEnabled: false })
  ).newPage()
  const charter = `/${board.slug}/charter`
  const rules = page.getByRole('main').getByRole('listitem')

  await test.step('the light charter shows seven sentences, and all the others on demand', async () => {
    await page.goto(charter)
    await expect(page.getByRole('heading', { name: 'Charte légère' })).toBeVisible()
    await expect(rules.filter({ visible: true })).toHaveCount(7)
    await page.getByText('Lire toute la charte').click()
    await expect(page.getByText('On peut aussi décider à la majorité simple')).toBeVisible()
    await expect(
      page.getByText('Quorum : au moins un tiers des personnes appelées à voter').first(),
    ).toBeVisible()
    await expect(page.getByText('Cette charte change par une décision prise par consentement')).toBeVisible()
    await expectReadable(page, 'charter-light')
  })

  await test.step('a form without a script asks what to change; what is not right is told, nothing is lost', async () => {
    await page.getByRole('link', { name: 'Proposer un changement' }).click()
    await page.getByLabel('Titre de la proposition').fill(TITLE)
    await page.getByText('Ce qui est permis en plus').click()
    await page.getByLabel('Des votes confidentiels').check()
    await page.getByText('Choisir entre plusieurs options', { exact: true }).click()
    await page.getByLabel('Par classement, en duels').check()
    await page.getByLabel('Au jugement majoritaire').check()
    await page.getByText('Réglages Au jugement majoritaire').click()
    await page.getByLabel('Mentions, la meilleure').fill('Oui')
    await page.getByText('Réglages Par classement').click()
    const [share, compare] = [
      page.locator('[id="schulze.quorum"]'),
      page.locator('[id="schulze.quorum_compare"]'),
    ]
    await expect(compare).toHaveValue('at_least')
    await share.selectOption({ label: 'la moitié' })
    await compare.selectOption({ label: 'plus que cette part' })
    await page.getByRole('button', { name: 'Voir ce que cela change' }).click()
    await expect(page.getByText('les mentions, de 2 à 10, toutes différentes, une par ligne')).toBeVisible()
    await expect(page.getByLabel('Titre de la proposition')).toHaveValue(TITLE)
    await expect(page.getByLabel('Des votes confidentiels')).toBeChecked()
    await expect(page.getByLabel('Par classement, en duels')).toBeChecked()
    await expect(page.getByLabel('Aux deux tiers')).toBeChecked()
    await expect(page.getByLabel('Par approbation')).not.toBeChecked()
    await expect(compare).toHaveValue('more_than')
    await expectReadable(page, 'charter-form')
    await page.getByLabel('Au jugement majoritaire', { exact: true }).uncheck()
    await page.getByLabel('Mentions, la meilleure').fill('')
    await page.getByRole('button', { name: 'Voir ce que cela change' }).click()
  })

  await test.step('it is a proposal like any other, with what would change', async () => {
    await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ce qui change dans la charte' })).toBeVisible()
    await expect(page.getByText(`Ajouté : ${SECRET}`).first()).toBeVisible()
    await expectReadable(page, 'charter-draft')
  })

  const number = Number(/\/p\/(\d+)/.exec(page.url())?.[1])
  await rewritten(board, 'Abdel', number, {
    title: TITLE,
    brief: 'Pour élire des personnes sans gêne.',
    text: ['## Pourquoi', 'Une élection de personnes se fait mieux sans regarder qui répond quoi.'],
  })

  await test.step('rules changed again while it is written are those that will be voted on', async () => {
    await page.goto(`/${board.slug}/p/${number}`)
    await page.getByRole('link', { name: 'Modifier les règles proposées' }).click()
    await page.getByText('Ce qui est permis en plus').click()
    await expect(page.getByLabel('Des votes confidentiels')).toBeChecked()
    await page.getByLabel('Procurations qu’un membre peut porter').selectOption('2')
    await page.getByRole('button', { name: 'Enregistrer les règles proposées' }).click()
    await expect(page.getByText('Ajouté : On peut donner procuration').first()).toBeVisible()
  })

  await test.step('the vote opens under the rule by which the charter changes, and no other', async () => {
    await page.getByRole('link', { name: 'Passer au vote…' }).click()
    await expect(page.getByRole('heading', { name: 'Ce que cela change dans la charte' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'À la majorité absolue' })).toHaveCount(0)
    const confirmed = await page.locator('input[name=confirmed]').inputValue()
    const closes = await page.locator('input[name=closes_at]').first().inputValue()
    const other = await page.request.post(`/${board.slug}/p/${number}/do/open-vote`, {
      headers: { origin: served(), accept: 'application/json' },
      form: { confirmed, rule: 'relative', preset: 'ordinary', closes_at: closes },
    })
    expect(other.status()).toBe(422)
    await page.getByRole('button', { name: 'Figer le texte et ouvrir le vote' }).click()
    await expect(page.getByText('Le vote est ouvert. Les courriels partent.')).toBeVisible()
    await expect(page.getByText(`Ajouté : ${SECRET}`)).toBeVisible()
    await expectReadable(page, 'charter-vote')
  })

  const consent = { choice: 'consent' }
  await answered(board, await roundOf(board.boardId), { Inès: consent, Abdel: consent, Noor: consent })
  await pastTheClose(board)

  await test.step('adopted, it is the charter, and the register says so', async () => {
    await page.goto(`/${board.slug}/p/${number}`)
    await expect(page.getByText('Ces règles ont remplacé celles d’avant.')).toBeVisible()
    await expectReadable(page, 'charter-decided')
    await page.goto(charter)
    await expect(page.getByRole('heading', { name: 'Charte de ce tableau' })).toBeVisible()
    await expect(page.getByText(SECRET)).toBeVisible()
    await expect(page.getByText('qui en porte 2 au plus')).toBeVisible()
    await expect(page.getByText('entre plusieurs options, par classement')).toBeVisible()
    await expect(page.getByText('Quorum : plus de la moitié des personnes appelées à voter')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Adoptée par la décision n° 1' })).toBeVisible()
    await expectReadable(page, 'charter-own')
    await page.goto(`/${board.slug}/log/history`)
    await expect(page.getByText(/^Charte( ·|$)/).first()).toBeVisible()
  })
})

test('in English, from everything there is; a visitor reads and cannot propose', async ({ visit }) => {
  const board = await newBoard('Workshop', 'Emma', PEOPLE)
  const english = { locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en-GB' } }
  const context = await visit(board.people.get('Emma')?.personId, english)
  await context.addCookies([{ name: 'language', value: 'en', url: served() }])
  const page = await context.newPage()
  await page.goto(`/${board.slug}/charter/change`)
  await page.getByRole('link', { name: 'Start from everything there is' }).click()
  await expect(page.getByLabel('Unless someone objects')).toBeChecked()
  await expectAccessible(page)
  await expectReadable(page, 'charter-form-en')
  await page.getByLabel('Title of the proposal').fill('Change the charter: everything')
  await page.getByRole('button', { name: 'See what this changes' }).click()
  await expect(page.getByRole('heading', { name: 'What this changes in the charter' })).toBeVisible()
  await expect(page.getByText('Added: We may also decide after advice').first()).toBeVisible()
  await page.getByText('Read the whole proposed charter').click()
  await expect(
    page.getByText('This charter changes by a decision taken by two thirds.', { exact: true }),
  ).toBeVisible()
  await expectAccessible(page)
  await expectReadable(page, 'charter-draft-en')

  const visitor = await (await visit(undefined, english)).newPage()
  await visitor.goto(`/${board.slug}/charter`)
  await expect(visitor.getByText('We decide by consent')).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'Propose a change' })).toHaveCount(0)
  const refused = await visitor.request.post(`/${board.slug}/charter/do/propose`, {
    headers: { origin: served(), accept: 'application/json' },
    form: { title: 'All mine', first: 'advice' },
  })
  expect(refused.status()).toBeGreaterThanOrEqual(400)
})
