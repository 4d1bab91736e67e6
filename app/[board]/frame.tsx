import type { ReactNode } from 'react'
import { actingMember, type BoardScope } from '#lib/store/scope.ts'
import { current } from '../session.ts'
import { Shell } from '../ui/shell.tsx'

export type Here = 'home' | 'decisions' | 'members' | 'charter' | 'more'

/** The frame of a board's pages. */
export async function BoardFrame({
  scope,
  here,
  title,
  children,
}: {
  scope: BoardScope
  here: Here
  /** What the tab is called, before the board's name. */
  title?: string
  children: ReactNode
}) {
  const { say, language, path } = await current()
  const { slug, name, example } = scope.board
  const member = actingMember(scope)
  const places = [
    { key: 'home', name: say('site.home'), href: `/${slug}`, bottom: true },
    { key: 'decisions', name: say('site.decisions'), href: `/${slug}/log`, bottom: true },
    { key: 'members', name: say('site.members'), href: `/${slug}/members` },
    { key: 'charter', name: say('site.charter'), href: `/${slug}/charter` },
    { key: 'more', name: say('site.more'), href: `/${slug}/more`, bottom: true, wide: false },
  ]
  const banner = example ? (
    <p className="border-b border-line bg-stone-soft px-4 py-2 text-center text-[0.86rem] text-ink-2">
      {say('site.example')}{' '}
      <a href={`/example?board=${slug}`} className="inline-block py-1">
        {say('site.example_leave')}
      </a>
    </p>
  ) : null
  return (
    <Shell
      say={say}
      language={language}
      path={path}
      title={name}
      home={`/${slug}`}
      places={places}
      here={here}
      me={member ? { name: member.name, href: `/${slug}/more` } : undefined}
      banner={banner}
    >
      <title>{title ? `${title} · ${name}` : name}</title>
      {children}
    </Shell>
  )
}
