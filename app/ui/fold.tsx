import type { ReactNode } from 'react'

/** What is there for those who want it: closed at first, opened without a script. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
        {title}
      </summary>
      {children}
    </details>
  )
}
