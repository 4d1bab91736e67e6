'use client'

import type { MouseEvent } from 'react'

interface FillLink {
  key: string
  label: string
  /** The page with these boxes ticked, for who runs no script. */
  href: string
  boxes: readonly string[]
}

/** Shortcuts that tick the boxes in place, so that nothing typed beside them is lost. */
export function Fills({ fills }: { fills: readonly FillLink[] }) {
  const tick = (boxes: readonly string[]) => (event: MouseEvent) => {
    const form = event.currentTarget.closest('form')
    if (!form) return
    event.preventDefault()
    for (const box of form.querySelectorAll<HTMLInputElement>('#week input'))
      if (box.type === 'checkbox') box.checked = boxes.includes(box.name)
      else box.value = ''
  }
  return (
    <p className="flex flex-wrap gap-2">
      {fills.map(({ key, label, href, boxes }) => (
        <a
          key={key}
          href={href}
          onClick={tick(boxes)}
          className="inline-flex min-h-[44px] items-center rounded-[10px] border border-field bg-surface px-3 py-1 font-semibold text-ink no-underline"
        >
          {label}
        </a>
      ))}
    </p>
  )
}
