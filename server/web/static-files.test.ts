import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCopies } from '../build/copies.ts'
import { type StaticFiles, staticFiles } from './static-files.ts'

const STYLE = 'a{color:red}'.repeat(200)
const FONT = Buffer.alloc(64, 7)

let folder: string
let files: StaticFiles
let server: Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-static-'))
  const served = join(folder, 'static')
  for (const name of ['media', 'browser']) mkdirSync(join(served, name), { recursive: true })
  writeFileSync(join(folder, 'secret.css'), 'secret')
  writeFileSync(join(served, 'a b.css'), STYLE)
  writeFileSync(join(served, 'media', 'french-english.0abc.woff2'), FONT)
  writeFileSync(join(served, 'browser', 'quiet-form-ABCDEFG2.js'), 'x()')
  await makeCopies(served)
  files = staticFiles(served)
  server = createServer(async (asked, response) => {
    if (!(await files.answer(asked, response))) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>(
    (resolve, reject) => {
      const asked = request({ port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
      })
      asked.on('error', reject).end()
    },
  )
}

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['', undefined, (body: Buffer) => body],
])('a browser that takes "%s" gets the copy made at the build, and keeps it', async (takes, sent, read) => {
  const { status, headers, body } = await ask('/_next/static/a%20b.css', { 'accept-encoding': takes })
  expect(status).toBe(200)
  expect(read(body).toString()).toBe(STYLE)
  expect(headers['content-length']).toBe(String(body.length))
  expect(headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(headers['content-encoding']).toBe(sent)
  const again = { 'accept-encoding': takes, 'if-none-match': String(headers.etag) }
  expect((await ask('/_next/static/a%20b.css', again)).status).toBe(304)
  const other = await ask('/_next/static/a%20b.css', { ...again, 'accept-encoding': sent ? '' : 'br' })
  expect(other.status).toBe(200)
})

test('a font is sent as it is, and a head has no body', async () => {
  const address = '/_next/static/media/french-english.0abc.woff2'
  expect(files.fontLink).toBe(`<${address}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
  const font = await ask(address, { 'accept-encoding': 'br' })
  expect(font.body).toEqual(FONT)
  expect(font.headers['content-encoding']).toBeUndefined()
  expect(font.headers.vary).toBeUndefined()
  const head = await ask(address, {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '64', 0])
})

test.each([
  ['/_next/static/gone.css', 404],
  ['/_next/static/../secret.css', 404],
  ['/_next/static/%2e%2e/secret.css', 404],
  ['/_next/static/..%2fsecret.css', 404],
  ['/_next/static/%E0%A4%A', 404],
  ['/_next/static/', 404],
  ['/_next/static/media', 404],
  ['/_next/static/a%20b.css.br', 404],
  ['/elsewhere', 418],
])('%s leads to no other file: %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status)
})

test('a file is only asked for, and a module found by its name', async () => {
  expect((await ask('/_next/static/a%20b.css', {}, 'POST')).status).toBe(405)
  expect(files.addressOf('quiet-form')).toBe('/_next/static/browser/quiet-form-ABCDEFG2.js')
  expect(() => files.addressOf('form')).toThrow('there is no module form')
})
