import { expectWebRules, forms, get, newPlace, ours, post, refusedBy } from './ask.ts'
import { expect, test } from './board.ts'

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
  expect((await refusedBy('/nulle-part/members/do/add', { name: 'Ami' }, ours())).status).toBe(404)
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
  const log = `/log/${board.boardId}`
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
