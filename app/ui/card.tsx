import type { ReactNode } from 'react'

const EDGES = {
  none: '',
  leaf: 'border-l-[5px] border-l-leaf',
  sun: 'border-l-[5px] border-l-sun',
  clay: 'border-l-[5px] border-l-clay',
  sky: 'border-l-[5px] border-l-sky',
  stone: 'border-l-[5px] border-l-stone',
}

/** A sheet of paper on the table; its edge says what it asks for. */
export function Card({
  edge = 'none',
  id,
  className = '',
  children,
  label,
}: {
  edge?: keyof typeof EDGES
  id?: string
  className?: string
  children: ReactNode
  label?: string
}) {
  return (
    <section
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className={`min-w-0 rounded-xl border border-line bg-surface p-4 shadow-lift sm:px-6 sm:py-5 ${EDGES[edge]} ${className}`}
    >
      {children}
    </section>
  )
}
