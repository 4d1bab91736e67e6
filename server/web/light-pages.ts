/*
 * A page of Next comes with React, a router, and the page once more as data, so that it can be drawn again in the browser.
 * Nothing of that runs here: every link and form leads to a page of its own, and what lives in a page is a small module
 * beside it (`app/browser`). So all of it is taken out, in this one place, and pages stay ordinary pages of Next. A route
 * handler that renders React to HTML would do without layouts, not-found pages and styles.
 *
 * React escapes `<`, `>` and quotes in all that people write, in text and in attributes; Next escapes `<` in its data. So
 * `<script` begins nothing but a script of Next or ours, and `</script>` ends it.
 *
 * Each form that is sent says who its page was made for, as the body does (`app/forms/written-for.ts`).
 */
const SCRIPT = /<script\b([^>]*)>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>/g
const OURS = /\bsrc="\/browser\/([a-z-]+)\.js"/
/** Fetches what is not asked for any more. */
const HINT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g

const READER = /<body\b[^>]*\bdata-reader="([^"]*)"/
const SENT = /<form\b[^>]*\bmethod="post"[^>]*>/g

export interface Modules {
  nonce: string
  /** Where the module of this name is served. */
  addressOf(name: string): string
}

/** The page without what Next would run in it; the modules it names are deferred, each once. */
export function lightPage(html: string, { nonce, addressOf }: Modules): string {
  const reader = readerIn(html)
  return html
    .replace(SCRIPT, (_, attributes: string) => {
      const name = OURS.exec(attributes)?.[1]
      return name ? `<script type="module" nonce="${nonce}" src="${addressOf(name)}"></script>` : ''
    })
    .replace(HINT, '')
    .replace(SENT, (form) => `${form}${reader}`)
}

/** The field by which forms say it; nothing where the page is none of ours. */
function readerIn(html: string): string {
  const found = READER.exec(html)
  return found ? `<input type="hidden" name="reader" value="${found[1]}"/>` : ''
}
