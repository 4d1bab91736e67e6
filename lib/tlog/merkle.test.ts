import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import {
  appendLeaf,
  type Edge,
  emptyEdge,
  emptyRoot,
  leafHash,
  rootOf,
  rootOfEdge,
  rootOfSet,
} from './merkle.ts'

describe('the tree of RFC 9162', () => {
  test('an empty tree has the hash of nothing', () => {
    expect(bytesToHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(rootOf([])).toEqual(emptyRoot())
  })

  test('a node cannot be passed off as a leaf', () => {
    const two = [leafHash(utf8('a')), leafHash(utf8('b'))]
    const joined = Uint8Array.from(two.flatMap((hash) => [...hash]))
    expect(leafHash(joined)).not.toEqual(rootOf(two))
  })
})

describe('an edge', () => {
  test('has a hash for each 1 bit of its size', () => {
    let edge = emptyEdge
    for (let size = 1; size <= 300; size++) {
      edge = appendLeaf(edge, leafHash(utf8(String(size))))
      expect(edge.size).toBe(size)
      expect(edge.hashes.length).toBe(size.toString(2).replaceAll('0', '').length)
    }
  })

  test('is left as it was by an append', () => {
    const edge = appendLeaf(emptyEdge, leafHash(utf8('a')))
    appendLeaf(edge, leafHash(utf8('b')))
    expect(edge).toEqual({ size: 1, hashes: [leafHash(utf8('a'))] })
  })

  test('grows past 32 bits', () => {
    const size = 2 ** 40 + 3
    const hashes = [leafHash(utf8('left')), leafHash(utf8('pair')), leafHash(utf8('last'))]
    expect(appendLeaf({ size, hashes }, leafHash(utf8('new'))).hashes.length).toBe(2)
  })

  test.each<[string, Edge]>([
    ['a hash missing', { size: 3, hashes: [emptyRoot()] }],
    ['a hash too many', { size: 0, hashes: [emptyRoot()] }],
    ['a size that is no integer', { size: 1.5, hashes: [emptyRoot()] }],
    ['a negative size', { size: -1, hashes: [] }],
    ['a size beyond 2^53', { size: 2 ** 53, hashes: [emptyRoot()] }],
  ])('with %s is a fault', (_, edge) => {
    expect(() => appendLeaf(edge, emptyRoot())).toThrow(RangeError)
    expect(() => rootOfEdge(edge)).toThrow(RangeError)
  })
})

test('the root of a set does not depend on the order its leaves came in', () => {
  const leaves = ['oui', 'non', 'sans avis', 'objection'].map((ballot) => leafHash(utf8(ballot)))
  fc.assert(
    fc.property(fc.shuffledSubarray(leaves, { minLength: 4 }), (shuffled) => {
      expect(rootOfSet(shuffled)).toEqual(rootOfSet(leaves))
    }),
    { numRuns: 24 },
  )
  expect(rootOfSet(leaves)).not.toEqual(rootOfSet(leaves.slice(1)))
})
