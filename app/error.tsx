'use client'

import { useEffect, useState } from 'react'
import { siteEn } from '#lib/i18n/en/site.ts'
import { siteFr } from '#lib/i18n/fr/site.ts'
import { Button } from './ui/button.tsx'

/** Shown in the page's language, which the document says: nothing of the error itself. */
export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<Record<keyof typeof siteFr, string>>(siteFr)
  useEffect(() => {
    if (document.documentElement.lang === 'en') setWords(siteEn)
  }, [])
  return (
    <main className="mx-auto grid max-w-[680px] justify-items-start gap-4 px-4 py-16">
      <h1>{words['site.broken']}</h1>
      <p className="text-ink-2">{words['site.broken_help']}</p>
      <Button type="button" onClick={reset}>
        {words['site.try_again']}
      </Button>
    </main>
  )
}
