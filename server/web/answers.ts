import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncoding, compressed, isCompressible } from './compression.ts'
import { errorPage, NOWHERE, sayWhenAway } from './error-pages.ts'
import { holdAnswer } from './held-answer.ts'
import { lightPage } from './light-pages.ts'
import type { StaticFiles } from './static-files.ts'

export interface Finishing {
  /** Under which this server asks itself for the page that says that nothing is there. */
  url: string
  secret: string
  files: Pick<StaticFiles, 'addressOf' | 'fontLink'>
  /** Errors are told by Next, with all that it has to say of them. */
  dev: boolean
}

/**
 * What Next answers, as it is sent: a page that broke or is not there in words of ours, a page without the scripts of
 * Next, and all that is text compressed, whole and once.
 */
export function finishAnswer(request: IncomingMessage, response: ServerResponse, how: Finishing): void {
  if (!how.dev) sayWhenAway(response)
  if (request.method === 'HEAD') return
  const isPage = () => String(response.getHeader('content-type')).startsWith('text/html')
  const isError = () =>
    request.method === 'GET' && (response.statusCode === 404 || response.statusCode === 500) && isPage()
  holdAnswer(response, {
    holds: () =>
      response.statusCode >= 200 &&
      response.statusCode !== 204 &&
      response.statusCode !== 304 &&
      !response.hasHeader('content-encoding') &&
      isCompressible(response.getHeader('content-type')) &&
      !(how.dev && isError()),
    finish: async (body) => {
      if (!isPage()) return encoded(request, response, body)
      response.removeHeader('link')
      // The page that says that nothing is there comes from this server, as light as any.
      if (isError() && request.url !== NOWHERE)
        return encoded(request, response, Buffer.from(await errorPage(request, response, how)))
      const modules = { nonce: String(request.headers['x-nonce']), addressOf: how.files.addressOf }
      if (how.files.fontLink) response.setHeader('link', how.files.fontLink)
      return encoded(request, response, Buffer.from(lightPage(body.toString('utf8'), modules)))
    },
  })
}

async function encoded(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<Buffer> {
  const encoding = acceptedEncoding(request)
  const smaller = await compressed(body, encoding)
  response.appendHeader('vary', 'Accept-Encoding')
  if (!smaller || !encoding) return body
  response.setHeader('content-encoding', encoding)
  return smaller
}
