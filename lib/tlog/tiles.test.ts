import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { type Hash, leafHash, rootOf } from './merkle.ts'
import { inclusionPlan } from './proof.ts'
import {
  decodeBundle,
  decodeHashTile,
  encodeBundle,
  encodeHashTile,
  entryFilesFrom,
  entrySpan,
  formatTilePath,
  MAX_ENTRY_BYTES,
  parseTilePath,
  rootOfSpans,
  spansOf,
  type Tile,
  tileSpan,
  tilesOf,
} from './tiles.ts'
import { verifyInclusion } from './verify.ts'

describe('a tile path', () => {
  test.each<[string, Tile]>([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['tile/63/001.p/1', { level: 63, index: 1, width: 1 }],
    ['tile/entries/999.p/255', { level: 'entries', index: 999, width: 255 }],
    ['tile/entries/x001/000', { level: 'entries', index: 1000, width: 256 }],
    ['tile/1/x009/x007/x199/x254/x740/991', { level: 1, index: 2 ** 53 - 1, width: 256 }],
  ])('%s reads and writes back', (path, tile) => {
    expect(parseTilePath(path)).toEqual({ ok: true, value: tile })
    expect(formatTilePath(tile)).toBe(path)
  })

  test.each([
    'tile/00/000',
    'tile/01/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/234',
    'tile/0/x001/x234',
    'tile/0/-01',
    'tile/0/1.5',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000.p/1/',
    'tile/0/000/',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/entries/٠٠٠',
    'tile/Entries/000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/x999/x999/x999/x999/x999/x999/x999/999',
    'checkpoint',
    '',
  ])('%j is refused', (path) => {
    expect(parseTilePath(path)).toEqual({ ok: false, reason: 'malformed' })
  })

  test('has one form only', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 }))
    const tile = fc.record({ level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) })
    fc.assert(
      fc.property(tile, (value) => {
        expect(parseTilePath(formatTilePath(value))).toEqual({ ok: true, value })
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123x/.p') }), (rest) => {
        const read = parseTilePath(`tile/${rest}`)
        if (read.ok) expect(formatTilePath(read.value)).toBe(`tile/${rest}`)
      }),
    )
  })
})

describe('the tiles of a tree', () => {
  const widths = (level: Tile['level'], size: number) => tilesOf(level, size).map(({ width }) => width)

  test('of 70,000 leaves are those of the specification', () => {
    expect(widths(0, 70_000)).toEqual([...Array.from({ length: 273 }, () => 256), 112])
    expect(widths('entries', 70_000)).toEqual(widths(0, 70_000))
    expect(widths(1, 70_000)).toEqual([256, 17])
    expect(widths(2, 70_000)).toEqual([1])
    expect(widths(3, 70_000)).toEqual([])
    expect(widths(63, 70_000)).toEqual([])
  })

  test('of 256 leaves are one full and, above, one of width 1; of none, none', () => {
    expect(widths(0, 256)).toEqual([256])
    expect(widths(1, 256)).toEqual([1])
    expect(widths(0, 0)).toEqual([])
  })

  test('exist only where every item of theirs does', () => {
    expect(tileSpan({ level: 0, index: 1, width: 4 }, 260)).toEqual({ from: 256, to: 260 })
    expect(tileSpan({ level: 0, index: 1, width: 5 }, 260)).toBeUndefined()
    expect(tileSpan({ level: 0, index: 1, width: 256 }, 260)).toBeUndefined()
    expect(tileSpan({ level: 1, index: 0, width: 1 }, 255)).toBeUndefined()
    expect(tileSpan({ level: 63, index: 2 ** 53 - 1, width: 256 }, 260)).toBeUndefined()
  })

  test('hold the roots of the full tiles below, and give the tree back', () => {
    const leaves = Array.from({ length: 600 }, (_, i) => leafHash(utf8(String(i))))
    const [full, next] = tilesOf(1, 600)
    expect(next).toBeUndefined()
    if (!full) throw new TypeError('no tile')
    const above = [0, 256].map((from) => rootOf(leaves.slice(from, from + 256)))
    expect(decodeHashTile(encodeHashTile(above), full.width)).toEqual({
      ok: true,
      value: [rootOf(leaves.slice(0, 256)), rootOf(leaves.slice(256, 512))],
    })
    const read = tilesOf(0, 600).flatMap((tile) => {
      const { from, to } = tileSpan(tile, 600) ?? { from: 0, to: 0 }
      const hashes = decodeHashTile(encodeHashTile(leaves.slice(from, to)), tile.width)
      return hashes.ok ? hashes.value : []
    })
    expect(rootOf(read)).toEqual(rootOf(leaves))
    expect(decodeHashTile(new Uint8Array(63), 2)).toEqual({ ok: false, reason: 'malformed' })
  })
})

describe('the hashes above the leaves', () => {
  const SIZE = 66_000
  const leaves = Array.from({ length: SIZE }, (_, i) => leafHash(utf8(String(i))))
  const at = (level: number, index: number) =>
    rootOf(leaves.slice(index * 256 ** level, (index + 1) * 256 ** level))

  test.each([0, 300, 32_767, 65_535, 65_536, 65_999])('prove entry %i by a few hundred of them', (index) => {
    let taken = 0
    const proof = inclusionPlan(index, SIZE).map((range) => {
      const hashes = spansOf(range).map(({ level, from, to }) => {
        taken += to - from
        return Array.from({ length: to - from }, (_, i) => at(level, from + i))
      })
      return rootOfSpans(range, hashes)
    })
    expect(taken).toBeLessThan(4 * 256)
    expect(verifyInclusion(leaves[index] as Hash, index, SIZE, proof, rootOf(leaves)).ok).toBe(true)
  })

  test('are asked for where they are, whatever the subtree', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.nat(2 ** 40), (index, more) => {
        for (const range of inclusionPlan(index, index + more + 1)) {
          let next = range.from
          for (const { level, from, to } of spansOf(range)) {
            expect([from * 256 ** level, Number.isInteger(from), to - from <= 128]).toEqual([
              next,
              true,
              true,
            ])
            next = to * 256 ** level
          }
          expect(next).toBe(range.to)
        }
      }),
    )
  })
})

describe('a bundle of entries', () => {
  test('is a length in two bytes, big-endian, before each', () => {
    const bytes = encodeBundle([utf8(''), utf8('a'), new Uint8Array(258).fill(9)])
    expect([...bytes.slice(0, 7)]).toEqual([0, 0, 0, 1, 0x61, 1, 2])
    expect(bytes.length).toBe(7 + 258)
  })

  test('gives back its entries, and nothing of bytes cut, added or of another width', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 }), (entries) => {
        const bytes = encodeBundle(entries)
        expect(decodeBundle(bytes, entries.length)).toEqual({ ok: true, value: entries })
        expect(decodeBundle(bytes.slice(0, -1), entries.length).ok).toBe(false)
        expect(decodeBundle(Uint8Array.of(...bytes, 0), entries.length).ok).toBe(false)
        expect(decodeBundle(bytes, entries.length + 1).ok).toBe(false)
        expect(decodeBundle(bytes, entries.length - 1).ok).toBe(false)
      }),
    )
  })

  test('takes entries up to 65,535 bytes', () => {
    const longest = new Uint8Array(MAX_ENTRY_BYTES).fill(1)
    expect(decodeBundle(encodeBundle([longest]), 1)).toEqual({ ok: true, value: [longest] })
    expect(() => encodeBundle([new Uint8Array(MAX_ENTRY_BYTES + 1)])).toThrow(RangeError)
  })
})

describe('the files of all entries from one on', () => {
  test.each<[number, number, [string, number][]]>([
    [0, 0, []],
    [0, 70, [['tile/entries/000.p/70', 70]]],
    [70, 70, []],
    [70, 73, [['entries/70-73', 3]]],
    [255, 256, [['entries/255-256', 1]]],
    [256, 300, [['tile/entries/001.p/44', 44]]],
    [
      250,
      770,
      [
        ['entries/250-256', 6],
        ['tile/entries/001', 256],
        ['tile/entries/002', 256],
        ['tile/entries/003.p/2', 2],
      ],
    ],
  ])('from %i, of %i', (from, size, files) => {
    expect(entryFilesFrom(from, size)).toEqual(files.map(([path, width]) => ({ path, width })))
  })

  test('hold each of them once', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (from, more) => {
        const widths = entryFilesFrom(from, from + more).map(({ width }) => width)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(more)
        expect(widths.every((width) => width >= 1 && width <= 256)).toBe(true)
      }),
    )
  })

  test('are named by a path that reads back', () => {
    expect(entrySpan('entries/70-73', 73)).toEqual({ from: 70, to: 73 })
    expect(entrySpan('entries/0-256', 300)).toEqual({ from: 0, to: 256 })
    for (const path of ['70-74', '73-70', '70-70', '070-73', '70-', '-1-3', '0-257', '1e1-73'])
      expect(entrySpan(`entries/${path}`, path === '0-257' ? 300 : 73), path).toBeUndefined()
  })
})
