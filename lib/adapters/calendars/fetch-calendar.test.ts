import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { fetchCalendar, type Policy } from './fetch-calendar.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on this machine; which requests it had. */
async function serve(answer: RequestListener): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const HERE: Policy = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  mayAsk: () => true,
  ports: 'any',
  milliseconds: 1_500,
  bytes: 1_000,
}
const text = async (address: string, policy = HERE) => {
  const got = await fetchCalendar(address, policy)
  return isRefusal(got) ? got : new TextDecoder().decode(got)
}

describe('this machine and its network', () => {
  test('are never asked, whatever the address is called', async () => {
    const { url, asked } = await serve((_, response) => response.end('secret'))
    const { port } = new URL(url)
    const anyPort: Policy = { ...HERE, mayAsk: () => false }
    for (const host of [
      '127.0.0.1',
      'localhost',
      '127.1',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ])
      expect(await text(`http://${host}:${port}/`, anyPort)).toMatchObject({ code: 'address_failed' })
    for (const host of ['127.0.0.1', 'localhost', '10.0.0.1', '169.254.169.254', '[fe80::1]', '192.168.1.1'])
      expect(await fetchCalendar(`https://${host}/`)).toMatchObject({ code: 'address_failed' })
    expect(asked).toEqual([])
  })

  test('are not reached through a redirection either', async () => {
    const inside = await serve((_, response) => response.end('secret'))
    const outside = await serve((_, response) =>
      response.writeHead(302, { location: inside.url.replace('127.0.0.1', '127.0.0.2') }).end(),
    )
    const policy = { ...HERE, mayAsk: (address: string) => address === '127.0.0.1' }
    expect(await text(outside.url, policy)).toMatchObject({ code: 'address_failed' })
    expect(inside.asked).toEqual([])
  })

  test('are not asked by a name that leads there by one of its addresses', async () => {
    const both = [
      { address: '1.1.1.1', family: 4 },
      { address: '::1', family: 6 },
    ]
    const policy = { ...HERE, mayAsk: isPublicAddress, resolve: async () => both }
    expect(await text('https://agenda.example/', policy)).toMatchObject({ code: 'address_failed' })
  })

  test('are not reached by a name that changes its mind: the address that was checked is the one asked', async () => {
    const { url, asked } = await serve((_, response) => response.end('BEGIN'))
    let turns = 0
    const resolve = async () => [{ address: ++turns === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const policy = { ...HERE, resolve, mayAsk: (address: string) => address === '127.0.0.1' }
    const { port } = new URL(url)
    expect(await text(`http://agenda.example:${port}/a.ics`, policy)).toBe('BEGIN')
    expect({ turns, asked }).toEqual({ turns: 1, asked: ['/a.ics'] })
    expect(await text(`http://agenda.example:${port}/`, policy)).toMatchObject({ code: 'address_failed' })
  })
})

describe('an answer', () => {
  test('is followed three times, and read', async () => {
    const { url, asked } = await serve(({ url: path }, response) => {
      const turn = Number(path?.slice(1) || 0)
      if (turn < 3) response.writeHead(302, { location: `/${turn + 1}` }).end()
      else response.end('BEGIN:VCALENDAR')
    })
    expect(await text(url)).toBe('BEGIN:VCALENDAR')
    expect(asked).toEqual(['/', '/1', '/2', '/3'])
  })

  test('that never comes, from a name nobody knows', async () => {
    const unknown = { ...HERE, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    expect(await text('webcal://agenda.example/', unknown)).toMatchObject({ code: 'address_failed' })
    const mute = { ...HERE, milliseconds: 100, resolve: () => new Promise<never>(() => undefined) }
    expect(await text('webcal://agenda.example/', mute)).toMatchObject({ code: 'address_slow' })
  })

  test('comes from whichever of its addresses answers', async () => {
    const { url } = await serve((_, response) => response.end('BEGIN'))
    const hosts = [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ]
    const { port } = new URL(url)
    expect(await text(`http://agenda.example:${port}/`, { ...HERE, resolve: async () => hosts })).toBe(
      'BEGIN',
    )
  })

  test('that leads round in circles is left', async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(302, { location: '/' }).end())
    expect(await text(url)).toMatchObject({ code: 'address_failed' })
    expect(asked).toHaveLength(4)
  })

  test.each([
    ['said to be too long', { 'content-length': '1001' }],
    ['longer than it may be, without saying so', {}],
  ])('%s is cut', async (_, headers) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, headers)
      response.end(Buffer.alloc(1_001))
    })
    expect(await text(url)).toMatchObject({ code: 'calendar_too_big' })
  })

  test.each([
    ['that never begins', () => undefined],
    [
      'that comes a drop at a time',
      (_: unknown, response: { write(text: string): void }) =>
        void setInterval(() => response.write('x'), 100).unref(),
    ],
  ])('%s is not waited for', async (_, answer) => {
    const { url } = await serve(answer as RequestListener)
    expect(await text(url)).toMatchObject({ code: 'address_slow' })
  })

  test.each([
    [404, {}],
    [500, {}],
    [200, { 'content-encoding': 'gzip' }],
    [302, { location: 'http://[' }],
  ])('%s %j is no calendar', async (status, headers) => {
    const { url } = await serve((_, response) => response.writeHead(status, headers).end('x'))
    expect(await text(url)).toMatchObject({ code: 'address_failed' })
  })

  test.each([
    'file:///etc/passwd',
    'ftp://a.example/',
    'http://u:p@127.0.0.1/',
    'javascript:1',
    'x',
    '',
    'https://',
  ])('%s is no address of one', async (address) =>
    expect(await text(address)).toMatchObject({ code: 'address_invalid' }))

  test('is not asked for on a port that is no website’s', async () => {
    expect(await fetchCalendar('http://1.1.1.1:22/')).toMatchObject({ code: 'address_invalid' })
    expect(await fetchCalendar('http://1.1.1.1:5432/')).toMatchObject({ code: 'address_invalid' })
  })

  test('of a redirection to another kind of address is refused', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await text(url)).toMatchObject({ code: 'address_invalid' })
  })
})
