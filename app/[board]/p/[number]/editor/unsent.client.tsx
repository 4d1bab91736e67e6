'use client'

import { useState, useSyncExternalStore } from 'react'
import type { EditorWords } from './editor-words.ts'

const CHANGED = 'unsent-words'
const key = () => `unsent:${location.pathname}`
/** Where the browser keeps nothing for us, at least while the page is open. */
let held = ''

/** Keeps what came too late for the text, in this tab: the page changes when a vote opens, the words stay. */
export function keepUnsent(words: string): void {
  if (words !== '') store([read(), words].filter(Boolean).join('\n'))
}

/**
 * The words of this page that are not in its text, to be posted as a message or let go: those that this tab kept, and
 * those that were `stored` too late, wherever they were written.
 */
export function Unsent({
  words,
  stored = '',
}: {
  words: Pick<EditorWords, 'unsent' | 'copy' | 'copied' | 'cancel'>
  stored?: string
}) {
  const kept = useSyncExternalStore(subscribe, read, () => '')
  const [copied, setCopied] = useState(false)
  const [away, setAway] = useState(false)
  const text = away ? kept : eachOnce(stored, kept)
  if (text === '') return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const letGo = () => {
    store('')
    setAway(true)
  }
  return (
    <section
      aria-labelledby="unsent"
      className="mb-4 rounded-xl border border-line border-l-[5px] border-l-sky bg-surface px-4 py-3"
    >
      <h2 id="unsent" className="text-base">
        {words.unsent}
      </h2>
      <p className="my-2 whitespace-pre-wrap rounded-lg bg-paper px-3 py-2">{text}</p>
      <div className="flex flex-wrap items-center gap-2">
        <button type="button" onClick={copy} className={BUTTON}>
          {words.copy}
        </button>
        <button type="button" onClick={letGo} className={BUTTON}>
          {words.cancel}
        </button>
        <span role="status" className="text-[0.86rem] text-ink-2">
          {copied && words.copied}
        </span>
      </div>
    </section>
  )
}

/** Who was writing when the text was frozen has in this tab what is stored as well. */
function eachOnce(stored: string, kept: string): string {
  const known = new Set(stored.split('\n').map((line) => line.trim()))
  const rest = kept.split('\n').filter((line) => !known.has(line.trim()))
  return [stored, ...rest].filter((line) => line !== '').join('\n')
}

const BUTTON = 'min-h-[44px] rounded-[10px] border border-field px-4 font-semibold'

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  return () => window.removeEventListener(CHANGED, listener)
}

function read(): string {
  try {
    return sessionStorage.getItem(key()) ?? held
  } catch {
    return held
  }
}

function store(words: string): void {
  held = words
  try {
    if (words === '') sessionStorage.removeItem(key())
    else sessionStorage.setItem(key(), words)
  } catch {
    // Held above.
  }
  window.dispatchEvent(new Event(CHANGED))
}
