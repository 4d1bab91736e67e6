import type { ReactNode } from 'react'
import { current } from './session.ts'
import { Shell } from './ui/shell.tsx'

/** The frame of pages that belong to no board. */
export async function SiteFrame({ title, children }: { title?: string; children: ReactNode }) {
  const { say, language, path, person } = await current()
  return (
    <Shell
      say={say}
      language={language}
      path={path}
      title={say('site.name')}
      home="/"
      me={person ? { name: person.name, href: '/' } : undefined}
    >
      <title>{title ? `${title} · ${say('site.name')}` : say('site.name')}</title>
      <div className="mx-auto max-w-[680px]">{children}</div>
    </Shell>
  )
}
