import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { emptyRoot, leafHash, rootOf } from './merkle.ts'
import { consistencyProof, inclusionProof } from './proof.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

// The entries, roots and proofs published with Certificate Transparency's reference implementation (RFC 6962),
// as kept in transparency-dev/merkle: each entry with the root of the tree it completes.
const published = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const
const tree = published.map(([entry]) => leafHash(hexToBytes(entry)))

test.each(published.map(([, root], i) => [i + 1, root] as const))('the root of %i entries', (size, root) => {
  expect(bytesToHex(rootOf(tree.slice(0, size)))).toBe(root)
})

describe('the proofs', () => {
  const rootAt = (size: number) => rootOf(tree.slice(0, size))
  const h = {
    a: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    b: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    c: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    d: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    e: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    f: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    g: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    h: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    i: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    j: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  }

  test.each<[number, number, string[]]>([
    [0, 1, []],
    [0, 8, [h.a, h.b, h.c]],
    [5, 8, [h.d, h.e, h.f]],
    [2, 3, [h.g]],
    [1, 5, [h.h, h.b, h.d]],
  ])('leaf %i in a tree of %i', (index, size, proof) => {
    expect(inclusionProof(tree, index, size).map(bytesToHex)).toEqual(proof)
    expect(
      verifyInclusion(tree[index] ?? emptyRoot(), index, size, proof.map(hexToBytes), rootAt(size)).ok,
    ).toBe(true)
  })

  test.each<[number, number, string[]]>([
    [1, 1, []],
    [1, 8, [h.a, h.b, h.c]],
    [6, 8, [h.i, h.e, h.f]],
    [2, 5, [h.b, h.d]],
    [6, 7, [h.i, h.j, h.f]],
  ])('a tree of %i grown to %i', (oldSize, newSize, proof) => {
    expect(consistencyProof(tree, oldSize, newSize).map(bytesToHex)).toEqual(proof)
    const grown = verifyConsistency(oldSize, rootAt(oldSize), newSize, rootAt(newSize), proof.map(hexToBytes))
    expect(grown.ok).toBe(true)
  })
})
