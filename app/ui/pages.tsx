import type { Say } from '#lib/i18n/words.ts'

/** Which page of a list is shown, and the way to those beside it; nothing where there is but one. */
export function Pages({
  say,
  of,
  list: { page, pages },
  at,
}: {
  say: Say
  /** What the list is called: a page may have several. */
  of: string
  list: { readonly page: number; readonly pages: number }
  /** The address of a page. */
  at: (page: number) => string
}) {
  if (pages === 1) return null
  return (
    <nav aria-label={say('site.pages', { of })} className="mt-3 flex flex-wrap items-center gap-x-5">
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev" className="inline-flex min-h-[44px] items-center">
          {say('site.page_before')}
        </a>
      ) : null}
      <span className="text-ink-2">{say('site.page_of', { page, pages })}</span>
      {page < pages ? (
        <a href={at(page + 1)} rel="next" className="inline-flex min-h-[44px] items-center">
          {say('site.page_after')}
        </a>
      ) : null}
    </nav>
  )
}

/** The page that an address asks for; the first one where it says something else. */
export function askedPage(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,8}$/.test(page) ? Number(page) : 1
}
