import { diffArrays } from 'diff'

export interface Passage {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Words, signs and blanks: put back together they are the text. */
const WORDS = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu
const LINES = /[^\n]+\n*|\n+/g

/** The work grows with the square of what was removed and added: at a thousand, a third of a second. */
const MOST_EDITS = 1000

/** What must be removed from and added to `before` to read `after`: word by word, and where too much changed, line by line. */
export function difference(before: string, after: string): Passage[] {
  const parts =
    between(before.match(WORDS) ?? [], after.match(WORDS) ?? []) ??
    betweenOrWhole(before.match(LINES) ?? [], after.match(LINES) ?? [])
  return parts.map(({ kind, pieces }) => ({ kind, text: pieces.join('') }))
}

/** The lines that something was removed from or added to, whole, so that a change is read within its sentence. */
export function changedLines(before: string, after: string): Passage[][] {
  const changed: Passage[][] = []
  let removed: readonly string[] = []
  let added: readonly string[] = []
  const end: Part = { kind: 'same', pieces: [] }
  for (const { kind, pieces } of [...betweenOrWhole(linesOf(before), linesOf(after)), end]) {
    if (kind === 'removed') removed = pieces
    else if (kind === 'added') added = pieces
    else {
      // Where several lines in a row changed, each is compared with the one that stands in its place.
      for (let at = 0; at < removed.length || at < added.length; at++)
        changed.push(difference(removed[at] ?? '', added[at] ?? ''))
      removed = []
      added = []
    }
  }
  return changed
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

interface Part {
  readonly kind: Passage['kind']
  readonly pieces: readonly string[]
}

/** None where too much changed. What was removed stands before what was added in its place. */
function between(a: string[], b: string[]): Part[] | undefined {
  return diffArrays(a, b, { maxEditLength: MOST_EDITS })?.map(({ removed, added, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    pieces: value,
  }))
}

function betweenOrWhole(a: string[], b: string[]): Part[] {
  return (
    between(a, b) ?? [
      { kind: 'removed', pieces: a },
      { kind: 'added', pieces: b },
    ]
  )
}
