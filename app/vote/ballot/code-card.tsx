import type { ReactNode } from 'react'

export interface CodeWords {
  title: string
  for: string
  drawn: string
}

/** The code to note, in groups of four. The one thing of a ballot that is printed. */
export function CodeCard({ words, code, children }: { words: CodeWords; code: string; children: ReactNode }) {
  return (
    <div data-code className="rounded-xl border-[1.5px] border-dashed border-field px-4 py-3">
      <p className="font-semibold">{words.title}</p>
      <p data-spaced className="my-1 font-mono text-[1.15rem] font-bold tracking-wide break-words">
        {code}
      </p>
      <p className="text-[0.92rem]">{words.for}</p>
      <p className="text-[0.86rem] text-ink-2">{words.drawn}</p>
      {children}
    </div>
  )
}
