import { BARE_NEXT, BARE_NODE, type Contender } from './contenders.ts'

/** What is to be reached, by page. */
export interface Goals {
  /** Of the requests a second of the bare Next page, at least. */
  ofBare?: number
  /** Bytes of a first visit, at most. */
  bytes?: number
  /** Milliseconds, at most. */
  largestPaint?: number
  blocked?: number
}

/** Compressed: what there is to read, the look of it, and what runs. */
const READ_PAGE_BYTES = 30_000
const PHONE = { largestPaint: 1_800, blocked: 100 }

const OF_BARE: Readonly<Record<string, number>> = {
  'home, visitor': 0.7,
  'home, signed in': 0.7,
  'ballot, by link': 0.7,
  'ballot, signed in': 0.7,
  'decision, visitor': 0.5,
  'decision, signed in': 0.5,
}

export function goalsOf(name: Contender['name']): Goals {
  if (name === BARE_NEXT || name === BARE_NODE) return {}
  const ofBare = OF_BARE[name]
  return {
    ...PHONE,
    ...(name === 'draft, writing' ? {} : { bytes: READ_PAGE_BYTES }),
    ...(ofBare ? { ofBare } : {}),
  }
}

/** A goal, and whether it was reached, as two cells. */
export function atLeast(goal: number | undefined, figure: number): [string, string] {
  return goal === undefined ? ['', ''] : [`≥ ${goal}`, figure >= goal ? 'met' : 'NOT MET']
}
export function atMost(goal: number | undefined, figure: number): [string, string] {
  return goal === undefined ? ['', ''] : [`≤ ${goal}`, figure <= goal ? 'met' : 'NOT MET']
}
