import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { wasAway } from '#db/away.ts'
import { languageOf } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'

/** No page is here, so that Next draws the one that says so. */
export const NOWHERE = '/-/nowhere/-'

const OF_THE_FIRST_ANSWER = ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'link']

/** What broke this soon after the database, or room on its disk, was missed broke because of it. */
const BECAUSE_OF_IT = 5_000

/**
 * Next leaves the page of an error to scripts: without them it is empty. Such an answer is held back, and this page
 * takes its place. Where it is the database that is away, or has no room left, whatever was asked for is told to ask again.
 */
export function replaceErrorPages(
  request: IncomingMessage,
  response: ServerResponse,
  { url, secret }: { url: string; secret: string },
): void {
  sayWhenAway(response)
  if (request.method !== 'GET' || request.url === NOWHERE) return
  const { writeHead, flushHeaders, write, end } = response
  const held = () =>
    !response.headersSent &&
    (response.statusCode === 404 || response.statusCode === 500) &&
    String(response.getHeader('content-type')).startsWith('text/html')
  response.writeHead = ((...given: Parameters<typeof writeHead>) =>
    held() ? response : writeHead.apply(response, given)) as typeof writeHead
  response.flushHeaders = () => {
    if (!held()) flushHeaders.call(response)
  }
  response.write = ((...given: Parameters<typeof write>) =>
    held() || write.apply(response, given)) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    if (!held()) return end.apply(response, given)
    const found = response.statusCode === 404 ? notFoundPage(request, url, secret) : undefined
    void Promise.resolve(found).then((page) => {
      for (const name of OF_THE_FIRST_ANSWER) response.removeHeader(name)
      writeHead.call(response, page ? 404 : 500, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      })
      end.call(response, page ?? brokenPage(request), 'utf8')
    })
    return response
  }) as typeof end
}

function sayWhenAway(response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = ((status: number, ...rest: [OutgoingHttpHeaders?]) => {
    if (status !== 500 || !wasAway(BECAUSE_OF_IT)) return writeHead.call(response, status, ...rest)
    response.setHeader('retry-after', '5')
    return writeHead.call(response, 503, ...rest)
  }) as typeof writeHead
}

/** Undefined where that broke as well. */
async function notFoundPage(
  { headers }: IncomingMessage,
  url: string,
  secret: string,
): Promise<string | undefined> {
  const kept = ['cookie', 'accept-language', 'x-nonce', 'x-path'].map((name) => [name, headers[name] ?? ''])
  try {
    const answer = await fetch(`${url}${NOWHERE}`, {
      headers: { ...Object.fromEntries(kept), 'x-internal': secret },
    })
    return answer.status === 404 ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

/** Needs nothing that may be what is broken. */
export function brokenPage({ headers }: IncomingMessage): string {
  const language = languageOf(headers.cookie, headers['accept-language'])
  const say = words(language)
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('site.broken')}</title>
<style nonce="${headers['x-nonce']}">
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 0 auto; padding: 4rem 1rem; font: 1.06rem/1.6 system-ui, sans-serif }
a { display: inline-block; padding: .6rem 0 }
</style>
</head>
<body>
<main>
<h1>${say('site.broken')}</h1>
<p>${say('site.broken_help')}</p>
<p><a href="">${say('site.try_again')}</a></p>
</main>
</body>
</html>
`
}
