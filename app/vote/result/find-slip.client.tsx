'use client'

import type { FormEvent, ReactNode } from 'react'
import { codeHash, readCode } from '#lib/rules/vote/ballot-code.ts'

/** Asks for one's ballot by its code. Where scripts run, the code stays here: its hash alone is asked for. */
export function FindSlip({ urn, children }: { urn: string; children: ReactNode }) {
  const find = (event: FormEvent<HTMLFormElement>) => {
    const code = readCode(String(new FormData(event.currentTarget).get('code') ?? ''))
    if (!code) return
    event.preventDefault()
    location.assign(`?${new URLSearchParams({ urn, slip: codeHash(code) })}#urn-${urn}`)
  }
  return (
    <form action={`#urn-${urn}`} onSubmit={find} className="mt-3 grid gap-3">
      <input type="hidden" name="urn" value={urn} />
      {children}
    </form>
  )
}
