import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { EditorWords } from './editor-words.ts'
import { LiveDraft } from './live-draft.client.ts'
import { LiveText } from './live-text.client.tsx'
import { News } from './news.client.tsx'
import { SaveState } from './save-state.client.tsx'

export interface LiveEditorProps {
  ticketAddress: string
  words: EditorWords
  places: { news: HTMLElement; bar: HTMLElement; text: HTMLElement }
  /** The live text stands in its place. */
  onLive(): void
}

/** On a phone one reads first, and taps to write. */
export function LiveEditor({ ticketAddress, words, places, onLive }: LiveEditorProps) {
  const [live] = useState(() => new LiveDraft(ticketAddress))
  const state = useSyncExternalStore(live.subscribe, live.get, live.get)
  const [writing, setWriting] = useState(() => window.matchMedia('(min-width: 40rem)').matches)
  useEffect(() => live.start(), [live])
  useWarning(!state.saved)

  const { session } = state
  const saveState = (
    <SaveState
      state={state}
      words={words}
      writing={writing}
      toggle={session?.mayWrite ? () => setWriting(!writing) : undefined}
    />
  )
  return (
    <>
      {createPortal(<News state={state} words={words} />, places.news)}
      {session ? (
        <LiveText
          key={session.doc.guid}
          session={session}
          words={words}
          editable={writing && session.mayWrite}
          saveState={saveState}
          places={places}
          onLive={onLive}
        />
      ) : (
        createPortal(<div className="flex min-h-[60px] items-center px-3">{saveState}</div>, places.bar)
      )}
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
