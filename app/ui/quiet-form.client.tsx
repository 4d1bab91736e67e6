'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'

/** A form that is sent without leaving the page, where scripts run; without them it is a form like any other. */
export function QuietForm({
  action,
  className,
  away,
  children,
}: {
  action: string
  className?: string
  /** Said where no answer came. */
  away: string
  children: ReactNode
}) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const said = await fetch(action, { method: 'POST', headers: { accept: 'application/json' }, body })
      .then(async (answer) => ({ ok: answer.ok, ...((await answer.json()) as { sentence?: string }) }))
      .catch(() => ({ ok: false, sentence: away }))
    setProblem(said.ok ? '' : (said.sentence ?? away))
    if (!said.ok) return
    form.reset()
    router.refresh()
  }
  return (
    <form action={action} method="post" className={className ?? ''} onSubmit={send}>
      {children}
      <p role="alert" className="font-semibold text-clay empty:hidden">
        {problem}
      </p>
    </form>
  )
}
