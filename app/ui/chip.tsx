import type { ReactNode } from 'react'

const TONES = {
  leaf: 'bg-leaf-soft text-leaf-2',
  sun: 'bg-sun-soft text-sun-2',
  clay: 'bg-clay-soft text-clay',
  sky: 'bg-sky-soft text-sky',
  stone: 'bg-stone-soft text-ink-2',
}
export type Tone = keyof typeof TONES

export function Chip({ tone = 'stone', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-center rounded-[14px] px-3 py-0.5 text-[0.84rem] font-semibold ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
