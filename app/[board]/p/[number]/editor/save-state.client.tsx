import { useEffect, useState } from 'react'
import type { OtherWriter } from './draft-session.client.ts'
import type { EditorWords } from './editor-words.ts'
import type { LiveState } from './live-draft.client.ts'

const MOST_SHOWN = 4

/** Who is here, and whether what was written is stored. */
export function SaveState({
  state,
  words,
  writing,
  toggle,
}: {
  state: LiveState
  words: EditorWords
  writing: boolean
  toggle: (() => void) | undefined
}) {
  return (
    <div
      data-unsaved={state.saved && state.connected ? undefined : ''}
      className="ml-auto flex flex-wrap items-center justify-end gap-x-2.5 gap-y-1 py-1"
    >
      <Here others={state.others} words={words} />
      <Mark state={state} words={words} />
      {toggle && (
        <button
          type="button"
          onClick={toggle}
          className="min-h-[44px] rounded-[10px] border border-field px-4 font-semibold sm:hidden"
        >
          {writing ? words.done : words.edit}
        </button>
      )}
    </div>
  )
}

function Here({ others, words }: { others: OtherWriter[]; words: EditorWords }) {
  if (others.length === 0) return null
  const more = others.length - MOST_SHOWN
  return (
    <ul aria-label={words.here} className="flex pl-2">
      {others.map(({ member, name, color }, index) => (
        <li key={member} title={name} className={index < MOST_SHOWN ? '-ml-2' : 'sr-only'}>
          <span
            aria-hidden="true"
            style={{ backgroundColor: color }}
            className="grid size-8 place-items-center rounded-full border-2 border-surface text-[0.76rem] font-bold text-white"
          >
            {initials(name)}
          </span>
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {more > 0 && (
        <li aria-hidden="true" className="ml-1 self-center text-[0.86rem] text-ink-2">
          +{more}
        </li>
      )}
    </ul>
  )
}

function Mark({ state, words }: { state: LiveState; words: EditorWords }) {
  const { session, connected, saved, ending } = state
  const away = useLasting(!connected, 1_500)
  if (ending) return null
  if (!session) return <span className="text-[0.86rem] text-ink-2">{words.joining}</span>
  if (away) return <span className="text-[0.86rem] font-semibold text-clay">{words.offline}</span>
  if (!session.mayWrite) return null
  return saved ? (
    <span className="text-[0.86rem] text-leaf">✓ {words.saved}</span>
  ) : (
    <span className="text-[0.86rem] text-ink-2">{words.saving}</span>
  )
}

/** True once it has been so for a while: a room that starts again is no news. */
export function useLasting(now: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setLasting(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [now, milliseconds])
  return lasting
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = parts.length > 1 ? [parts[0]?.[0], parts.at(-1)?.[0]] : [...(parts[0] ?? '?')].slice(0, 2)
  return letters.join('').toUpperCase()
}
