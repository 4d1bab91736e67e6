import type { Reader } from '#lib/i18n/dates.ts'
import { languageOf } from '#lib/i18n/language.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import type { Refusal } from '#lib/rules/base/refusal.ts'
import { escapeHtml } from '#lib/text/escape-html.ts'
import { fieldName, sentence, statusOf } from './refusal-text.ts'

/** What was sent and could not be stored. */
interface Unsent {
  readonly pairs: readonly (readonly [string, string])[]
  /** The page of the form, where the fields alone are not the whole of it: a file is chosen there again. */
  readonly page: string | undefined
}

/**
 * For a form that could not be stored: what was typed, to be copied, and a button that sends it again whole, or the way
 * back to its page. Needs nothing that may be what is broken: no database, no script.
 */
export function unsentPage(request: Request, { pairs, page }: Unsent, refusal: Refusal): Response {
  const language = languageOf(
    request.headers.get('cookie') ?? undefined,
    request.headers.get('accept-language') ?? undefined,
  )
  const say = words(language)
  const reader: Reader = { language, timeZone: 'Europe/Paris' }
  const { pathname, search } = new URL(request.url)
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('site.name')}</title>
<style nonce="${escapeHtml(request.headers.get('x-nonce') ?? '')}">
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 0 auto; padding: 4rem 1rem; font: 1.06rem/1.6 system-ui, sans-serif }
textarea { display: block; box-sizing: border-box; width: 100%; margin: 1rem 0; font: inherit }
h1 { font-size: 1.25rem }
button { padding: .6rem 1.2rem; font: inherit }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(sentence(say, refusal, reader))}</h1>
<form action="${escapeHtml(pathname + search)}" method="post">
${pairs.map((pair) => field(say, pair)).join('\n')}
${page === undefined ? `<button>${say('site.try_again')}</button>` : `<a href="${escapeHtml(page)}">${say('site.try_again')}</a>`}
</form>
</main>
</body>
</html>
`
  return new Response(html, {
    status: statusOf(refusal),
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Words are shown; what is one word alone was chosen, or is short, and is sent again unseen. */
function field(say: Say, [name, value]: readonly [string, string]): string {
  const as = `name="${escapeHtml(name)}"`
  if (!/\s/.test(value.trim())) return `<input type="hidden" ${as} value="${escapeHtml(value)}">`
  // A browser leaves out the first line end after the tag.
  return `<label>${escapeHtml(fieldName(say, name))}<textarea ${as} rows="6">\n${escapeHtml(value)}</textarea></label>`
}
