import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import type { Say } from '#lib/i18n/words.ts'
import { Avatar } from './avatar.tsx'

export interface NavPlace {
  key: string
  name: string
  href: string
  /** On a phone only these three stand in the bottom bar. */
  bottom?: boolean
  wide?: boolean
}

/** The frame of every page: one way up, one way to the content, one switch of language. */
export function Shell({
  say,
  language,
  path,
  title,
  home,
  places = [],
  here,
  me,
  banner,
  children,
}: {
  say: Say
  language: Language
  path: string
  title: string
  home: string
  places?: NavPlace[]
  here?: string
  /** Who is signed in, and where they find what is theirs. */
  me?: { name: string; href: string } | undefined
  banner?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-surface focus:p-3"
      >
        {say('site.skip')}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="flex items-center gap-4 px-4 py-1.5 sm:px-8">
          <a
            href={home}
            className="flex min-h-[44px] min-w-0 items-center gap-2.5 font-bold text-ink no-underline"
          >
            <Logo />
            <span className="min-w-0">{title}</span>
          </a>
          {places.length > 0 && <TopMenu say={say} places={places} here={here} />}
          <div className="ml-auto flex items-center gap-2 text-ink-2">
            <LanguageSwitch say={say} path={path} language={language} />
            {me ? (
              <a href={me.href} className="hidden min-h-[44px] items-center sm:flex">
                <span className="sr-only">{say('site.signed_in_as', { name: me.name })}</span>
                <Avatar name={me.name} />
              </a>
            ) : null}
          </div>
        </div>
      </header>
      {banner}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[1120px] px-4 pt-5 pb-28 outline-none sm:px-8 sm:pt-8 sm:pb-16"
      >
        {children}
      </main>
      {places.length > 0 && <BottomBar say={say} places={places} here={here} />}
    </>
  )
}

function TopMenu({ say, places, here }: { say: Say; places: NavPlace[]; here: string | undefined }) {
  return (
    <nav aria-label={say('site.main_menu')} className="hidden gap-5 sm:flex lg:ml-4 lg:gap-6">
      {places
        .filter(({ wide }) => wide !== false)
        .map(({ key, name, href }) => (
          <a
            key={key}
            href={href}
            {...(key === here ? { 'aria-current': 'page' as const } : {})}
            className={`inline-flex min-h-[44px] items-center no-underline ${key === here ? 'text-ink shadow-[inset_0_-2px_var(--leaf)]' : 'text-ink-2'}`}
          >
            {name}
          </a>
        ))}
    </nav>
  )
}

function BottomBar({ say, places, here }: { say: Say; places: NavPlace[]; here: string | undefined }) {
  const bottom = places.filter((place) => place.bottom)
  const current = bottom.some(({ key }) => key === here) ? here : bottom.at(-1)?.key
  return (
    <nav
      aria-label={say('site.main_menu')}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-surface sm:hidden"
    >
      {bottom.map(({ key, name, href }) => (
        <a
          key={key}
          href={href}
          {...(key === current ? { 'aria-current': 'page' as const } : {})}
          className={`flex min-h-[52px] flex-1 items-center justify-center px-1 text-center text-[0.9rem] font-semibold no-underline ${key === current ? 'text-leaf' : 'text-ink-2'}`}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}

/** Names the other language in itself, for voices to say it right. */
function LanguageSwitch({ say, path, language }: { say: Say; path: string; language: Language }) {
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <form action="/api/language" method="post">
      <input type="hidden" name="back" value={path} />
      <button
        type="submit"
        name="language"
        value={other}
        lang={other}
        className="min-h-[44px] px-2 text-ink-2 underline underline-offset-3"
      >
        {say('site.other_language')}
      </button>
    </form>
  )
}

/** A table seen from above, six seats around it. */
function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className="shrink-0 text-leaf">
      <circle cx="13" cy="13" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      {[0, 60, 120, 180, 240, 300].map((degrees) => (
        <circle
          key={degrees}
          cx="23"
          cy="13"
          r="2"
          fill="currentColor"
          transform={`rotate(${degrees} 13 13)`}
        />
      ))}
    </svg>
  )
}
