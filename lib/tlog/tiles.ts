import { concatBytes } from '@noble/hashes/utils.js'
import { type Hash, rootOf, rootOfEdge } from './merkle.ts'
import type { Range } from './proof.ts'
import { accept, type Reading, reject } from './refusal.ts'

/*
 * C2SP tlog-tiles (https://c2sp.org/tlog-tiles): a tree as files that never change.
 *
 *   tile/<L>/<N>[.p/<W>]       hashes: 32 bytes each, those of the subtrees of 256^L leaves
 *   tile/entries/<N>[.p/<W>]   entries: each a length in 2 bytes, big-endian, then its bytes
 *
 *   L  level, 0 to 63, no leading zero; level 0 is the leaf hashes
 *   N  index of the tile in its level, in groups of three digits, all but the last with an x: x001/x234/067
 *   W  1 to 255, no leading zero: how many of the 256 are there yet; absent when all are
 */
export const TILE_WIDTH = 256
export const MAX_ENTRY_BYTES = 65_535

/** `level` 'entries' is the bundle of entries themselves. `width` 1 to 256; below 256 the tile is partial. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

export function formatTilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}

export function parseTilePath(path: string): Reading<Tile, 'malformed'> {
  const [, level, index, width] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? []
  if (level === undefined || index === undefined) return reject('malformed')
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  const exists =
    (tile.level === 'entries' || tile.level <= 63) &&
    Number.isSafeInteger(tile.index) &&
    tile.width >= 1 &&
    // Whatever is not written the one way (leading zeros, an idle x000, a width of 256) does not come back.
    formatTilePath(tile) === path
  return exists ? accept(tile) : reject('malformed')
}

/** The tiles of one level of a tree of `size` leaves: full ones, then at most one partial. */
export function tilesOf(level: Tile['level'], size: number): Tile[] {
  const hashes = Math.floor(size / leavesPerHash(level))
  return Array.from({ length: Math.ceil(hashes / TILE_WIDTH) }, (_, index) => ({
    level,
    index,
    width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH),
  }))
}

/** A file of entries, and how many it holds. */
export type EntryFile = { readonly path: string; readonly width: number }

/**
 * The files of all entries from `from` on: the rest of a bundle that is there in part already, then tiles.
 *
 *   entries/<from>-<to>   entries of one bundle, from the first up to, not including, the second, as in a tile
 */
export function entryFilesFrom(from: number, size: number): EntryFile[] {
  const files: EntryFile[] = []
  for (let start = from; start < size; ) {
    const index = Math.floor(start / TILE_WIDTH)
    const end = Math.min(size, (index + 1) * TILE_WIDTH)
    const width = end - start
    const isTile = start % TILE_WIDTH === 0
    const path = isTile ? formatTilePath({ level: 'entries', index, width }) : `entries/${start}-${end}`
    files.push({ path, width })
    start = end
  }
  return files
}

/** The span that such a path names, beside tiles; undefined where a tree of `size` leaves has not all of it. */
export function entrySpan(path: string, size: number): { from: number; to: number } | undefined {
  const [, first, end] = /^entries\/(0|[1-9]\d{0,14})-([1-9]\d{0,14})$/.exec(path) ?? []
  const [from, to] = [Number(first), Number(end)]
  return from < to && to <= size && to - from <= TILE_WIDTH ? { from, to } : undefined
}

/** Which items of its level the tile holds, or undefined where a tree of `size` leaves has not all of them. */
export function tileSpan(tile: Tile, size: number): { from: number; to: number } | undefined {
  const from = tile.index * TILE_WIDTH
  const to = from + tile.width
  return to <= Math.floor(size / leavesPerHash(tile.level)) ? { from, to } : undefined
}

/** Hashes of one level of a tree: those of the subtrees of 256^level leaves, `from` up to, not including, `to`. */
export type HashSpan = { readonly level: number; readonly from: number; readonly to: number }

/** The hashes that these are the roots of. */
export function spanBelow({ level, from, to }: HashSpan): HashSpan {
  return { level: level - 1, from: from * TILE_WIDTH, to: to * TILE_WIDTH }
}

/** The hashes of the level above these, which begin with the first of a tile: one for each that is full. */
export function hashesAbove(hashes: readonly Hash[]): Hash[] {
  return Array.from({ length: Math.floor(hashes.length / TILE_WIDTH) }, (_, i) =>
    rootOf(hashes.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
  )
}

/** What the subtree of a proof is made of: for each perfect subtree that tiles its leaves, widest first, the fewest hashes. */
export function spansOf({ from, to }: Range): HashSpan[] {
  const spans: HashSpan[] = []
  for (let start = from; start < to; ) {
    let width = 1
    while (start + 2 * width <= to) width *= 2
    const level = Math.floor(Math.log2(width) / Math.log2(TILE_WIDTH))
    const leaves = leavesPerHash(level)
    spans.push({ level, from: start / leaves, to: (start + width) / leaves })
    start += width
  }
  return spans
}

/** The root of that subtree, from the hashes of its spans. */
export function rootOfSpans({ from, to }: Range, hashes: readonly (readonly Hash[])[]): Hash {
  return rootOfEdge({ size: to - from, hashes: hashes.map(rootOf) })
}

/** The bytes of a tile of these hashes. */
export function encodeHashTile(hashes: readonly Hash[]): Uint8Array {
  return concatBytes(...hashes)
}

export function decodeHashTile(bytes: Uint8Array, width: number): Reading<Hash[], 'malformed'> {
  if (bytes.length !== width * 32) return reject('malformed')
  return accept(Array.from({ length: width }, (_, i) => bytes.slice(i * 32, (i + 1) * 32)))
}

export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry of ${entry.length} bytes is too long`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )
}

/** Exactly `width` entries, with nothing left over. */
export function decodeBundle(bytes: Uint8Array, width: number): Reading<Uint8Array[], 'malformed'> {
  const entries: Uint8Array[] = []
  let at = 0
  while (at + 2 <= bytes.length && entries.length < width) {
    const start = at + 2
    at = start + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
    entries.push(bytes.slice(start, at))
  }
  return at === bytes.length && entries.length === width ? accept(entries) : reject('malformed')
}

function leavesPerHash(level: Tile['level']): number {
  return level === 'entries' ? 1 : TILE_WIDTH ** level
}
