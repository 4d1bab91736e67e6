'use client'

import { type ReactNode, useState } from 'react'
import type { EditorWords } from './editor-words.ts'
import type { Ending, LiveState } from './live-draft.client.ts'
import { useLasting } from './standing.client.tsx'

const ENDINGS: Record<Ending, 'signedOut' | 'forbidden' | 'gone' | 'tooLong'> = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  gone: 'gone',
  'too-long': 'tooLong',
}

/** What a writer must know: read aloud when it happens. */
export function News({ state, words }: { state: LiveState; words: EditorWords }) {
  const { session, connected, ending, turned, unsent } = state
  const away = useLasting(session !== undefined && !connected && !ending, 1_500)
  return (
    <>
      <div role="status">
        {ending && (
          <Message tone="clay">
            {words[ENDINGS[ending]]} <Reload>{words.reload}</Reload>
          </Message>
        )}
        {away && <Message tone="clay">{words.offlineLong}</Message>}
        {turned === 'frozen' && (
          <Message tone="sky">
            {words.frozen} <Reload>{words.seeVote}</Reload>
          </Message>
        )}
        {turned === 'reader' && <Message tone="sky">{words.reader}</Message>}
      </div>
      {unsent !== '' && <Unsent text={unsent} words={words} />}
    </>
  )
}

function Unsent({ text, words }: { text: string; words: EditorWords }) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <section
      aria-labelledby="unsent"
      className="mb-4 rounded-xl border border-line border-l-[5px] border-l-sky bg-surface px-4 py-3"
    >
      <h2 id="unsent" className="text-base">
        {words.unsent}
      </h2>
      <p className="my-2 whitespace-pre-wrap rounded-lg bg-paper px-3 py-2">{text}</p>
      <button
        type="button"
        onClick={copy}
        className="min-h-[44px] rounded-[10px] border border-field px-4 font-semibold"
      >
        {words.copy}
      </button>{' '}
      <span role="status" className="text-[0.86rem] text-ink-2">
        {copied && words.copied}
      </span>
    </section>
  )
}

const TONES = { clay: 'border-l-clay bg-clay-soft', sky: 'border-l-sky bg-sky-soft' }

function Message({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return <p className={`mb-4 rounded-xl border-l-[5px] px-4 py-3 ${TONES[tone]}`}>{children}</p>
}

function Reload({ children }: { children: ReactNode }) {
  return (
    <button type="button" onClick={() => location.reload()} className="font-semibold text-leaf underline">
      {children}
    </button>
  )
}
