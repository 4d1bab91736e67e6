'use client'

import { useEffect, useState } from 'react'
import { CODE_BYTES, codeHash, codeOf, readCode, spacedCode } from '#lib/rules/vote/ballot-code.ts'
import { CodeCard, type CodeWords } from './code-card.tsx'

const PLAIN = 'min-h-[44px] rounded-[10px] border border-field bg-surface px-3 font-semibold'

/**
 * The code of a secret ballot, drawn here: the form sends its hash alone. This tab keeps it until the vote is recorded,
 * so that a ballot sent back to its voter has the code they noted.
 */
export function SecretCode({
  place,
  words,
}: {
  place: string
  words: CodeWords & { copy: string; copied: string; print: string }
}) {
  const [code, setCode] = useState<string>()
  const [copied, setCopied] = useState(false)
  useEffect(() => setCode(keptCode(place) ?? keep(place, drawCode())), [place])
  if (!code) return null
  const copy = async () => {
    await navigator.clipboard.writeText(spacedCode(code))
    setCopied(true)
  }
  return (
    <CodeCard words={words} code={spacedCode(code)}>
      <input type="hidden" name="code_hash" value={codeHash(code)} />
      <p className="mt-2 flex flex-wrap gap-2 print:hidden">
        {'clipboard' in navigator ? (
          <button type="button" className={PLAIN} onClick={copy}>
            <span aria-live="polite">{copied ? words.copied : words.copy}</span>
          </button>
        ) : null}
        <button type="button" className={PLAIN} onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </CodeCard>
  )
}

/** Once the vote is recorded, this tab knows the code no more. */
export function ForgetCode({ place }: { place: string }) {
  useEffect(() => {
    attempt(() => sessionStorage.removeItem(place))
  }, [place])
  return null
}

function drawCode(): string {
  return codeOf(crypto.getRandomValues(new Uint8Array(CODE_BYTES)))
}

function keptCode(place: string): string | undefined {
  return readCode(attempt(() => sessionStorage.getItem(place)) ?? '')
}

function keep(place: string, code: string): string {
  attempt(() => sessionStorage.setItem(place, code))
  return code
}

/** A browser may refuse to keep anything. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
