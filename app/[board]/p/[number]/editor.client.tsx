'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import './editor.css'
import type { EditorWords } from './editor-words.ts'
import type { LiveEditorProps } from './live-editor.client.tsx'

export type { EditorWords } from './editor-words.ts'

/**
 * The text of a proposal, written together. `children` is the text as the page knows it: it is read until the live one
 * is here, and without JavaScript.
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
  useEffect(() => {
    // Where it cannot be fetched, after a deployment for instance, the text stays readable.
    import('./live-editor.client.tsx').then(
      ({ LiveEditor }) => setLive(() => LiveEditor),
      () => undefined,
    )
  }, [])
  const body = (text: ReactNode) => (
    <div className="px-4 py-4 sm:px-8">
      {brief}
      {text}
    </div>
  )
  if (Live) return <Live ticketAddress={ticketAddress} words={words} body={body} still={children} />
  return (
    <section className="rounded-xl border border-line bg-surface shadow-lift">
      <div className="min-h-[60px] border-b border-line" />
      {body(children)}
    </section>
  )
}
