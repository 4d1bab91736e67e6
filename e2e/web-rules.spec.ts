import { request as send } from 'node:http'
import { sql } from 'kysely'
import { createProposal } from '#lib/commands/create-proposal.ts'
import { type Board, database, expect, must, newBoard, served, test } from './board.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** A request as no browser writes it: to this very address, with these very headers. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const { hostname, port } = new URL(served())
  const form = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  return new Promise((resolve, reject) => {
    const length =
      method === 'POST' && !headers['transfer-encoding']
        ? { 'content-length': String(Buffer.byteLength(body)) }
        : {}
    const sent = send(
      { hostname, port, method, path, headers: { 'accept-language': 'fr', ...form, ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks)
              .toString('utf8')
              .replaceAll(/[\u00a0\u202f]/g, ' '),
          }),
        )
      },
    )
    // A body that is refused while it is sent may end the connection; the answer has come by then.
    sent.on('error', reject)
    sent.end(body)
  })
}

const ours = () => ({ origin: served() })
const get = (path: string, headers = {}) => ask('GET', path, headers)
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = ours()) =>
  ask('POST', path, headers, new URLSearchParams(form).toString())

/** A board with a proposal, and the cookie of its steward. */
async function newPlace(
  visit: (personId?: string) => Promise<{ cookies(): Promise<{ name: string; value: string }[]> }>,
): Promise<{ board: Board; number: number; cookie: string }> {
  const board = await newBoard('Les Amis du Canal', 'Maud', [{ name: 'Inès' }])
  const { number } = must(await createProposal(await board.as('Maud'), { title: 'Un vélo', sections: [] }))
  const [session] = await (await visit(board.people.get('Maud')?.personId)).cookies()
  return { board, number, cookie: `${session?.name}=${session?.value}` }
}

/** Every address that a form posts to. */
function forms(slug: string, number: number): string[] {
  return [
    '/new/do',
    '/sign-in/do/request',
    '/sign-in/do/code',
    '/sign-in/do/link',
    '/api/language',
    '/api/sign-out',
    '/api/example',
    '/api/example/enter',
    `/${slug}/do/create-proposal`,
    ...['add', 'change', 'remove', 'leave'].map((command) => `/${slug}/members/do/${command}`),
    ...[
      'edit-brief',
      'message',
      'open-vote',
      'vote',
      'reopen',
      'withdraw',
      'ticket',
      'cancel-round',
      'join-request',
      'take-back',
      'take-over',
    ].map((command) => `/${slug}/p/${number}/do/${command}`),
    '/v/jeton/do/vote',
    '/v/jeton/do/leave',
  ]
}

function expectWebRules(where: string, { headers }: Answer): void {
  const policy = String(headers['content-security-policy'])
  expect(policy, where).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/)
  expect(policy, where).not.toContain('unsafe-eval')
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy, where).toContain(part)
  expect(headers['referrer-policy'], where).toBe('same-origin')
  expect(headers['x-content-type-options'], where).toBe('nosniff')
  expect(headers['x-powered-by'], where).toBeUndefined()
}

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
  for (const [page, status] of pages) {
    const answer = await get(page, { cookie })
    expect(answer.status, page).toBe(status)
    expectWebRules(page, answer)
    const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? ''
    nonces.add(nonce)
    const scripts = [...answer.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length, page).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag, page).toContain(`nonce="${nonce}"`)
    expect(answer.text, page).toContain('<html lang="fr"')
    expect(answer.headers['cache-control'], page).toMatch(/no-store|private/)
  }
  expect(nonces.size).toBe(pages.length)
  expectWebRules('a file', await get(`/log/${board.id}/checkpoint`))
  expectWebRules('a refused form', await post('/sign-in/do/request', { email: 'x' }))
  expectWebRules('a refused origin', await post('/sign-in/do/request', {}, {}))
})

test('a page that breaks says so under the same rules, without a word of what broke', async ({ visit }) => {
  const { board, cookie } = await newPlace(visit)
  const { slug } = board
  const stored = await database()
    .selectFrom('board')
    .select('charter')
    .where('id', '=', board.id)
    .executeTakeFirstOrThrow()
  await database()
    .updateTable('board')
    .set({ charter: JSON.stringify({}) })
    .where('id', '=', board.id)
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
    .where('id', '=', board.id)
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

test('what is too long to be a form is refused before it is read', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const address = `/${board.slug}/p/${number}/do/message`
  const long = await post(address, { message: 'a'.repeat(300_000) }, { ...ours(), cookie })
  expect(long.status).toBe(413)
  expect(long.text).toContain('C’est trop long pour être envoyé en une fois.')
  const unmeasured = await ask('POST', address, { ...ours(), cookie, 'transfer-encoding': 'chunked' }, '')
  expect(unmeasured.status).toBe(413)
})

test('whoever opens the address of a form is led to its page', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const page = (address: string) => {
    if (address.startsWith('/sign-in/')) return '/sign-in'
    return address.startsWith('/api/') ? '/' : address.replace(/\/do(\/.*)?$/, '')
  }
  for (const address of forms(slug, number)) {
    const answer = await get(address, { cookie })
    expect(answer.status, address).toBe(303)
    expect(answer.headers.location, address).toBe(page(address))
  }
  expect((await get('/api/auth/callback/link')).status).toBe(405)
  expect((await get('/api/auth/signin')).status).toBe(405)
  // A command there is none of.
  const unknown = await post(`/${slug}/do/nothing`, {}, { ...ours(), cookie })
  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('Ceci n’existe pas, ou n’existe plus.')
  expect((await post('/nulle-part/members/do/add', { name: 'Ami' })).status).toBe(404)
})

test('an address that is none is a page that says so, never a failure', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const none = [
    ...[
      '0',
      '-1',
      'abc',
      '01',
      '1.5',
      '999',
      '999999999',
      '99999999999999999999',
      '%00',
      '1%00',
      '%F0%9F',
    ].map((of) => `/${slug}/p/${of}`),
    `/${slug}/p/abc/open`,
    `/${slug}/p/999/open`,
    `/${slug}/rien`,
    `/${slug}%00`,
    `/${slug}'--`,
    '/%00',
    '/%E2%82%AC',
    '/%2e%2e%2fetc%2fpasswd',
    `/${'a'.repeat(8_000)}`,
    `/${slug}/p/${'9'.repeat(8_000)}`,
    '/v/garbage',
    '/v/%00',
    `/v/${'a'.repeat(8_000)}`,
    '/mailbox/garbage',
    '/mailbox/%00',
    '/example?board=%00',
    '/example?board=rien',
  ]
  for (const address of none) {
    const answer = await get(address, { cookie })
    expect(answer.status, address.slice(0, 80)).toBe(404)
    expect(answer.text, address.slice(0, 80)).toContain('<h1>Cette page n’existe pas</h1>')
    expectWebRules(address.slice(0, 80), answer)
  }
  for (const address of ['/%', '/%E0%A4%A', `/${slug}/p/%`]) {
    const answer = await get(address, { cookie })
    expect(answer.status, address).toBeGreaterThanOrEqual(400)
    expect(answer.status, address).toBeLessThan(500)
    expectWebRules(address, answer)
  }
  for (const odd of ['?tab=%00&done=%00', '?done[]=x&done=y', '?tab=a&tab=b', `?x=${'y'.repeat(8_000)}`])
    expect((await get(`/${slug}/p/${number}${odd}`, { cookie })).status, odd.slice(0, 40)).toBe(200)
  for (const page of ['/sign-in?back=%00', '/sign-in/confirm?email=%00&token=a&token=b', '/new?key=%00'])
    expect((await get(page)).status, page).toBe(200)
})

test('files of a register: those there are, and 404 for any other', async ({ visit }) => {
  const { board } = await newPlace(visit)
  const log = `/log/${board.id}`
  expect((await get(`${log}/checkpoint`)).status).toBe(200)
  for (const path of [
    `${log}/tile/0/000`,
    `${log}/tile/-1/000.p/1`,
    `${log}/tile/0/0.p/1`,
    `${log}/tile/0/000.p/0`,
    `${log}/tile/0/000.p/256`,
    `${log}/tile/0/000.p/200`,
    `${log}/tile/99/000.p/1`,
    `${log}/tile/entries/x999/000.p/1`,
    `${log}/tile/entries/../../etc/passwd`,
    `${log}/tile/0/%00`,
    `${log}/tile`,
    `${log}/proof/0.tlog-proof`,
    `${log}/proof/1.tlog-proof`,
    `${log}/proof/abc`,
    '/log/01ARZ3NDEKTSV4RRFFQ69G5FAV/checkpoint',
    '/log/garbage/checkpoint',
    '/log/%00/checkpoint',
    `${log}/${'a/'.repeat(500)}`,
  ]) {
    const { status } = await get(path)
    expect(status === 308 ? 404 : status, path).toBe(404)
  }
})

test('it says that it lives, and when it is ready', async () => {
  const lives = await get('/livez')
  expect([lives.status, JSON.parse(lives.text)]).toEqual([200, { web: 'up' }])
  const ready = await get('/readyz')
  expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { database: 'up', room: 'up' }])
})

test('a form badly filled comes back with what was typed in it', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const address = `/${slug}/p/${number}`
  const refused = async (path: string, form: Record<string, string>, sentence: string, kept: string[]) => {
    const answer = await post(path, form, { ...ours(), cookie })
    expect(answer.status, path).toBeGreaterThanOrEqual(400)
    expect(answer.status, path).toBeLessThan(500)
    expect(answer.text, path).toContain(sentence)
    for (const words of kept) expect(answer.text, path).toContain(words)
  }
  const long = `${'Bonjour à tous. '.repeat(1_250)}!`
  expect(long).toHaveLength(20_001)
  await refused('/new/do', { name: 'Le Club' }, 'Il manque : votre prénom.', ['value="Le Club"'])
  await refused('/sign-in/do/request', { email: 'pas une adresse' }, 'Ceci n’est pas valable', [
    'value="pas une adresse"',
  ])
  await refused('/sign-in/do/code', { email: 'a@exemple.fr' }, 'Ce code n’est pas le bon.', [
    'value="a@exemple.fr"',
  ])
  await refused(`/${slug}/do/create-proposal`, { title: ' ' }, 'Donnez un titre à la proposition.', [])
  await refused(`/${slug}/do/create-proposal`, { title: long }, 'titre : 140 caractères au plus.', [long])
  await refused(`${address}/do/message`, { message: long }, 'le message : 5 000 caractères au plus.', [long])
  await refused(
    `${address}/do/edit-brief`,
    { title: 'Vu', brief: long },
    'L’En bref tient en 300 caractères.',
    ['value="Vu"', long],
  )
  const place = { name: 'Ami', email: 'ami@exemple.fr', kind: 'volunteer', standing: 'elector' }
  await refused(`/${slug}/members/do/add`, { ...place, kind: 'chef' }, 'Ceci n’est pas valable', [
    'value="Ami"',
  ])
  await refused(`/${slug}/members/do/add`, { name: 'Ami' }, 'Ceci n’est pas valable', ['value="Ami"'])
  await refused(`/${slug}/members/do/add`, { ...place, name: long }, 'le nom : ', [long])
  await refused(`/${slug}/members/do/change`, { ...place, member: '\0' }, 'Ceci n’existe pas', [])
  await refused(`${address}/do/open-vote`, { preset: 'jamais' }, 'Écrivez l’En bref', [])
  await refused(`${address}/do/vote`, { choice: 'peut-être', round: '\0' }, 'Ce', [])
  const written = await database()
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('board_id', '=', board.id)
    .executeTakeFirst()
  expect(written?.n).toBe('2')
})

test('a body that is no form is an empty one', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const headers = { ...ours(), cookie }
  for (const type of [
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  ]) {
    for (const path of ['/sign-in/do/request', `/${board.slug}/p/${number}/do/message`, '/api/language']) {
      const { status } = await ask('POST', path, { ...headers, 'content-type': type }, '{"message":"x"}')
      expect(status, `${path} ${type}`).toBeLessThan(500)
    }
  }
  // What nobody typed may be lost; the sentence is not.
  const filled = Object.fromEntries(['title', 'brief'].map((name) => [name, '\x01'.repeat(40_000)]))
  const answer = await post(`/${board.slug}/p/${number}/do/edit-brief`, filled, headers)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('caractères au plus')
})
