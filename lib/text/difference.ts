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
/** Some lines may be written anew, and the others still be told word by word for the same work in all. */
const MOST_EDITS_IN_A_LINE = 500

/** What must be removed from and added to `before` to read `after`: word by word, and where too much changed, line by line. */
export function difference(before: string, after: string): Passage[] {
  return told(
    between(wordsOf(before), wordsOf(after), MOST_EDITS) ??
      betweenOrWhole(before.match(LINES) ?? [], after.match(LINES) ?? []),
  )
}

/** The lines that something was removed from or added to, whole, so that a change is read within its sentence. */
export function changedLines(before: string, after: string): Passage[][] {
  const changed: Passage[][] = []
  let removed: readonly string[] = []
  let added: readonly string[] = []
  let work = MOST_EDITS ** 2
  const end: Part = { kind: 'same', pieces: [] }
  for (const { kind, pieces } of [...betweenOrWhole(linesOf(before), linesOf(after)), end]) {
    if (kind === 'removed') removed = pieces
    else if (kind === 'added') added = pieces
    else {
      // Where several lines in a row changed, each is compared with the one that stands in its place.
      for (let at = 0; at < removed.length || at < added.length; at++) {
        const [was, is] = [wordsOf(removed[at] ?? ''), wordsOf(added[at] ?? '')]
        const most = Math.min(MOST_EDITS_IN_A_LINE, Math.floor(Math.sqrt(work)))
        const parts = between(was, is, most)
        work -= parts ? editsIn(parts) ** 2 : most ** 2
        changed.push(told(parts ?? whole(was, is)))
      }
      removed = []
      added = []
    }
  }
  return changed
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? []
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

interface Part {
  readonly kind: Passage['kind']
  readonly pieces: readonly string[]
}

function told(parts: readonly Part[]): Passage[] {
  return parts.map(({ kind, pieces }) => ({ kind, text: pieces.join('') }))
}

function editsIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { kind, pieces }) => (kind === 'same' ? sum : sum + pieces.length), 0)
}

/** None where more changed than `most`. What was removed stands before what was added in its place. */
function between(a: string[], b: string[], most: number): Part[] | undefined {
  return diffArrays(a, b, { maxEditLength: most })?.map(({ removed, added, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    pieces: value,
  }))
}

function betweenOrWhole(a: string[], b: string[]): Part[] {
  return between(a, b, MOST_EDITS) ?? whole(a, b)
}

function whole(a: string[], b: string[]): Part[] {
  const parts: Part[] = [
    { kind: 'removed', pieces: a },
    { kind: 'added', pieces: b },
  ]
  return parts.filter(({ pieces }) => pieces.length > 0)
}
