import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright/test'
import type { Temporal } from 'temporal-polyfill'
import { openDatabase } from '#db/client.ts'
import { embeddedUrl, freePort } from '#db/embedded.ts'
import { killPart, mainOf, type ProcessName, runningOn } from '#server/testing-processes.ts'
import { expect, test } from './board.ts'
import { BARE, emptyFolder, type Served, serve } from './served.ts'

type Visit = (personId?: string, options?: BrowserContextOptions) => Promise<BrowserContext>

const PARTS: readonly ProcessName[] = ['jobs', 'web', 'room', 'postgres']
const TEXT = 'Qui peut dépenser 150 € sans demander ?'
const VOTE = 'Prêter les outils aux membres'
/** It waits longer each time that it dies. */
const BACK = { timeout: 300_000 }

let folder: string
let app: Served
let board: string
test.beforeAll(async () => {
  folder = emptyFolder()
  app = await serve({ ...BARE, DATA_DIR: folder })
  board = await newExample()
})
test.afterAll(async () => {
  // A test that failed may have left it standing still.
  process.kill(pidOf(app), 'SIGCONT')
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('what dies while people write comes back by itself, and all that was shown as saved is there', async ({
  visit,
}) => {
  const noor = await writer(visit, 'Noor')
  const abdel = await writer(visit, 'Abdel')
  await noor.getByRole('heading', { name: 'Pourquoi' }).click()
  await noor.keyboard.press('End')
  await abdel.getByText('On fait le bilan en mars.').click()
  await abdel.keyboard.press('Control+End')

  for (const part of PARTS) {
    await Promise.all([
      noor.keyboard.type(` Noor, avant ${part} et après.`, { delay: 20 }),
      abdel.keyboard.type(` Abdel, avant ${part} et après.`, { delay: 20 }),
      killWhenSeen(noor, `Noor, avant ${part}`, part),
    ])
    for (const page of [noor, abdel]) await expect(saved(page)).toBeVisible(BACK)
  }

  // As long as the room is away, both are told so, and may go on.
  process.kill(pidOf(app), 'SIGSTOP')
  expect(killPart('room', pidOf(app))).toBe(true)
  for (const page of [noor, abdel]) await expect(offline(page)).toBeVisible()
  await noor.keyboard.type(' Noor, hors ligne.')
  await expect(saved(noor)).toHaveCount(0)
  process.kill(pidOf(app), 'SIGCONT')
  for (const page of [noor, abdel]) await expect(saved(page)).toBeVisible(BACK)

  // Shown as saved, then nothing is left of anything but the disk.
  await abdel.keyboard.type(' Abdel, en dernier.')
  await expect(saved(abdel)).toBeVisible()
  for (const part of PARTS) killPart(part, pidOf(app))
  for (const page of [noor, abdel]) await page.context().close()
  await expect.poll(isReady, BACK).toBe(true)

  const reader = await (await visit(undefined, { baseURL: app.url, javaScriptEnabled: false })).newPage()
  await reader.goto(`/${board}`)
  await reader.getByRole('link', { name: TEXT }).click()
  const text = reader.getByRole('main')
  for (const part of PARTS)
    for (const name of ['Noor', 'Abdel']) await expect(text).toContainText(`${name}, avant ${part} et après.`)
  await expect(text).toContainText('Noor, hors ligne.')
  await expect(text).toContainText('Abdel, en dernier.')
})

test('whatever ends it, nothing of it is left running', async () => {
  const own = emptyFolder()
  const endings = [
    { name: 'kill -9 of the main process', end: (start: number) => process.kill(mainOf(start), 'SIGKILL') },
    { name: 'kill -9 of npm start', end: (start: number) => process.kill(start, 'SIGKILL') },
    { name: 'Ctrl-C', end: (start: number) => process.kill(-start, 'SIGINT') },
  ]
  for (const { name, end } of endings) {
    const start = await npmStart(own)
    expect(runningOn(own).length).toBeGreaterThan(5)
    end(start)
    await expect.poll(() => runningOn(own), { message: name, ...BACK }).toEqual([])
  }
  rmSync(own, { recursive: true, force: true })
})

test('what dies around a close leaves one decision, counted from every ballot', async ({ visit }) => {
  const { samir, close } = await atTheVote(visit)
  for (const [early, part] of [
    [900, 'jobs'],
    [600, 'web'],
    [300, 'room'],
    [0, 'postgres'],
  ] as const) {
    await until(close.subtract({ milliseconds: early }))
    expect(killPart(part, pidOf(app)), runningOn(folder).join('\n')).toBe(true)
  }
  await expect(samir.getByText('Adoptée, par consentement')).toBeVisible(BACK)
  await expect(samir.getByText(/^11 «\sça me va\s», 2 réserves/)).toBeVisible()

  await expect.poll(isReady, BACK).toBe(true)
  await samir.goto(`/${board}/log`)
  await expect(samir.getByRole('heading', { name: VOTE })).toHaveCount(1)
  await expect(
    samir.getByText('Cohérent, première visite').or(samir.getByText('Rien de scellé n’a changé')),
  ).toBeVisible()
})

/** Someone at a vote that is still open: the example's closes a minute or two after it is made. */
async function atTheVote(visit: Visit): Promise<{ samir: Page; close: Temporal.Instant }> {
  for (;;) {
    board = await newExample()
    const close = await nextClose()
    const samir = await enter(visit, 'Samir')
    await samir.getByRole('link', { name: VOTE }).click()
    await expect(samir.getByRole('heading', { level: 1, name: VOTE })).toBeVisible()
    const isOpen = await samir.getByRole('heading', { name: 'Votre vote' }).isVisible()
    if (isOpen && close.epochMilliseconds > Date.now() + 2_000) return { samir, close }
    await samir.context().close()
  }
}

const pidOf = ({ process }: Served) => process.pid ?? 0
const saved = (page: Page) => page.getByText('✓ Enregistré')
const offline = (page: Page) => page.getByText('Hors ligne', { exact: true })
const isReady = () =>
  fetch(`${app.url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

async function killWhenSeen(page: Page, words: string, part: ProcessName): Promise<void> {
  await page.getByText(words).waitFor()
  expect(killPart(part, pidOf(app))).toBe(true)
}

/** Makes the example; its address. */
async function newExample(): Promise<string> {
  const { headers } = await fetch(`${app.url}/api/example`, {
    method: 'POST',
    headers: { origin: app.url },
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  return new URL(headers.get('location') ?? '', app.url).searchParams.get('board') ?? ''
}

async function enter(visit: Visit, name: string): Promise<Page> {
  const page = await (await visit(undefined, { baseURL: app.url })).newPage()
  await page.goto(`/example?board=${board}`)
  await page.getByRole('button', { name: `Entrer en tant que ${name}` }).click()
  await expect(page.getByRole('heading', { name: `Bonjour ${name}` })).toBeVisible()
  return page
}

async function writer(visit: Visit, name: string): Promise<Page> {
  const page = await enter(visit, name)
  await page.getByRole('link', { name: TEXT }).click()
  await expect(saved(page)).toBeVisible()
  return page
}

/** When the board's next vote closes, as its database has it. */
async function nextClose(): Promise<Temporal.Instant> {
  const secret = readFileSync(join(folder, 'keys', 'postgres'), 'utf8').trim()
  const port = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3])
  const db = openDatabase(embeddedUrl(secret, port, 'tour', 'tour'), 1)
  const { rows } = await sql<{ closes_at: Temporal.Instant }>`
    select closes_at from round join board on board.id = board_id
    where slug = ${board} and round.stage = 'open' order by closes_at limit 1`.execute(db)
  await db.destroy()
  if (!rows[0]) throw new Error('no vote is open')
  return rows[0].closes_at
}

function until(instant: Temporal.Instant): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, instant.epochMilliseconds - Date.now()))
}

/** `npm start` at the head of a process group of its own, as a terminal starts it; its process id once it serves. */
async function npmStart(dataDir: string): Promise<number> {
  const child = spawn(process.execPath, ['server/start.mjs'], {
    detached: true,
    env: { ...process.env, ...BARE, DATA_DIR: dataDir, PUBLIC_URL: '', PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/^Tour de table: http/m.test(said)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}) while starting`)))
  })
  return child.pid ?? 0
}
