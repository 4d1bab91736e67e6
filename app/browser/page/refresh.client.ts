import { Idiomorph } from 'idiomorph'
import { sayRefreshed } from './content.client.ts'
import { isBeingFilled, isFilled } from './typed.client.ts'

/** Answers are numbered as they are asked for: one that comes after a later one was shown is too old. */
let [asked, shown] = [0, 0]

/** The same, unasked: who is filling a form in is not to see the page change under their hands. */
export async function refreshUnlessFilled(): Promise<void> {
  const isUnwanted = () => isBeingFilled(document)
  if (!isUnwanted()) await refreshPage(isUnwanted)
}

/**
 * Brings the content of this page up to date, node by node: focus, scroll, what was folded open and each form that is being
 * filled in stay, and what is `data-kept`, which was made here. Where no answer comes, the page stays as it is, and where
 * nobody wants it any more by then.
 */
export async function refreshPage(isUnwanted = () => false): Promise<void> {
  const mine = ++asked
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
  if (!answer || answer.status >= 500) return
  const html = await answer.text().catch(() => undefined)
  if (html === undefined || mine < shown || isUnwanted()) return
  if (answer.redirected) return location.assign(answer.url)
  const page = new DOMParser().parseFromString(html, 'text/html')
  // Parsed without scripts it has elements in it, whose fields would be sent.
  for (const one of page.querySelectorAll('noscript')) one.textContent = one.innerHTML
  shown = mine
  bringStyles(page)
  document.title = page.title
  Idiomorph.morph(document.body, page.body, {
    morphStyle: 'outerHTML',
    callbacks: { beforeNodeMorphed: mayChange, beforeNodeRemoved: mayGo, beforeAttributeUpdated: mayUpdate },
  })
  for (const script of page.querySelectorAll<HTMLScriptElement>('script[src]')) void import(script.src)
  sayRefreshed()
}

/** A form stays whole: some of its fields with the hidden ones of another would be sent as what nobody meant. */
function mayChange(there: Node): boolean {
  if (there instanceof HTMLElement && 'kept' in there.dataset) return false
  return !(there instanceof HTMLFormElement && isFilled(there))
}

/** Whoever sends it is told what became of what it was about, and given back what they typed. */
function mayGo(there: Node): boolean {
  if (!(there instanceof HTMLElement)) return true
  const forms = there instanceof HTMLFormElement ? [there] : [...there.querySelectorAll('form')]
  return !forms.some(isFilled)
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
