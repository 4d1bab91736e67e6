import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { wasAway } from '#db/away.ts'
import { languageOf } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'

/** No page is here, so that Next draws the one that says so. */
export const NOWHERE = '/-/nowhere/-'

/** Next breaks on an address whose percent signs say nothing, and on the one that is of no page. */
export function addressForNext(url = '*'): string {
  try {
    decodeURI(url)
    return url === '*' ? NOWHERE : url
  } catch {
    return NOWHERE
  }
}

/** What broke this soon after the database, or room on its disk, was missed broke because of it. */
const BECAUSE_OF_IT = 5_000

/** Where it is the database that is away, or has no room left, whatever was asked for is told to ask again. */
export function sayWhenAway(response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = ((status: number, ...rest: [OutgoingHttpHeaders?]) => {
    if (status !== 500 || !wasAway(BECAUSE_OF_IT)) return writeHead.call(response, status, ...rest)
    response.setHeader('retry-after', '5')
    return writeHead.call(response, 503, ...rest)
  }) as typeof writeHead
}

/** Next leaves the page of an error to scripts: without them it is empty. This one takes its place. */
export async function errorPage(
  request: IncomingMessage,
  response: ServerResponse,
  own: { url: string; secret: string },
): Promise<string> {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  const page = response.statusCode === 404 ? await notFoundPage(request, own) : undefined
  if (page !== undefined) return page
  response.statusCode = 500
  return brokenPage(request)
}

/** Undefined where that broke as well. */
async function notFoundPage(
  { headers }: IncomingMessage,
  { url, secret }: { url: string; secret: string },
): Promise<string | undefined> {
  const kept = ['cookie', 'accept-language', 'x-nonce', 'x-path'].map((name) => [name, headers[name] ?? ''])
  try {
    const answer = await fetch(`${url}${NOWHERE}`, {
      headers: { ...Object.fromEntries(kept), 'x-internal': secret, 'accept-encoding': 'identity' },
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
