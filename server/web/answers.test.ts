import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { freePort } from '#db/embedded.ts'
import { words } from '#lib/i18n/words.ts'
import { finishAnswer } from './answers.ts'
import { NOWHERE } from './error-pages.ts'

const LINES = '<p>Le samedi matin, sur la place.</p>'.repeat(50)
const PAGE = `<!DOCTYPE html><html><body>${LINES}<script nonce="x">self.__next_f</script></body></html>`
const SENT = `<!DOCTYPE html><html><body>${LINES}</body></html>`

const addressOf = (module: string) => module

/** A server that answers in the place of Next. */
let server: Server
let url: string
let next: (request: IncomingMessage, response: ServerResponse) => void
beforeAll(async () => {
  server = createServer((request, response) => {
    finishAnswer(request, response, {
      url,
      secret: 'x',
      files: { addressOf, fontLink: '</font>' },
      dev: false,
    })
    next(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  next = (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('vary', 'rsc')
    response.setHeader('link', '</_next/static/chunks/a.js>; rel=preload; as="script"')
    response.flushHeaders()
    for (let at = 0; at < PAGE.length; at += 100) response.write(Buffer.from(PAGE.slice(at, at + 100)))
    response.end()
  }
})

function ask(encodings: string, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(
        url,
        { method, headers: { 'accept-encoding': encodings, 'accept-language': 'fr' } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          )
        },
      )
      asked.on('error', reject).end()
    },
  )
}

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
  ['deflate', undefined, (body: Buffer) => body],
])('a browser that takes %s gets a page without the scripts of Next, as %s', async (takes, sent, read) => {
  const { headers, body } = await ask(takes)
  expect(headers['content-encoding']).toBe(sent)
  expect(headers['content-length']).toBe(String(body.length))
  expect(headers.vary).toBe('rsc, Accept-Encoding')
  expect(headers.link).toBe('</font>')
  expect(read(body).toString()).toBe(SENT)
})

test('what is compressed in itself, was compressed already or is only led elsewhere is sent as it came', async () => {
  const bytes = Buffer.alloc(4_096, 'a')
  const answers: [status: number, headers: Record<string, string>][] = [
    [200, { 'content-type': 'font/woff2' }],
    [200, { 'content-type': 'text/plain', 'content-encoding': 'zstd' }],
    [204, {}],
    [303, { location: '/ailleurs' }],
  ]
  for (const [status, given] of answers) {
    next = (_, response) => {
      response.writeHead(status, given)
      response.end(status === 200 ? bytes : undefined)
    }
    const { headers, body, ...answer } = await ask('br')
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject(given)
    expect(headers['content-encoding']).toBe(given['content-encoding'])
    expect(body).toEqual(status === 200 ? bytes : Buffer.alloc(0))
  }
  expect((await ask('br', 'HEAD')).body).toHaveLength(0)
})

test('a page that is not there is the one that this server draws to say so, light as any', async () => {
  next = ({ url, headers }, response) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(url === NOWHERE ? PAGE.replace('samedi', String(headers['accept-language'])) : '')
  }
  const { status, body } = await ask('br')
  expect(status).toBe(404)
  expect(brotliDecompressSync(body).toString()).toBe(SENT.replace('samedi', 'fr'))
})

test('what breaks is a fault of ours, and what breaks without a database is to be asked for again', async () => {
  next = ({ method }, response) => {
    response.statusCode = 500
    if (method === 'GET') response.setHeader('content-type', 'text/html')
    response.end('')
  }
  const answer = async (method: string) => {
    const { status, headers, body } = await ask('br', method)
    const page = (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString()
    return { status, again: headers['retry-after'], says: /<p>([^<]+)/.exec(page)?.[1] }
  }
  const says = words('fr')('site.broken_help')
  expect(await answer('GET')).toEqual({ status: 500, again: undefined, says })
  const nowhere = openDatabase(`postgresql://tour@127.0.0.1:${await freePort()}/tour`, 1, 1)
  await expect(sql`select 1`.execute(nowhere)).rejects.toThrow()
  await nowhere.destroy()
  expect(await answer('GET')).toEqual({ status: 503, again: '5', says })
  expect(await answer('POST')).toMatchObject({ status: 503, again: '5' })
})
