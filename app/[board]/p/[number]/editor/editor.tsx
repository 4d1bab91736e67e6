import type { ReactNode } from 'react'
import { Runs } from '#app/ui/runs.tsx'
import './editor.css'
import type { EditorWords } from './editor-words.ts'

/**
 * The text of a proposal, written together. `children` is the text as the page knows it: it is read until the live one
 * is here, and without JavaScript. The live parts are drawn into places of this frame, so that what stands beside them,
 * which may be half typed, is left alone.
 */
export function Editor({
  ticketAddress,
  words,
  unsent,
  brief,
  children,
}: {
  ticketAddress: string
  words: EditorWords
  unsent: ReactNode
  brief: ReactNode
  children: ReactNode
}) {
  return (
    <div id="editor" data-ticket={ticketAddress} data-words={JSON.stringify(words)}>
      <div id="editor-news" data-kept />
      {unsent}
      <section className="rounded-xl border border-line bg-surface shadow-lift">
        <div
          id="editor-bar"
          data-kept
          className="no-print sticky top-0 z-10 min-h-[60px] rounded-t-xl border-b border-line bg-surface"
        />
        <div className="px-4 py-4 sm:px-8">
          {brief}
          <div id="editor-read">{children}</div>
          <div id="editor-text" data-kept />
        </div>
      </section>
      <Runs module="editor" />
    </div>
  )
}
