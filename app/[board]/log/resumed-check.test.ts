import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { utf8 } from '#lib/tlog/bytes.ts'
import { canonicalBytes } from '#lib/tlog/canonical.ts'
import { signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { leafHash, rootOf } from '#lib/tlog/merkle.ts'
import { formatVkey } from '#lib/tlog/note.ts'
import {
  encodeBundle,
  encodeHashTile,
  entrySpan,
  parseTilePath,
  TILE_WIDTH,
  tileSpan,
} from '#lib/tlog/tiles.ts'
import { checkRegister } from './check.ts'
import type { KeptLines, LineStore } from './kept-lines.ts'
import type { CheckedPage } from './register-files.ts'

/* A device that comes back to a register, whose server is a list of lines. */

const BASE = '/log/01JWA7G4ZK8Y0Q2V5N3T6R9XBC'
const origin = `tilleuls.example${BASE}`
const signer = signerOf(new Uint8Array(32).fill(3))
const vkey = formatVkey({ name: origin, publicKey: signer.publicKey })
const page: CheckedPage = { file: 'history', lines: [], from: 0, to: 0 }

const lineOf = (n: number, kind = 'withdrawn') => canonicalBytes({ v: 1, kind, n })
const linesOf = (size: number) => Array.from({ length: size }, (_, n) => lineOf(n))

let served: Uint8Array[]
let asked: string[]
let notes: Map<string, string>
let lines: Map<string, KeptLines>
let store: LineStore

beforeEach(() => {
  asked = []
  notes = new Map()
  lines = new Map()
  store = {
    read: async (base) => lines.get(base),
    write: async (base, kept) => void lines.set(base, kept),
  }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => notes.set(key, value),
  })
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.slice(BASE.length + 1)
    asked.push(path)
    const bytes = fileAt(path)
    return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

function fileAt(path: string): Uint8Array | undefined {
  const size = served.length
  if (path === 'checkpoint')
    return utf8(signCheckpoint({ origin, size, root: rootOf(served.map(leafHash)) }, signer))
  if (path.startsWith('history/')) return utf8(JSON.stringify({ size, lines: [] }))
  const some = entrySpan(path, size)
  if (some) return encodeBundle(served.slice(some.from, some.to))
  const tile = parseTilePath(path)
  const span = tile.ok && tileSpan(tile.value, size)
  if (!tile.ok || !span) return undefined
  const found = served.slice(span.from, span.to)
  return tile.value.level === 'entries' ? encodeBundle(found) : encodeHashTile(found.map(leafHash))
}

const check = () => checkRegister(BASE, vkey, page, store)

/** What a visit to a register of these lines asks for. */
async function visit(to: Uint8Array[]) {
  served = to
  asked = []
  const checked = await check()
  return { checked, fetched: asked.filter((path) => !path.startsWith('history/')) }
}

describe('a device that has verified a register', () => {
  test('fetches what was added alone, and verifies the whole with it', async () => {
    expect((await visit(linesOf(70))).checked).toMatchObject({ state: 'amber', size: 70 })
    const { checked, fetched } = await visit(linesOf(73))
    expect(fetched).toEqual(['checkpoint', 'entries/70-73'])
    expect(checked).toMatchObject({ state: 'green', size: 73, remembered: 70, resumed: true })
  })

  test('fetches nothing but the checkpoint where nothing was added', async () => {
    await visit(linesOf(70))
    const { checked, fetched } = await visit(linesOf(70))
    expect(fetched).toEqual(['checkpoint'])
    expect(checked).toMatchObject({ state: 'green', size: 70, resumed: true })
  })

  test('goes on at each visit, also past the end of a tile', async () => {
    for (const size of [TILE_WIDTH - 2, TILE_WIDTH - 1, TILE_WIDTH, TILE_WIDTH + 1, 3 * TILE_WIDTH + 5]) {
      const { checked } = await visit(linesOf(size))
      expect(checked).toMatchObject({ state: size < TILE_WIDTH - 1 ? 'amber' : 'green', size })
      expect(lines.get(BASE)?.entries).toEqual(linesOf(size))
    }
    const added = ['entries/257-512', 'tile/entries/002', 'tile/entries/003.p/5']
    expect(asked).toEqual(['history/0', 'checkpoint', ...added])
  })

  test('keeps each register apart', async () => {
    await visit(linesOf(70))
    lines.set('/log/other', lines.get(BASE) as KeptLines)
    lines.delete(BASE)
    expect((await visit(linesOf(73))).fetched).toEqual(['checkpoint', 'tile/entries/000.p/73'])
  })

  test('is told which line is no longer the one it verified', async () => {
    await visit(linesOf(70))
    const rewritten = linesOf(73).with(41, lineOf(41, 'decision'))
    const { checked } = await visit(rewritten)
    expect(checked).toMatchObject({ state: 'red', reason: 'rewritten', index: 41, size: 73 })
    expect(lines.get(BASE)?.entries).toEqual(linesOf(70))
    expect((await visit(linesOf(73))).checked).toMatchObject({ state: 'green', remembered: 70 })
  })

  test('is told of a register that is shorter, and keeps what it had', async () => {
    await visit(linesOf(70))
    expect((await visit(linesOf(60))).checked).toMatchObject({ state: 'red', reason: 'shrunk', index: 60 })
    expect((await visit(linesOf(70))).checked).toMatchObject({ state: 'green', remembered: 70 })
  })

  test('is told red where what was added is not what the checkpoint seals', async () => {
    await visit(linesOf(70))
    const sealed = linesOf(73)
    served = sealed
    const checkpoint = fileAt('checkpoint') as Uint8Array
    served = sealed.with(71, lineOf(71, 'decision'))
    vi.stubGlobal('fetch', async (address: string) => {
      const path = address.slice(BASE.length + 1)
      return new Response(new Uint8Array(path === 'checkpoint' ? checkpoint : (fileAt(path) ?? [])))
    })
    expect(await check()).toMatchObject({ state: 'red', reason: 'entries_changed' })
  })
})

describe('what a device kept and is broken', () => {
  const broken: Record<string, (kept: KeptLines) => KeptLines | undefined> = {
    'lines gone': () => undefined,
    'a line too few': ({ edge, entries }) => ({ edge, entries: entries.slice(1) }),
    'a tree of other lines': ({ edge, entries }) => ({
      edge: { ...edge, hashes: edge.hashes.map((hash) => hash.toReversed()) },
      entries,
    }),
    'a tree without a size': ({ entries }) => ({ edge: { size: 70, hashes: [] }, entries }),
    'a line that reads as nothing': ({ edge, entries }) => ({ edge, entries: entries.with(3, utf8('{')) }),
  }
  test.each(Object.entries(broken))('is as none, and all is fetched: %s', async (_, breaks) => {
    await visit(linesOf(70))
    const left = breaks(lines.get(BASE) as KeptLines)
    if (left) lines.set(BASE, left)
    else lines.delete(BASE)
    const { checked, fetched } = await visit(linesOf(73))
    expect(fetched).toContain('tile/entries/000.p/73')
    expect(checked).toMatchObject({ state: 'green', size: 73, remembered: 70, resumed: false })
    expect((await visit(linesOf(73))).checked).toMatchObject({ resumed: true })
  })

  test.each([
    '',
    '{',
    'null',
    '{"at":"2026-03-10T08:00:00Z"}',
    '{"note":"","at":"never"}',
  ])('is as none, where it is the checkpoint: %s', async (value) => {
    await visit(linesOf(70))
    notes.set(`register:${BASE}`, value)
    expect((await visit(linesOf(73))).checked).toMatchObject({ state: 'amber', reason: 'first_visit' })
  })
})
