import type { ReactNode } from 'react'

/** What is there for those who want it: closed at first, opened without a script. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="mt-1" open={open}>
      <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
        {title}
      </summary>
      {children}
    </details>
  )
}
