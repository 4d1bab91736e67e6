'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Chip } from '#app/ui/chip.tsx'
import type { Difference, ShownPart } from '#lib/rules/entries/shown.ts'
import { type Checked, type CheckedPage, checkRegister } from './check.ts'

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
  redEntries: string
  redBroken: string
  redShown: string
  redDecision: string
  redUntitled: string
  redTitled: string
  redLine: string
  parts: Readonly<Record<ShownPart, string>>
  redHelp: string
  away: string
}

/** Rebuilds the register on this device from the bytes it fetches, and says in one sentence what came of it. */
export function RegisterCheck({
  base,
  vkey,
  size,
  page,
  locale,
  words,
}: {
  base: string
  vkey: string
  page: CheckedPage
  /** As the page knows it: where the register has grown since, the page is fetched again. */
  size: number
  locale: string
  words: CheckWords
}) {
  const router = useRouter()
  const [checked, setChecked] = useState<Checked | 'running' | 'away'>()
  // One page is another where it says something else, however often it is drawn.
  const asked = JSON.stringify(page)
  useEffect(() => {
    let shown = true
    setChecked((before) => before ?? 'running')
    checkRegister(base, vkey, JSON.parse(asked)).then(
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
  }, [base, vkey, size, asked, router])

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
      return (
        <>
          <Line tone="clay" title={`✕ ${words.red}`} help={reason(checked, words)} />
          {checked.differences.length > 0 ? (
            <ul className="mt-1 list-disc pl-5 text-[0.92rem]">
              {checked.differences.map((one) => (
                <li key={one.index}>{difference(one, words)}</li>
              ))}
            </ul>
          ) : null}
          <p className="mt-2 text-[0.92rem]">{words.redHelp}</p>
        </>
      )
    default:
      return checked satisfies never
  }
}

function reason(checked: Extract<Checked, { state: 'red' }>, words: CheckWords): string {
  if (checked.index !== null && checked.reason !== 'shrunk')
    return words.redIndex.replace('{index}', String(checked.index))
  switch (checked.reason) {
    case 'shown':
      return words.redShown
    case 'broken':
      return words.redBroken
    case 'shrunk':
      return words.redShrunk
    case 'rewritten':
      return words.redChanged
    case 'entries_missing':
    case 'entries_surplus':
    case 'entries_changed':
      return words.redEntries
    default:
      return words.redSignature
  }
}

/** The decision by its number and title, and all that differs of it. */
function difference({ index, decision, title, parts }: Difference, words: CheckWords): string {
  const ofDecision = title === null ? words.redUntitled : words.redDecision
  const ofOther = title === null ? words.redLine : words.redTitled
  const values: Record<string, string> = {
    index: String(index),
    number: String(decision),
    title: title ?? '',
    parts: parts.map((part) => words.parts[part]).join(' ; '),
  }
  return (decision === null ? ofOther : ofDecision).replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  )
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
