'use client'

import { useEffect, useRef, useState } from 'react'

/** How many points are left to whoever is typing. Without scripts nothing shows: it would not follow. */
export function PointsLeft({ points, left, over }: { points: number; left: string; over: string }) {
  const place = useRef<HTMLOutputElement>(null)
  const [rest, setRest] = useState<number>()
  useEffect(() => {
    const form = place.current?.closest('fieldset')
    if (!form) return
    const count = () => {
      const fields = [...form.querySelectorAll<HTMLInputElement>('input[name^=option_]')]
      const given = fields.map(({ value }) => (/^\s*\d+\s*$/.test(value) ? Number(value) : 0))
      setRest(points - given.reduce((sum, n) => sum + n, 0))
    }
    count()
    form.addEventListener('input', count)
    return () => form.removeEventListener('input', count)
  }, [points])
  const tooMany = rest !== undefined && rest < 0
  return (
    <output ref={place} className={`block text-right font-semibold ${tooMany ? 'text-clay' : ''}`}>
      {rest === undefined ? null : `${tooMany ? over : left} ${Math.abs(rest)}`}
    </output>
  )
}
