import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guard } from './guard.ts'

const OF_NEXT = ['rsc', 'next-action', 'next-url', 'next-router-state-tree', 'next-router-prefetch']

/** A server that says what its pages would learn of who asks: whether they sit at this machine, and what they ask Next. */
let server: Server
let port: number
beforeAll(async () => {
  server = createServer((asked, response) => {
    const rules = { publicUrl: `http://localhost:${port}`, dev: false, local: true, secret: 'x' }
    if (guard(asked, response, rules))
      response.end(OF_NEXT.find((name) => name in asked.headers) ?? asked.headers['x-direct'] ?? 'no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

function asksStraight(headers: Record<string, string>): Promise<string> {
  const host = `localhost:${port}`
  return new Promise((resolve, reject) => {
    const ask = request({ port, path: '/mailbox', headers: { host, ...headers } }, (answer) => {
      let said = ''
      answer.on('data', (chunk: Buffer) => (said += chunk))
      answer.on('end', () => resolve(answer.statusCode === 200 ? said : String(answer.statusCode)))
    })
    ask.on('error', reject)
    ask.end()
  })
}

describe('in local mode, whoever asks', () => {
  test('at this machine, by its own name and through nobody, is known to sit at it', async () => {
    expect(await asksStraight({})).toBe('yes')
  })

  test.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['X-Forwarded-Host', 'decisions.example.org'],
    ['forwarded', 'for=203.0.113.7'],
    ['via', '1.1 proxy'],
    ['x-real-ip', '203.0.113.7'],
  ])('through a proxy that sends %s may be anywhere, whatever else is said', async (name, value) => {
    expect(await asksStraight({ [name]: value })).toBe('no')
    expect(await asksStraight({ [name]: value, 'x-direct': 'yes' })).toBe('no')
  })

  test('by another name is answered nothing', async () => {
    expect(await asksStraight({ host: 'decisions.example.org' })).toBe('421')
  })
})

test.each(OF_NEXT)('nobody asks Next by %s: no page does', async (name) => {
  expect(await asksStraight({ [name]: '%%%' })).toBe('yes')
})

describe('who is refused while they still send', () => {
  const refused = `POST /availability/do/leave HTTP/1.1\r\nhost: localhost\r\n`

  test.each([
    ['what is too long', 'origin: ORIGIN\r\n', '413'],
    ['a form of another site', 'origin: http://elsewhere.example\r\n', '403'],
  ])('%s reads why, may send the rest, and is hung up on only then', async (_, headers, status) => {
    const rest = Buffer.alloc(64 * 1024)
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    let ended = false
    socket.on('data', (chunk: Buffer) => (heard += chunk)).on('end', () => (ended = true))
    const closed = once(socket, 'close')
    const head = refused + headers.replace('ORIGIN', `http://localhost:${port}`)
    socket.write(`${head}content-length: ${rest.length * 16}\r\n\r\n`)
    while (!/\r\n\r\n.+\n/s.test(heard)) await once(socket, 'data')
    for (let sent = 0; sent < 16; sent++) {
      await new Promise((resolve) => setImmediate(resolve))
      expect(ended).toBe(false)
      await new Promise((resolve) => socket.write(rest, resolve))
    }
    const [broken] = await closed
    expect([heard.split(' ')[1], ended, broken]).toEqual([status, true, false])
  })
})
