import type { ReactNode } from 'react'
import { Runs } from './runs.tsx'

/** A form that is sent without leaving the page, where scripts run; without them it is a form like any other. */
export function QuietForm({
  action,
  className,
  away,
  children,
}: {
  action: string
  className: string
  /** Said where no answer came. */
  away: string
  children: ReactNode
}) {
  return (
    <form action={action} method="post" className={className} data-quiet={away}>
      {children}
      <p role="alert" className="font-semibold text-clay empty:hidden" />
      <Runs module="quiet-form" />
    </form>
  )
}
