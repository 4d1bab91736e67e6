export interface Passage {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Beyond it, what lies between the first and the last difference is shown as one passage. */
const MOST_CELLS = 4_000_000

/** What must be removed from and added to `before` to read `after`, word by word. */
export function difference(before: string, after: string): Passage[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return joined([
    ...a.slice(0, start).map((text): Passage => ({ kind: 'same', text })),
    ...between(a.slice(start, endA), b.slice(start, endB)),
    ...a.slice(endA).map((text): Passage => ({ kind: 'same', text })),
  ])
}

/** The lines that something was removed from or added to, whole, so that a change is read within its sentence. */
export function changedLines(before: string, after: string): Passage[][] {
  const changed: Passage[][] = []
  let removed: string[] = []
  let added: string[] = []
  const end: Passage = { kind: 'same', text: '' }
  for (const { kind, text } of [...between(linesOf(before), linesOf(after)), end]) {
    if (kind === 'removed') removed.push(text)
    else if (kind === 'added') added.push(text)
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

/** Words, signs and blanks: put back together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

/** By the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): Passage[] {
  const width = b.length + 1
  if ((a.length + 1) * width > MOST_CELLS) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  }
  const lengths = commonLengths(a, b, width)
  const common = (i: number, j: number) => lengths[i * width + j] ?? 0
  const passages: Passage[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      passages.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || common(i + 1, j) >= common(i, j + 1))) {
      passages.push({ kind: 'removed', text: left })
      i++
    } else {
      passages.push({ kind: 'added', text: right ?? '' })
      j++
    }
  }
  return passages
}

/** How many words the rest of `a` from i and of `b` from j have in common, at i * width + j. */
function commonLengths(a: readonly string[], b: readonly string[], width: number): Uint32Array {
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const same = a[i] === b[j]
      lengths[at] = same
        ? (lengths[at + width + 1] ?? 0) + 1
        : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return lengths
}

function joined(passages: readonly Passage[]): Passage[] {
  const result: Passage[] = []
  for (const { kind, text } of passages) {
    const last = result.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') result.push({ kind, text })
  }
  return result
}
