'use client'

import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import './editor.css'
import type { EditorWords } from './editor-words.ts'
import type { LiveEditorProps } from './live-editor.client.tsx'

export type { EditorWords } from './editor-words.ts'

/**
 * The text of a proposal, written together. `children` is the text as the page knows it: it is read until the live one
 * is here, and without JavaScript. The live parts are put into places of this frame, so that `brief`, which may be
 * half typed, is never drawn anew.
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
  const [Live, setLive] = useState<ComponentType<LiveEditorProps>>()
  const [isLive, setIsLive] = useState(false)
  const [news, setNews] = useState<HTMLElement | null>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const [text, setText] = useState<HTMLElement | null>(null)
  const showLive = useCallback(() => setIsLive(true), [])
  useEffect(() => {
    // Where it cannot be fetched, after a deployment for instance, the text stays readable.
    import('./live-editor.client.tsx').then(
      ({ LiveEditor }) => setLive(() => LiveEditor),
      () => undefined,
    )
  }, [])
  return (
    <div>
      <div ref={setNews} />
      <section className="rounded-xl border border-line bg-surface shadow-lift">
        <div
          ref={setBar}
          className="no-print sticky top-0 z-10 min-h-[60px] rounded-t-xl border-b border-line bg-surface"
        />
        <div className="px-4 py-4 sm:px-8">
          {brief}
          {isLive ? null : children}
          <div ref={setText} />
        </div>
      </section>
      {Live && news && bar && text && (
        <Live ticketAddress={ticketAddress} words={words} places={{ news, bar, text }} onLive={showLive} />
      )}
    </div>
  )
}
