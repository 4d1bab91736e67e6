import { type Hash, isSize, rootOf } from './merkle.ts'

/**
 * The leaves from index `from` up to, not including, index `to`: the root of that subtree is one hash of a
 * proof. A proof is planned as a list of ranges, so that whoever holds the hashes (an array, tiles, a table)
 * fetches only those.
 */
export type Range = { readonly from: number; readonly to: number }

/** The ranges of PATH(index, D[size]), RFC 9162 §2.1.3.1, from the leaf up. Requires 0 ≤ index < size. */
export function inclusionPlan(index: number, size: number): Range[] {
  if (!isSize(index) || !isSize(size) || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  }
  return descend(size, (from, to) => to - from === 1, index).siblings
}

/**
 * The ranges of PROOF(oldSize, D[newSize]), RFC 9162 §2.1.4.1, from the bottom up. Requires oldSize ≤ newSize;
 * nothing needs proving from an empty tree, nor between a tree and itself.
 */
export function consistencyPlan(oldSize: number, newSize: number): Range[] {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) {
    throw new RangeError(`a tree of ${newSize} leaves does not extend one of ${oldSize}`)
  }
  if (oldSize === 0) return []
  const { reached, siblings } = descend(newSize, (_, to) => to === oldSize, oldSize - 1)
  // A subtree that starts at 0 and ends at oldSize is the old tree, whose root the verifier has.
  return reached.from === 0 ? siblings : [reached, ...siblings]
}

/** The proof that leaf `index` is in the tree of the first `size` leaves. */
export function inclusionProof(leafHashes: readonly Hash[], index: number, size: number): Hash[] {
  return hashRanges(leafHashes, inclusionPlan(index, size))
}

/** The proof that the tree of the first `oldSize` leaves is the beginning of that of the first `newSize`. */
export function consistencyProof(leafHashes: readonly Hash[], oldSize: number, newSize: number): Hash[] {
  return hashRanges(leafHashes, consistencyPlan(oldSize, newSize))
}

/**
 * Walks down from the whole tree towards leaf `index` until `arrived`. `siblings` are the subtrees left aside,
 * the deepest first.
 */
function descend(size: number, arrived: (from: number, to: number) => boolean, index: number) {
  const siblings: Range[] = []
  let from = 0
  let to = size
  while (!arrived(from, to)) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      siblings.unshift({ from: middle, to })
      to = middle
    } else {
      siblings.unshift({ from, to: middle })
      from = middle
    }
  }
  return { reached: { from, to }, siblings }
}

/** The largest power of two below `width`. Requires width ≥ 2. */
function splitPoint(width: number): number {
  let power = 1
  while (power * 2 < width) power *= 2
  return power
}

function hashRanges(leafHashes: readonly Hash[], plan: readonly Range[]): Hash[] {
  return plan.map(({ from, to }) => {
    if (to > leafHashes.length)
      throw new RangeError(`leaf ${to - 1} is not among the ${leafHashes.length} given`)
    return rootOf(leafHashes.slice(from, to))
  })
}
