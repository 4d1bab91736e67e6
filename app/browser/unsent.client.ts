import {
  readUnsent,
  storeUnsent,
  UNSENT_CHANGED,
} from '#app/[board]/p/[number]/editor/unsent-words.client.ts'
import { onContent } from './page/content.client.ts'

/* Shows the words that are not in the text: those that came with the page, and those that this tab kept. */

/** Let go, until the page is opened again. */
let away = false

onContent(show)
window.addEventListener(UNSENT_CHANGED, show)
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
  const place = button?.closest<HTMLElement>('[data-unsent]')
  if (!button || !place) return
  if ('letGo' in button.dataset) letGo()
  else void copyFrom(place, button.dataset.copied ?? '')
})

function show(): void {
  const place = document.querySelector<HTMLElement>('[data-unsent]')
  const line = place?.querySelector('p')
  if (!place || !line) return
  const kept = readUnsent()
  const words = away ? kept : eachOnce(place.dataset.unsent ?? '', kept)
  place.hidden = words === ''
  if (line.textContent !== words) line.textContent = words
}

function letGo(): void {
  away = true
  storeUnsent('')
}

async function copyFrom(place: HTMLElement, copied: string): Promise<void> {
  const words = place.querySelector('p')?.textContent ?? ''
  const done = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  )
  const status = place.querySelector('[role=status]')
  if (status) status.textContent = done ? copied : ''
}

/** Who was writing when the text was frozen has in this tab what is stored as well. */
function eachOnce(stored: string, kept: string): string {
  const known = new Set(stored.split('\n').map((line) => line.trim()))
  const rest = kept.split('\n').filter((line) => !known.has(line.trim()))
  return [stored, ...rest].filter((line) => line !== '').join('\n')
}
