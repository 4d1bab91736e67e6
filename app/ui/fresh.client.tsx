'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Something typed or chosen and not stored yet would be lost with the page, if that broke. */
function isBeingFilled(): boolean {
  if (document.querySelector('[data-unsaved]')) return true
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'main form :is(input, textarea, select)',
  )
  return [...fields].some(isChanged)
}

function isChanged(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  const ticked = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
  return ticked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Brings the page up to date at a given moment, and now and then while someone is looking at it. */
export function Fresh({ at, everySeconds }: { at?: number; everySeconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible' || isBeingFilled()) return
      // Without an answer a refresh would leave the page, and what is typed in it, for the browser's own error.
      const ready = await fetch('/readyz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (ready) router.refresh()
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
