import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { emptyRoot, type Hash, leafHash, nodeHash, rootOf } from './merkle.ts'
import { consistencyPlan, consistencyProof, inclusionPlan, inclusionProof } from './proof.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

const MAX = 130
const entries = Array.from({ length: MAX }, (_, i) => utf8(`entry ${i}`))
const leaves = entries.map(leafHash)
const roots = Array.from({ length: MAX + 1 }, (_, size) => rootOf(leaves.slice(0, size)))

/** RFC 9162 §2.1 word for word, over entries, with another SHA-256: slow, and plainly right. */
const sha256 = (...parts: Uint8Array[]) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest())
const known = new Map<string, Hash>()

function mth(from: number, to: number): Hash {
  const found = known.get(`${from}:${to}`)
  if (found) return found
  const k = from + splitOf(to - from)
  const entry = entries[from]
  const hash =
    to === from || !entry
      ? sha256()
      : to - from === 1
        ? sha256(Uint8Array.of(0), entry)
        : sha256(Uint8Array.of(1), mth(from, k), mth(k, to))
  known.set(`${from}:${to}`, hash)
  return hash
}

function path(m: number, from: number, to: number): Hash[] {
  if (to - from === 1) return []
  const k = from + splitOf(to - from)
  return m < k ? [...path(m, from, k), mth(k, to)] : [...path(m, k, to), mth(from, k)]
}

function subproof(m: number, from: number, to: number, whole: boolean): Hash[] {
  if (m === to) return whole ? [] : [mth(from, to)]
  const k = from + splitOf(to - from)
  return m <= k ? [...subproof(m, from, k, whole), mth(k, to)] : [...subproof(m, k, to, false), mth(from, k)]
}

function splitOf(n: number): number {
  return n < 2 ? 0 : 2 ** (Math.ceil(Math.log2(n)) - 1)
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new RangeError(`nothing at ${index}`)
  return item
}

/** Every way of spoiling a proof a little. */
function spoiled(proof: readonly Hash[]): Hash[][] {
  const flipped = proof.map((hash, i) =>
    proof.with(i, hash.with(i % 32, (hash[i % 32] ?? 0) ^ (1 << (i % 8)))),
  )
  const longer = [
    [...proof, emptyRoot()],
    [emptyRoot(), ...proof],
    [...proof, new Uint8Array()],
  ]
  const shorter = proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : []
  const shortHash = proof.length > 0 ? [proof.with(0, at(proof, 0).slice(0, 31))] : []
  const swapped = proof.length > 1 ? [[at(proof, 1), at(proof, 0), ...proof.slice(2)]] : []
  return [...flipped, ...longer, ...shorter, ...shortHash, ...swapped]
}

describe(`every size from 0 to ${MAX}`, () => {
  test('the root is that of the reference', () => {
    roots.forEach((root, size) => {
      expect(root).toEqual(mth(0, size))
    })
  })

  test('every inclusion proof is that of the reference, and holds', () => {
    const wrong: string[] = []
    for (let size = 1; size <= MAX; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(leaves, index, size)
        const asReference = hex(proof) === hex(path(index, 0, size))
        const holds = verifyInclusion(at(leaves, index), index, size, proof, at(roots, size)).ok
        if (!asReference || !holds) wrong.push(`${index} in ${size}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('every consistency proof is that of the reference, and holds', () => {
    const wrong: string[] = []
    for (let newSize = 0; newSize <= MAX; newSize++) {
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const proof = consistencyProof(leaves, oldSize, newSize)
        const asReference = oldSize === 0 || hex(proof) === hex(subproof(oldSize, 0, newSize, true))
        const holds = verifyConsistency(oldSize, at(roots, oldSize), newSize, at(roots, newSize), proof).ok
        if (!asReference || !holds) wrong.push(`${oldSize} to ${newSize}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('a spoiled proof is refused', () => {
  const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 64, 65, 100, 127, 128, 129, 130]

  test('of inclusion: hashes, leaf, index, size, root', () => {
    const accepted: string[] = []
    for (const size of sizes) {
      for (let index = 0; index < size; index++) {
        const leaf = at(leaves, index)
        const root = at(roots, size)
        const proof = inclusionProof(leaves, index, size)
        const attempts: [Hash, number, number, readonly Hash[], Hash][] = [
          ...spoiled(proof).map(
            (bad) => [leaf, index, size, bad, root] as [Hash, number, number, Hash[], Hash],
          ),
          [emptyRoot(), index, size, proof, root],
          [leaf, index + 1, size, proof, root],
          [leaf, index - 1, size, proof, root],
          [leaf, index ^ 2, size, proof, root],
          [leaf, index, size * 2, proof, root],
          [leaf, index, Math.floor(size / 2), proof, root],
          [leaf, index, size, proof, emptyRoot()],
        ]
        attempts.forEach((attempt, i) => {
          if (verifyInclusion(...attempt).ok) accepted.push(`${index} in ${size}, attempt ${i}`)
        })
      }
    }
    expect(accepted).toEqual([])
  })

  test('of consistency: hashes, sizes, roots', () => {
    const accepted: string[] = []
    for (const newSize of sizes) {
      for (let oldSize = 1; oldSize < newSize; oldSize++) {
        const oldRoot = at(roots, oldSize)
        const newRoot = at(roots, newSize)
        const proof = consistencyProof(leaves, oldSize, newSize)
        const attempts: [number, Hash, number, Hash, readonly Hash[]][] = [
          ...spoiled(proof).map(
            (bad) => [oldSize, oldRoot, newSize, newRoot, bad] as [number, Hash, number, Hash, Hash[]],
          ),
          [oldSize - 1, oldRoot, newSize, newRoot, proof],
          [oldSize + 1, oldRoot, newSize, newRoot, proof],
          [oldSize, oldRoot, newSize * 2, newRoot, proof],
          [oldSize, newRoot, newSize, oldRoot, proof],
          [oldSize, emptyRoot(), newSize, newRoot, proof],
          [oldSize, oldRoot, newSize, emptyRoot(), proof],
          [newSize, newRoot, oldSize, oldRoot, proof],
        ]
        attempts.forEach((attempt, i) => {
          if (verifyConsistency(...attempt).ok) accepted.push(`${oldSize} to ${newSize}, attempt ${i}`)
        })
      }
    }
    expect(accepted).toEqual([])
  })

  test('made to measure: hashes that run over their places, or past the root', () => {
    const [a, b] = [at(leaves, 0), at(leaves, 1)]
    const overlong = Uint8Array.of(at([...a], 31), ...b)
    expect(verifyInclusion(overlong, 1, 2, [a.slice(0, 31)], nodeHash(a, b))).toMatchObject({
      reason: 'malformed',
    })
    expect(verifyInclusion(a, 0, 1, [b], nodeHash(b, a))).toMatchObject({ reason: 'malformed' })
    const swollen = nodeHash(a, overlong)
    expect(verifyConsistency(1, a, 2, swollen, [overlong])).toMatchObject({ reason: 'malformed' })
    const grown = nodeHash(a, nodeHash(a, nodeHash(b, b)))
    const past = verifyConsistency(3, nodeHash(a, nodeHash(a, b)), 4, grown, [b, b, a, a])
    expect(past).toMatchObject({ reason: 'malformed' })
  })

  test('between equal sizes or from nothing, where there is nothing to prove', () => {
    const root = at(roots, 5)
    const other = at(roots, 6)
    expect(verifyConsistency(5, root, 5, root, [])).toEqual({ ok: true, value: null })
    expect(verifyConsistency(5, root, 5, other, [])).toEqual({ ok: false, reason: 'mismatch' })
    expect(verifyConsistency(5, root, 5, root, [root])).toEqual({ ok: false, reason: 'malformed' })
    expect(verifyConsistency(0, emptyRoot(), 5, root, [])).toEqual({ ok: true, value: null })
    expect(verifyConsistency(0, other, 5, root, [])).toEqual({ ok: false, reason: 'mismatch' })
    expect(verifyConsistency(0, emptyRoot(), 5, root, [root])).toEqual({ ok: false, reason: 'malformed' })
    expect(verifyConsistency(6, other, 5, root, [])).toEqual({ ok: false, reason: 'out_of_range' })
  })

  test('whatever it is given, it answers', () => {
    const hash = fc.oneof(fc.constantFrom(...roots.slice(0, 9)), fc.uint8Array({ maxLength: 40 }))
    const size = fc.oneof(
      fc.nat(9),
      fc.double().map((n) => n + 0),
      fc.constantFrom(-1, 2 ** 31, 2 ** 32 + 1, 2 ** 53),
    )
    fc.assert(
      fc.property(hash, size, size, fc.array(hash, { maxLength: 60 }), hash, (a, i, n, proof, b) => {
        // An accepted inclusion must be a true one; what random input could prove is a tree of one leaf.
        if (verifyInclusion(a, i, n, proof, b).ok) expect([i, n, a]).toEqual([0, 1, b])
        verifyConsistency(i, a, n, b, proof)
      }),
      { numRuns: 500 },
    )
  })
})

test('proofs hold past 32 bits', () => {
  const index = 2 ** 33 + 5
  const size = 2 ** 45 + 2 ** 33 + 7
  const plan = inclusionPlan(index, size)
  const siblings = plan.map((_, i) => at(leaves, i))
  const leaf = at(leaves, 100)
  const root = plan.reduce((hash, { to }, i) => {
    return to <= index ? nodeHash(at(siblings, i), hash) : nodeHash(hash, at(siblings, i))
  }, leaf)
  expect(verifyInclusion(leaf, index, size, siblings, root)).toEqual({ ok: true, value: null })
  expect(verifyInclusion(leaf, index - 2 ** 32, size, siblings, root).ok).toBe(false)
  const [old, next] = [at(leaves, 1), at(leaves, 2)]
  expect(verifyConsistency(2 ** 33, old, 2 ** 33 + 1, nodeHash(old, next), [next]).ok).toBe(true)
})

describe('plans', () => {
  test('of leaves and trees that do not exist are faults', () => {
    expect(() => inclusionPlan(3, 3)).toThrow(RangeError)
    expect(() => inclusionPlan(-1, 3)).toThrow(RangeError)
    expect(() => inclusionPlan(0.5, 3)).toThrow(RangeError)
    expect(() => consistencyPlan(4, 3)).toThrow(RangeError)
    expect(() => inclusionProof(leaves.slice(0, 2), 0, 3)).toThrow(RangeError)
  })

  test('stay short and exact past 32 bits', () => {
    const size = 2 ** 45 + 2 ** 33 + 1
    const covered = [{ from: 2 ** 33, to: 2 ** 33 + 1 }, ...inclusionPlan(2 ** 33, size)]
      .toSorted((a, b) => a.from - b.from)
      .reduce((end, { from, to }) => (from === end ? to : Number.NaN), 0)
    expect(covered).toBe(size)
    expect(consistencyPlan(2 ** 33 + 1, size).length).toBeLessThan(60)
  })
})

function hex(hashes: readonly Hash[]): string {
  return hashes.map((hash) => Buffer.from(hash).toString('hex')).join(' ')
}
