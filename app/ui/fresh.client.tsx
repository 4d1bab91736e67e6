'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Brings the page up to date at a given moment, and now and then while someone is looking at it. */
export function Fresh({ at, everySeconds }: { at?: number; everySeconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const regularly = setInterval(look, everySeconds * 1000)
    const wait = at === undefined ? Number.POSITIVE_INFINITY : at - Date.now() + 1_000
    const once = wait > 0 && wait < 2 ** 31 ? setTimeout(look, wait) : undefined
    return () => {
      clearInterval(regularly)
      clearTimeout(once)
    }
  }, [router, at, everySeconds])
  return null
}
