export const UNSENT_CHANGED = 'unsent-words'
const key = () => `unsent:${location.pathname}`
/** Where the browser keeps nothing for us, at least while the page is open. */
let held = ''

/** Keeps what came too late for the text, in this tab: the page changes when a vote opens, the words stay. */
export function keepUnsent(words: string): void {
  if (words !== '') storeUnsent([readUnsent(), words].filter(Boolean).join('\n'))
}

export function readUnsent(): string {
  try {
    return sessionStorage.getItem(key()) ?? held
  } catch {
    return held
  }
}

export function storeUnsent(words: string): void {
  held = words
  try {
    if (words === '') sessionStorage.removeItem(key())
    else sessionStorage.setItem(key(), words)
  } catch {
    // Held above.
  }
  window.dispatchEvent(new Event(UNSENT_CHANGED))
}
