import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { freePort } from '#db/embedded.ts'
import { replaceErrorPages } from './error-pages.ts'

/** A server whose every page breaks, as Next says so. */
let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    replaceErrorPages(request, response, { url, secret: 'x' })
    response.statusCode = 500
    if (request.method === 'GET') response.setHeader('content-type', 'text/html')
    response.end('')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

async function answer(method: string) {
  const response = await fetch(url, { method, headers: { 'accept-language': 'en' } })
  const again = response.headers.get('retry-after')
  return { status: response.status, again, says: /<p>([^<]+)/.exec(await response.text())?.[1] }
}

const HELP = 'Nothing that was saved is lost. Wait a minute, then try again.'

test('what breaks is a fault of ours, and what breaks without a database is to be asked for again', async () => {
  expect(await answer('GET')).toEqual({ status: 500, again: null, says: HELP })
  const nowhere = openDatabase(`postgresql://tour@127.0.0.1:${await freePort()}/tour`, 1, 1)
  await expect(sql`select 1`.execute(nowhere)).rejects.toThrow()
  await nowhere.destroy()
  expect(await answer('GET')).toEqual({ status: 503, again: '5', says: HELP })
  expect(await answer('POST')).toMatchObject({ status: 503, again: '5' })
})
