import type { ReactNode } from 'react'

const TONES = {
  leaf: 'border-leaf bg-leaf-soft',
  clay: 'border-clay bg-clay-soft',
  sky: 'border-sky bg-sky-soft',
}

/** Something just happened, or could not: said once, at the top, read aloud. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return (
    <div
      role={tone === 'clay' ? 'alert' : 'status'}
      className={`mb-5 rounded-xl border-l-[5px] px-4 py-3 ${TONES[tone]}`}
    >
      {children}
    </div>
  )
}
