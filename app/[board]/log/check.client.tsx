'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Chip } from '#app/ui/chip.tsx'
import { type Checked, checkRegister } from './check.ts'

export interface CheckWords {
  noScript: string
  running: string
  green: string
  greenHelp: string
  amber: string
  amberHelp: string
  red: string
  redIndex: string
  redSignature: string
  redShrunk: string
  redChanged: string
  redHelp: string
  away: string
}

/** Rebuilds the register on this device from the bytes it fetches, and says in one sentence what came of it. */
export function RegisterCheck({
  base,
  vkey,
  size,
  locale,
  words,
}: {
  base: string
  vkey: string
  /** As the page knows it: where the register has grown since, the page is fetched again. */
  size: number
  locale: string
  words: CheckWords
}) {
  const router = useRouter()
  const [checked, setChecked] = useState<Checked | 'running' | 'away'>()
  useEffect(() => {
    let shown = true
    setChecked((before) => before ?? 'running')
    checkRegister(base, vkey).then(
      (result) => {
        if (!shown) return
        setChecked(result)
        if (result.state !== 'red' && result.size !== size) router.refresh()
      },
      () => shown && setChecked('away'),
    )
    return () => {
      shown = false
    }
  }, [base, vkey, size, router])

  return (
    <div role="status" className="min-h-[3.2rem]">
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      {checked === 'running' ? <p className="text-ink-2">{words.running}</p> : null}
      {checked === 'away' ? <p>{words.away}</p> : null}
      {typeof checked === 'object' ? <Said checked={checked} locale={locale} words={words} /> : null}
    </div>
  )
}

function Said({ checked, locale, words }: { checked: Checked; locale: string; words: CheckWords }) {
  switch (checked.state) {
    case 'green': {
      const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(
        new Date(checked.since),
      )
      return <Line tone="leaf" title={`✓ ${words.green.replace('{date}', day)}`} help={words.greenHelp} />
    }
    case 'amber':
      return <Line tone="stone" title={words.amber} help={words.amberHelp} />
    case 'red':
      return <Line tone="clay" title={`✕ ${words.red}`} help={`${reason(checked, words)} ${words.redHelp}`} />
    default:
      return checked satisfies never
  }
}

function reason(checked: Extract<Checked, { state: 'red' }>, words: CheckWords): string {
  if (checked.reason === 'shrunk') return words.redShrunk
  if (checked.index !== null) return words.redIndex.replace('{index}', String(checked.index))
  return /^(checkpoint|key)_/.test(checked.reason) ? words.redSignature : words.redChanged
}

function Line({ tone, title, help }: { tone: 'leaf' | 'stone' | 'clay'; title: string; help: string }) {
  return (
    <>
      <p>
        <Chip tone={tone}>{title}</Chip>
      </p>
      <p className="mt-2 text-[0.92rem]">{help}</p>
    </>
  )
}
