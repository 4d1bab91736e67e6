import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright/test'
import { answered, expectAccepted, opened, pastTheClose } from '#lib/commands/testing.ts'
import { castBallot } from '#lib/commands/votes/cast-ballot.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { codeHash } from '#lib/rules/vote/ballot-code.ts'
import { written } from './before.ts'
import { expect, newBoard, type TestBoard, test } from './board.ts'

const PHONE = { viewport: { width: 320, height: 640 } }
const NAMES = ['Inès', 'Abdel', 'Noor', 'Samir', 'Claire']
const LINK = /^Exporter pour (recompter|vérifier)/

const newTable = () =>
  newBoard(
    'Atelier',
    'Inès',
    NAMES.slice(1).map((name) => ({ name })),
    wholeCharter,
  )

/** The command, on what the page's link gave. */
async function recounted(page: Page, lang = 'fr') {
  await page.getByText('Recompter pas à pas').click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: LINK }).click()
  const path = await (await download).path()
  const { status, stdout } = spawnSync(
    process.execPath,
    ['server/recount.ts', '--recount', path, '--lang', lang],
    {
      encoding: 'utf8',
    },
  )
  return { status, said: stdout.replaceAll(/[\u00a0\u202f]/g, ' ') }
}

async function decided(board: TestBoard, number: number) {
  await pastTheClose(board)
  return `/${board.slug}/p/${number}`
}

test('a member takes a decision away and counts it again; a visitor takes its sealed line and checks that', async ({
  visit,
}) => {
  const board = await newTable()
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number, 'judgment', {
    options: [{ label: 'Samedi' }, { label: 'Dimanche' }],
  })
  const grades = (a: string, b: string) => ({
    choice: 'vote',
    options: [['a', a] as const, ['b', b] as const],
  })
  await answered(board, roundId, { Inès: grades('0', '4'), Abdel: grades('1', '1'), Noor: grades('3', '0') })
  const address = await decided(board, number)

  const noor = await (await visit(board.people.get('Noor')?.personId, PHONE)).newPage()
  await noor.goto(address)
  const { status, said } = await recounted(noor)
  expect(said).toContain('Ouvrir l’atelier un samedi sur deux')
  expect(said).toContain('C’est le résultat inscrit, compte compris.')
  expect(status).toBe(0)

  const visitor = await (await visit(undefined, { ...PHONE, javaScriptEnabled: false })).newPage()
  await visitor.goto(address)
  const line = await recounted(visitor)
  expect(line.said).toContain('contient cette ligne, signé avec la clé que le fichier apporte')
  expect(line.said).toContain('Les votes ne sont pas dans ce fichier')
  expect(line.status).toBe(0)
  expect((await visitor.request.get(`/${board.slug}/recount/2`)).status()).toBe(404)
})

test('anyone counts a secret vote again, in English too', async ({ visit }) => {
  const board = await newTable()
  const number = await written(board, 'Inès')
  const { roundId } = await opened(board, 'Inès', number, 'relative', { secret: true })
  for (const [i, name] of NAMES.entries()) {
    const ballot = { choice: i < 3 ? 'for' : 'against' }
    expectAccepted(
      await castBallot(await board.as(name), { roundId, ballot, codeHash: codeHash(`code ${i}`) }),
    )
  }
  const visitor = await (await visit(undefined, PHONE)).newPage()
  await visitor.goto(await decided(board, number))
  const { status, said } = await recounted(visitor, 'en')
  expect(said).toContain('This is the outcome that was recorded, counts included.')
  expect(status).toBe(0)
})
