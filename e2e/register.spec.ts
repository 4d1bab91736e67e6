import type { Page } from 'playwright/test'
import { findHead } from '#db/register/log.ts'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { SATURDAYS } from '#lib/commands/example/proposals.ts'
import { opened } from '#lib/commands/testing.ts'
import { parseCheckpoint, signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { written } from './before.ts'
import { database, expect, served, type TestBoard, test } from './board.ts'
import { decidedBoard } from './voting.ts'

const FINE = { choice: 'consent' } as const

const adoptedBoard = async () =>
  (
    await decidedBoard({
      others: [{ name: 'Abdel' }, { name: 'Noor' }],
      ballots: { Inès: FINE, Abdel: FINE },
    })
  ).board

async function checkpointOf(board: TestBoard): Promise<string> {
  return (await findHead(database(), board.boardId))?.checkpoint ?? ''
}

const AMBER = 'Cohérent, première visite'
const GREEN = /^✓ Rien de scellé n’a changé depuis votre visite du \d+/
const RED = '✕ Le registre ne correspond pas'
const check = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ })

test('amber on a first visit, green on the next, and green when it has grown', async ({ visit }) => {
  const board = await adoptedBoard()
  const page = await (await visit()).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(AMBER)).toBeVisible()
  await expect(page.getByText(/Les \d+ lignes s’accordent avec leur signature/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(GREEN)).toBeVisible()

  const number = await written(board, 'Abdel', { ...SATURDAYS, title: 'Prêter les outils' })
  await opened(board, 'Abdel', number)
  await page.reload()
  await expect(page.getByText(GREEN)).toBeVisible()
})

test('what was added since is all that a device fetches, also at the press of a button', async ({
  visit,
}) => {
  const board = await adoptedBoard()
  const page = await (await visit()).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(AMBER)).toBeVisible()

  const fetched: string[] = []
  page.on('request', (request) => {
    const [, file] = request.url().split(`/log/${board.boardId}/`)
    if (file && !file.startsWith('shown/')) fetched.push(file.replace(/\d+-\d+/, '…'))
  })
  const number = await written(board, 'Abdel', { ...SATURDAYS, title: 'Prêter les outils' })
  await opened(board, 'Abdel', number)
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click()
  await expect(page.getByText(GREEN)).toBeVisible()
  await expect(page.getByText('Votre appareil a repris où il s’était arrêté')).toBeVisible()
  expect(fetched.slice(0, 2)).toEqual(['checkpoint', 'entries/…'])
  expect(fetched.filter((file) => file.startsWith('tile/'))).toEqual([])
})

test('red where a line was changed on the way, and the earlier mark is kept', async ({ visit }) => {
  const board = await adoptedBoard()
  const page = await (await visit()).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(AMBER)).toBeVisible()

  const number = await written(board, 'Abdel', { ...SATURDAYS, title: 'Prêter les outils' })
  await opened(board, 'Abdel', number)
  const entries = new RegExp(`/log/${board.boardId}/(tile/)?entries/`)
  await page.route(entries, async (route) => {
    const response = await route.fetch()
    const bytes = await response.body()
    const at = bytes.indexOf('"round.opened"')
    bytes.write('"ROUND.opened"', at)
    await route.fulfill({ response, body: bytes })
  })
  await page.reload()
  await expect(page.getByText(RED)).toBeVisible()
  const lines = database().selectFrom('log_entry').select('idx').where('board_id', '=', board.boardId)
  const { idx } = await lines
    .where('kind', '=', 'round.opened')
    .orderBy('idx')
    .limit(1)
    .executeTakeFirstOrThrow()
  await expect(check(page)).toContainText(`La ligne ${idx} n’est pas celle qui a été scellée.`)
  await expect(check(page)).toContainText('prévenez les personnes garantes')

  await page.unroute(entries)
  await page.reload()
  await expect(page.getByText(GREEN)).toBeVisible()
})

test('red where the page says something else than what was sealed, which it names', async ({ visit }) => {
  const board = await adoptedBoard()
  const page = await (await visit()).newPage()
  const shown = `**/log/${board.boardId}/shown/**`
  await page.route(shown, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('"outcome":"adopted"', '"outcome":"rejected"')
    await route.fulfill({ response, body })
  })
  const told = `La décision n° 1 « ${SATURDAYS.title} » : le résultat affiché n’est pas celui qui a été scellé.`
  for (const address of [`/${board.slug}/log`, `/${board.slug}/p/1`]) {
    await page.goto(address)
    await expect(page.getByText(RED)).toBeVisible()
    await expect(check(page)).toContainText('Cette page ne montre pas ce qui a été scellé.')
    await expect(check(page)).toContainText(told)
  }

  await page.unroute(shown)
  await page.reload()
  await expect(page.getByText(AMBER)).toBeVisible()
})

test('red where the register is shorter than it was, or begins anew', async ({ visit }) => {
  const board = await adoptedBoard()
  const page = await (await visit()).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(AMBER)).toBeVisible()
  const notes = database().selectFrom('log_checkpoint').select('note').where('board_id', '=', board.boardId)
  const { note } = await notes.orderBy('size', 'desc').offset(1).limit(1).executeTakeFirstOrThrow()
  await page.route(`**/log/${board.boardId}/checkpoint`, (route) => route.fulfill({ body: note }))
  await page.reload()
  await expect(page.getByText(RED)).toBeVisible()
  await expect(check(page)).toContainText('Le registre est plus court qu’à votre dernière visite.')
})

test('red where the signature is another’s, even on a first visit', async ({ visit }) => {
  const board = await adoptedBoard()
  const sealed = await checkpointOf(board)
  const parsed = parseCheckpoint(sealed.slice(0, sealed.lastIndexOf('\n\n') + 1))
  if (!parsed.ok) throw new Error('the checkpoint does not read')
  const forged = signCheckpoint(parsed.value, signerOf(new Uint8Array(32).fill(7)))
  const page = await (await visit()).newPage()
  await page.route(`**/log/${board.boardId}/checkpoint`, (route) => route.fulfill({ body: forged }))
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByText(RED)).toBeVisible()
  await expect(check(page)).toContainText('La signature du registre n’est pas celle de ce tableau.')
  await page.unroute(`**/log/${board.boardId}/checkpoint`)
  await page.reload()
  await expect(page.getByText(AMBER)).toBeVisible()
})

test('every line is there to read, without account or script, and its files are public', async ({
  visit,
}) => {
  const board = await adoptedBoard()
  const page = await (await visit(undefined, { javaScriptEnabled: false })).newPage()
  await page.goto(`/${board.slug}/log`)
  await expect(page.getByRole('heading', { name: `n° 1 · ${SATURDAYS.title}` })).toBeVisible()
  await expect(page.locator('noscript p')).toBeVisible()
  await expect(page.getByText('Vérification sur votre appareil…')).toHaveCount(0)

  await page.getByRole('link', { name: /^Tout l’historique \(\d+ lignes\)$/ }).click()
  const { size = 0 } = (await findHead(database(), board.boardId)) ?? {}
  await expect(page.getByText(/^Ligne \d+ · /)).toHaveCount(size)
  for (const line of ['Création du tableau', 'Clé de signature', 'Charte', `Vote ouvert`, 'Décision'])
    await expect(page.getByText(new RegExp(`^${line}`)).first()).toBeVisible()
  const decision = page.getByRole('listitem').filter({ hasText: '"kind":"decision"' })
  await decision.getByText('Détail technique').click()
  await expect(decision.getByText('"kind":"decision"')).toBeVisible()

  const files = `${served()}/log/${board.boardId}`
  const checkpoint = await page.request.get(`${files}/checkpoint`)
  expect(checkpoint.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await checkpoint.text()).toBe(await checkpointOf(board))
  for (const tile of [`tile/entries/000.p/${size}`, `tile/0/000.p/${size}`]) {
    const answer = await page.request.get(`${files}/${tile}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['cache-control']).toContain('immutable')
  }
  const proof = await (await page.request.get(`${files}/proof/1.tlog-proof`)).text()
  expect(proof).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex \d+\n/)
  expect((await page.request.get(`${files}/tile/entries/000.p/${size + 1}`)).status()).toBe(404)
})
