import { sql } from 'kysely'
import { ask, expectWebRules, forms, get, newPlace, ours, post } from './ask.ts'
import { database, expect, served, test } from './board.ts'

test('every page carries the web rules, and its scripts this answer’s nonce', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const pages: [path: string, status: number][] = [
    ['/', 200],
    ['/sign-in', 200],
    ['/sign-in/sent', 200],
    ['/sign-in/confirm', 200],
    ['/new', 200],
    ['/mailbox', 200],
    ...['', '/members', '/charter', '/log', '/log/history', '/more', '/propose', `/p/${number}`].map(
      (page): [string, number] => [`/${slug}${page}`, 200],
    ),
    [`/${slug}/p/${number}/open`, 200],
    ['/nulle-part', 404],
    ['/nulle/part/du/tout', 404],
    ['/v/jeton', 404],
    [`/${slug}/p/999`, 404],
  ]
  const nonces = new Set<string>()
  const scripts: string[] = []
  for (const [page, status] of pages) {
    const answer = await get(page, { cookie })
    expect(answer.status, page).toBe(status)
    expectWebRules(page, answer)
    const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? ''
    nonces.add(nonce)
    for (const [tag] of answer.text.matchAll(/<script[^>]*>/g)) {
      expect(tag, page).toContain(`nonce="${nonce}"`)
      scripts.push(tag)
    }
    expect(answer.text, page).toContain('<html lang="fr"')
    expect(answer.headers['cache-control'], page).toMatch(/no-store|private/)
  }
  expect(nonces.size).toBe(pages.length)
  expect(scripts.length).toBeGreaterThan(0)
  expectWebRules('a file', await get(`/log/${board.boardId}/checkpoint`))
  expectWebRules('a refused form', await post('/sign-in/do/request', { email: 'x' }))
  expectWebRules('a refused origin', await post('/sign-in/do/request', {}, {}))
})

test('a page that breaks says so under the same rules, without a word of what broke', async ({ visit }) => {
  const { board, cookie } = await newPlace(visit)
  const { slug } = board
  const stored = await database()
    .selectFrom('board')
    .select('charter')
    .where('id', '=', board.boardId)
    .executeTakeFirstOrThrow()
  await database()
    .updateTable('board')
    .set({ charter: JSON.stringify({}) })
    .where('id', '=', board.boardId)
    .execute()
  const answer = await get(`/${slug}/charter`, { cookie })
  expect(answer.status).toBe(500)
  expectWebRules('a broken page', answer)
  expect(answer.text).not.toMatch(/TypeError|node_modules|at \w+ \(/)
  const context = await visit(board.people.get('Maud')?.personId)
  const page = await context.newPage()
  await page.goto(`/${slug}/charter`)
  await expect(
    page.getByRole('heading', { name: 'Quelque chose n’a pas marché de notre côté' }),
  ).toBeVisible()
  await database()
    .updateTable('board')
    .set({ charter: JSON.stringify(stored.charter) })
    .where('id', '=', board.boardId)
    .execute()
  await page.getByRole('link', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { name: 'Charte', exact: true })).toBeVisible()
})

test('nothing is written for a form that another site sends', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const counts = async () => {
    const { rows } = await sql<Record<string, string>>`select
      (select count(*) from board) boards, (select count(*) from member) members,
      (select count(*) from proposal) proposals, (select count(*) from message) messages,
      (select count(*) from log_entry) entries, (select count(*) from sign_in) sign_ins,
      (select count(*) from session) sessions, (select count(*) from rate_limit) tries,
      (select count(*) from ticket) tickets`.execute(database())
    return rows[0]
  }
  const form = {
    title: 'Autre',
    message: 'Bonjour',
    name: 'Ami',
    kind: 'volunteer',
    standing: 'steward',
    email: 'ami@exemple.fr',
    language: 'en',
  }
  const before = await counts()
  const { host } = new URL(served())
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://ailleurs.example' },
    { origin: `https://${host}` },
    { origin: `http://${host}.ailleurs.example` },
    { referer: `${served()}/${slug}` },
  ]
  for (const address of forms(slug, number)) {
    for (const headers of foreign) {
      const answer = await post(address, form, { cookie, ...headers })
      expect(answer.status, `${address} ${JSON.stringify(headers)}`).toBe(403)
      expect(answer.text).toContain('Cette demande ne vient pas de ce site.')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    expect((await ask(method, `/${slug}`, { origin: 'https://ailleurs.example' })).status).toBe(403)
  for (const method of ['GET', 'POST']) {
    const elsewhere = await ask(method, '/sign-in', { ...ours(), host: 'ailleurs.example' })
    expect(elsewhere.status).toBe(421)
    expectWebRules('another name', elsewhere)
  }
  const english = await post('/sign-in/do/request', form, { 'accept-language': 'en-GB' })
  expect(english.text).toContain('This request does not come from this site.')
  expect(await counts()).toEqual(before)
})

test('it says that it lives, and when it is ready', async () => {
  const lives = await get('/livez')
  expect([lives.status, JSON.parse(lives.text)]).toEqual([200, { web: 'up' }])
  const ready = await get('/readyz')
  expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { database: 'up', room: 'up' }])
})
