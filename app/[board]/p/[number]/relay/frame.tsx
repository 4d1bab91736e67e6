import type { ReactNode } from 'react'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { current } from '#app/session.ts'
import type { BoardScope } from '#lib/store/scope.ts'

/** A page beside a proposal's own, with the way back. */
export async function RelayFrame({
  scope,
  address,
  number,
  title,
  children,
}: {
  scope: BoardScope
  address: string
  number: string
  title: string
  children: ReactNode
}) {
  const { say } = await current()
  return (
    <BoardFrame scope={scope} here="home" title={title}>
      <div className="mx-auto max-w-[680px]">
        <p className="text-[0.86rem]">
          <a href={address} className="inline-block py-1">
            {say('draft.number', { number })}
          </a>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </BoardFrame>
  )
}
