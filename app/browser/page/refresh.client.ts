import { Idiomorph } from 'idiomorph'
import { sayRefreshed } from './content.client.ts'
import { isChanged, isField } from './typed.client.ts'

let asked = 0

/**
 * Brings the content of this page up to date, node by node: focus, scroll, what was folded open and what was typed stay,
 * and what is `data-kept`, which was made here. Where no answer comes, the page stays as it is.
 */
export async function refreshPage(): Promise<void> {
  const mine = ++asked
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
  if (!answer || answer.status >= 500) return
  const html = await answer.text().catch(() => undefined)
  if (html === undefined || mine !== asked) return
  if (answer.redirected) return location.assign(answer.url)
  const page = new DOMParser().parseFromString(html, 'text/html')
  // Parsed without scripts it has elements in it, whose fields would be sent.
  for (const one of page.querySelectorAll('noscript')) one.textContent = one.innerHTML
  bringStyles(page)
  document.title = page.title
  Idiomorph.morph(document.body, page.body, {
    morphStyle: 'outerHTML',
    callbacks: { beforeNodeMorphed: mayChange, beforeAttributeUpdated: mayUpdate },
  })
  for (const script of page.querySelectorAll<HTMLScriptElement>('script[src]')) void import(script.src)
  sayRefreshed()
}

function mayChange(there: Element, coming: Node): boolean {
  if (there instanceof HTMLElement && 'kept' in there.dataset) return false
  return !(isField(there) && isField(coming) && there.name === coming.name && isChanged(there))
}

function mayUpdate(attribute: string, element: Element): boolean {
  return !(attribute === 'open' && element instanceof HTMLDetailsElement)
}

/** After a deployment the new content may need others. */
function bringStyles(page: Document): void {
  const sheets = (from: Document) => [...from.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  const known = new Set(sheets(document).map(({ href }) => href))
  for (const sheet of sheets(page))
    if (!known.has(sheet.href)) document.head.append(document.importNode(sheet))
}
