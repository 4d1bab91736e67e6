import type { ReactNode } from 'react'
import type { EditorWords } from './editor-words.ts'
import type { LiveState, RoomEnding } from './live-draft.client.ts'
import { useLasting } from './save-state.client.tsx'

const ENDINGS: Record<RoomEnding, 'signedOut' | 'forbidden' | 'gone' | 'tooLong' | 'refused'> = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  gone: 'gone',
  'too-long': 'tooLong',
  refused: 'refused',
}

/** What a writer must know: read aloud when it happens. */
export function News({ state, words }: { state: LiveState; words: EditorWords }) {
  const { session, connected, ending, turned, nearlyFull } = state
  const away = useLasting(session !== undefined && !connected && !ending, 1_500)
  return (
    <div role="status">
      {ending && (
        <Message tone="clay">
          {words[ENDINGS[ending]]} <Reload>{words.reload}</Reload>
        </Message>
      )}
      {away && <Message tone="clay">{words.offlineLong}</Message>}
      {nearlyFull && <Message tone="sky">{words.nearlyFull}</Message>}
      {turned === 'frozen' && (
        <Message tone="sky">
          {words.frozen} <Reload>{words.seeVote}</Reload>
        </Message>
      )}
      {turned === 'reader' && <Message tone="sky">{words.reader}</Message>}
    </div>
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
