import type { ReactNode } from 'react'

/** Whoever has no mouse scrolls it by its arrows. */
const REACHED_BY_TAB = { tabIndex: 0 }

/** A table that may be wider than the page, and scrolls by itself. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section {...REACHED_BY_TAB} aria-label={label} className="relative max-w-full overflow-x-auto">
      {children}
    </section>
  )
}
