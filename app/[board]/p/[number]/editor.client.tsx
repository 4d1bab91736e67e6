'use client'

import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import './editor.css'
import type { EditorWords } from './editor-words.ts'
import { LiveDraft } from './live-draft.client.ts'
import { News } from './news.client.tsx'
import { Standing } from './standing.client.tsx'

export type { EditorWords } from './editor-words.ts'

const Writing = lazy(() => import('./writing.client.tsx'))

/**
 * The text of a proposal, written together. `children` is the text as the page knows it: it is read until the live one
 * is here, and without JavaScript. On a phone one reads first.
 */
export function Editor({
  ticketAddress,
  words,
  brief,
  children,
}: {
  ticketAddress: string
  words: EditorWords
  brief?: ReactNode
  children: ReactNode
}) {
  const [live] = useState(() => new LiveDraft(ticketAddress))
  const state = useSyncExternalStore(live.subscribe, live.get, live.get)
  const [writing, setWriting] = useState(false)
  useEffect(() => live.start(), [live])
  useEffect(() => setWriting(window.matchMedia('(min-width: 40rem)').matches), [])
  useWarning(!state.saved)

  const { session } = state
  const standing = (
    <Standing
      state={state}
      words={words}
      writing={writing}
      toggle={session?.mayWrite ? () => setWriting(!writing) : undefined}
    />
  )
  const still = (
    <>
      <div className="flex min-h-[60px] items-center border-b border-line px-3">{standing}</div>
      <div className="px-4 py-4 sm:px-8">
        {brief}
        {children}
      </div>
    </>
  )
  return (
    <>
      <News state={state} words={words} />
      <section className="rounded-xl border border-line bg-surface shadow-lift">
        {session ? (
          <Suspense fallback={still}>
            <Writing
              key={session.doc.guid}
              session={session}
              words={words}
              editable={writing && session.mayWrite}
              standing={standing}
              brief={brief}
              still={still}
            />
          </Suspense>
        ) : (
          still
        )}
      </section>
    </>
  )
}

/** The browser asks before it closes a page whose words are not stored. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
