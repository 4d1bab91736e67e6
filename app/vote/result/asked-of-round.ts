import { askedPage } from '#app/ui/pages.tsx'
import type { AskedOfRound } from '#lib/views/vote/closed-round.ts'

/** What an address asks of a closed vote: a page of its answers or of its urn, a name, a slip. */
export function askedOfRound(asked: Readonly<Record<string, unknown>>): AskedOfRound | undefined {
  const { who, urn, name, code, slip } = asked
  const page = askedPage(asked.page)
  if (typeof urn === 'string') return { of: 'urn', roundId: urn, page, code: text(code), slip: text(slip) }
  return typeof who === 'string' ? { of: 'answers', roundId: who, page, name: text(name) ?? '' } : undefined
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
