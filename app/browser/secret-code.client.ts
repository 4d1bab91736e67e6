import { CODE_BYTES, codeHash, codeOf, readCode, spacedCode } from '#lib/rules/vote/ballot-code.ts'
import { onContent } from './page/content.client.ts'

/*
 * Draws the code of a secret ballot: the form sends its hash alone. This tab keeps it until the vote is recorded, so that
 * a ballot sent back to its voter has the code they noted.
 */

onContent(() => {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-forget-code]'))
    attempt(() => sessionStorage.removeItem(dataset.forgetCode ?? ''))
  for (const place of document.querySelectorAll<HTMLElement>('[data-secret-code]'))
    if (!place.querySelector('[data-code]')) show(place, keptCode(place.id) ?? keep(place.id, drawCode()))
})

function show(place: HTMLElement, code: string): void {
  const template = place.querySelector('template')
  if (!template) return
  const card = document.importNode(template.content, true)
  const line = card.querySelector('[data-spaced]')
  const hash = card.querySelector<HTMLInputElement>('[name=code_hash]')
  if (!line || !hash) return
  line.textContent = spacedCode(code)
  hash.value = codeHash(code)
  card.querySelector('[data-print]')?.addEventListener('click', () => print())
  const copy = card.querySelector<HTMLElement>('[data-copied]')
  if ('clipboard' in navigator) copy?.addEventListener('click', () => copyFrom(copy, code))
  else copy?.remove()
  place.append(card)
}

async function copyFrom(button: HTMLElement, code: string): Promise<void> {
  await navigator.clipboard.writeText(spacedCode(code))
  const said = button.querySelector('span')
  if (said) said.textContent = button.dataset.copied ?? ''
}

function drawCode(): string {
  return codeOf(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))
}

function keptCode(place: string): string | undefined {
  return readCode(attempt(() => sessionStorage.getItem(place)) ?? '')
}

function keep(place: string, code: string): string {
  attempt(() => sessionStorage.setItem(place, code))
  return code
}

/** A browser may refuse to keep anything. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
