import { sha256 } from '@noble/hashes/sha2.js'
import { isBytes } from '@noble/hashes/utils.js'
import { compareBytes } from './bytes.ts'

/*
 * The Merkle tree of RFC 9162 §2.1 over SHA-256. Leaves and nodes are hashed under different prefixes, so that
 * no leaf can be passed off as a node:
 *
 *   MTH({})     = SHA-256()
 *   MTH({d0})   = SHA-256(0x00 ‖ d0)
 *   MTH(D[n])   = SHA-256(0x01 ‖ MTH(D[0:k]) ‖ MTH(D[k:n])),  k the largest power of two below n
 */
const leafPrefix = sha256.create().update(Uint8Array.of(0))
const nodePrefix = sha256.create().update(Uint8Array.of(1))
/** Begun again for each hash: making one anew takes as long as the hashing itself, and a register has a million of them. */
const hashing = sha256.create()

/** A SHA-256 digest, 32 bytes. */
export type Hash = Uint8Array

/**
 * The right edge of a tree: the roots of the perfect subtrees that tile its `size` leaves, widest (leftmost)
 * first, one for each 1 bit of `size`. It is all one needs to append; "compact range" elsewhere.
 */
export type Edge = { readonly size: number; readonly hashes: readonly Hash[] }

export const emptyEdge: Edge = { size: 0, hashes: [] }

/**
 * Sizes and indexes are numbers from 0 to 2^53 - 1, not bigint: a board writes a few entries a day, PostgreSQL
 * and JSON then need no conversion, and what is beyond is refused rather than rounded.
 */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

export function isHash(value: Uint8Array): boolean {
  return isBytes(value) && value.length === 32
}

export function leafHash(entry: Uint8Array): Hash {
  return leafPrefix._cloneInto(hashing).update(entry).digest()
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return nodePrefix._cloneInto(hashing).update(left).update(right).digest()
}

export function emptyRoot(): Hash {
  return sha256(new Uint8Array())
}

/** The edge of the same tree with one more leaf. */
export function appendLeaf(edge: Edge, leaf: Hash): Edge {
  const tree = growingTree(edge)
  tree.add(leaf)
  return tree.edge()
}

/** A tree that leaves are added to one after the other; of all that it was made from it keeps its edge alone. */
export function growingTree(start: Edge = emptyEdge) {
  assertEdge(start)
  const hashes = start.hashes.slice()
  let { size } = start
  return {
    /** Each carry of `size + 1` joins two subtrees of equal width. */
    add(leaf: Hash): void {
      let joined = leaf
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        joined = nodeHash(hashes.pop() as Hash, joined)
      }
      hashes.push(joined)
      size++
    },
    edge: (): Edge => ({ size, hashes: hashes.slice() }),
  }
}

export function rootOfEdge(edge: Edge): Hash {
  assertEdge(edge)
  if (edge.size === 0) return emptyRoot()
  return edge.hashes.reduceRight((right, left) => nodeHash(left, right))
}

export function rootOf(leafHashes: readonly Hash[]): Hash {
  const tree = growingTree()
  for (const leaf of leafHashes) tree.add(leaf)
  return rootOfEdge(tree.edge())
}

/**
 * The root of a set: leaves in the order of their hashes, so that the root says nothing of the order in which
 * they came. Ballots and rolls are sealed so.
 */
export function rootOfSet(leafHashes: readonly Hash[]): Hash {
  return rootOf(leafHashes.toSorted(compareBytes))
}

/** An edge comes from our own storage: one that does not fit its size is a fault to stop at, not an input. */
function assertEdge({ size, hashes }: Edge): void {
  if (!isSize(size) || size === Number.MAX_SAFE_INTEGER) throw new RangeError(`no tree has ${size} leaves`)
  let subtrees = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) subtrees += rest % 2
  if (hashes.length !== subtrees) {
    throw new RangeError(`a tree of ${size} leaves has an edge of ${subtrees} hashes, not ${hashes.length}`)
  }
}
