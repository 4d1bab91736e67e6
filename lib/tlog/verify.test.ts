import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { canonicalBytes } from './canonical.ts'
import { signCheckpoint } from './checkpoint.ts'
import { leafHash, rootOf } from './merkle.ts'
import { type RegisterEvidence, type Verdict, verifyRegister, verifyTree } from './verify.ts'

const SIZE = 40
const origin = 'tilleuls.example/log/01JWA7G4ZK8Y0Q2V5N3T6R9XBC'
const signer = signerOf(new Uint8Array(32).fill(3))
const otherSigner = signerOf(new Uint8Array(32).fill(4))
const { publicKey } = signer
const entries = Array.from({ length: SIZE }, (_, n) => canonicalBytes({ v: 1, kind: 'decision', n }))
const publishedLeaves = entries.map(leafHash)

function seal(sealed: readonly Uint8Array[], key = signer, name = origin): string {
  return signCheckpoint({ origin: name, size: sealed.length, root: rootOf(sealed.map(leafHash)) }, key)
}

const honest: RegisterEvidence = { entries, checkpointText: seal(entries), origin, publicKey }
const visitedAt = (size: number) => seal(entries.slice(0, size))
const red = (reason: string, index: number | null = null, size: number | null = SIZE) => ({
  state: 'red',
  size,
  reason,
  index,
})

/** `entries` with the one at `index` changed by a bit. */
function flip(index: number): Uint8Array[] {
  return entries.map((entry, i) => (i === index ? entry.with(3, (entry[3] ?? 0) ^ 1) : entry))
}

describe('a register as it was sealed', () => {
  test('is amber on a first visit: only the operator vouches for it', () => {
    expect(verifyRegister(honest)).toEqual({ state: 'amber', size: SIZE, reason: 'first_visit' })
  })

  test('is green when what this reader remembers agrees', () => {
    for (let size = 1; size <= SIZE; size++) {
      expect(verifyRegister({ ...honest, remembered: visitedAt(size) })).toEqual({
        state: 'green',
        size: SIZE,
        remembered: size,
      })
    }
  })

  test('is amber when what is remembered vouches for nothing', () => {
    expect(verifyRegister({ ...honest, remembered: visitedAt(0) })).toMatchObject({ reason: 'first_visit' })
    expect(verifyRegister({ ...honest, remembered: 'damaged' })).toEqual({
      state: 'amber',
      size: SIZE,
      reason: 'remembered_unreadable',
    })
  })

  test('is read once, one entry after the other, and never needs to be there whole', () => {
    let read = 0
    function* arriving() {
      for (const entry of entries) {
        read++
        yield entry
      }
    }
    const evidence = { ...honest, entries: arriving(), publishedLeaves, remembered: visitedAt(7) }
    expect(verifyRegister(evidence)).toMatchObject({ state: 'green', remembered: 7 })
    expect(read).toBe(SIZE)
    const changed = { ...honest, entries: flip(11).values(), publishedLeaves }
    expect(verifyRegister(changed)).toEqual(red('entries_changed', 11))
  })

  test('is verified from where this reader had stopped, by the entries that follow alone', () => {
    for (let size = 1; size <= SIZE; size++) {
      const { edge } = verifyTree({
        ...honest,
        entries: entries.slice(0, size),
        checkpointText: visitedAt(size),
      })
      const since = { ...honest, entries: entries.slice(size), verified: edge, remembered: visitedAt(size) }
      expect(verifyTree(since).verdict).toEqual({ state: 'green', size: SIZE, remembered: size })
      const forked = { ...since, checkpointText: seal(flip(size - 1)) }
      expect(verifyTree(forked).verdict).toMatchObject({ state: 'red', reason: 'entries_changed' })
      const changed = { ...since, entries: flip(SIZE - 1).slice(size) }
      if (size < SIZE) expect(verifyTree(changed).verdict).toMatchObject({ reason: 'entries_changed' })
    }
  })

  test('may be empty', () => {
    expect(verifyRegister({ ...honest, entries: [], checkpointText: seal([]) })).toMatchObject({
      state: 'amber',
      size: 0,
    })
  })
})

describe('a checkpoint that cannot be relied on is red', () => {
  const withCheckpoint = (checkpointText: string) => verifyRegister({ ...honest, checkpointText })

  test('no checkpoint', () => {
    expect(withCheckpoint('<html>')).toEqual(red('checkpoint_malformed', null, null))
    expect(withCheckpoint('')).toEqual(red('checkpoint_malformed', null, null))
  })

  test('signed by another key', () => {
    expect(withCheckpoint(seal(entries, otherSigner))).toEqual(red('checkpoint_unsigned', null, null))
  })

  test('signed, then changed', () => {
    const changed = honest.checkpointText.replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`)
    expect(withCheckpoint(changed)).toEqual(red('checkpoint_forged', null, null))
  })

  test('of another register', () => {
    expect(withCheckpoint(seal(entries, signer, `${origin}X`))).toEqual(
      red('checkpoint_unsigned', null, null),
    )
  })
})

describe('a register that is not what was remembered is red', () => {
  test('an older checkpoint replayed, though it was once true', () => {
    const older = { entries: entries.slice(0, 30), checkpointText: visitedAt(30) }
    expect(verifyRegister({ ...honest, ...older, remembered: visitedAt(31) })).toEqual(red('shrunk', 30, 30))
  })

  test('rewritten and sealed anew by the operator, longer or as long', () => {
    const rewritten = flip(12)
    const resealed = { entries: rewritten, checkpointText: seal(rewritten) }
    expect(verifyRegister({ ...honest, ...resealed })).toMatchObject({ state: 'amber' })
    expect(verifyRegister({ ...honest, ...resealed, remembered: visitedAt(12) })).toMatchObject({
      state: 'green',
    })
    for (const size of [13, 20, SIZE]) {
      expect(verifyRegister({ ...honest, ...resealed, remembered: visitedAt(size) })).toEqual(
        red('rewritten'),
      )
    }
  })

  test('begun again under another key, given with it', () => {
    const forked = { checkpointText: seal(entries, otherSigner), publicKey: otherSigner.publicKey }
    expect(verifyRegister({ ...honest, ...forked, remembered: visitedAt(20) })).toEqual(red('key_changed'))
  })
})

describe('entries that are not those sealed are red', () => {
  const withEntries = (tampered: readonly Uint8Array[], leaves = publishedLeaves) =>
    verifyRegister({ ...honest, entries: tampered, remembered: visitedAt(20), publishedLeaves: leaves })

  test('a bit flipped, the entry named', () => {
    for (let index = 0; index < SIZE; index++) {
      expect(withEntries(flip(index))).toEqual(red('entries_changed', index))
    }
  })

  test('one dropped', () => {
    expect(withEntries(entries.toSpliced(17, 1))).toEqual(red('entries_missing', 17))
  })

  test('one inserted, or one added', () => {
    expect(withEntries(entries.toSpliced(17, 0, canonicalBytes('x')))).toEqual(red('entries_surplus', 17))
    expect(withEntries([...entries, canonicalBytes('x')])).toEqual(red('entries_surplus', SIZE))
  })

  test('two swapped', () => {
    const swapped = entries.toSpliced(5, 2, ...entries.slice(5, 7).toReversed())
    expect(withEntries(swapped)).toEqual(red('entries_changed', 5))
  })

  test('cut short, or none at all', () => {
    expect(withEntries(entries.slice(0, 33))).toEqual(red('entries_missing', 33))
    expect(withEntries([])).toEqual(red('entries_missing', 0))
  })

  test('and none is named on the word of leaf hashes that the checkpoint does not seal', () => {
    expect(withEntries(flip(9), flip(3).map(leafHash))).toEqual(red('entries_changed'))
    expect(withEntries(flip(9), publishedLeaves.slice(1))).toEqual(red('entries_changed'))
    expect(withEntries(flip(9), [new Uint8Array(3), ...publishedLeaves.slice(1)])).toEqual(
      red('entries_changed'),
    )
    expect(verifyRegister({ ...honest, entries: flip(9) })).toEqual(red('entries_changed'))
  })

  test('whatever the tampering', () => {
    const place = fc.nat(SIZE - 1)
    const tampering = fc.oneof(
      fc.record({ how: fc.constant('drop'), at: place, with: fc.constant(0) }),
      fc.record({ how: fc.constant('flip'), at: place, with: fc.nat(7) }),
      fc.record({ how: fc.constant('swap'), at: place, with: place }),
      fc.record({ how: fc.constant('cut'), at: place, with: fc.constant(0) }),
      fc.record({ how: fc.constant('repeat'), at: place, with: place }),
    )
    fc.assert(
      fc.property(fc.array(tampering, { minLength: 1, maxLength: 3 }), place, (acts, visited) => {
        const tampered = acts.reduce(tamper, entries)
        const verdict: Verdict = withEntries(tampered)
        const untouched = tampered.length === SIZE && tampered.every((entry, i) => same(entry, entries[i]))
        expect(verdict.state).toBe(untouched ? 'green' : 'red')
        // Sealed anew by the operator, it still shows to whoever saw the part that changed.
        const resealed = { ...honest, entries: tampered, checkpointText: seal(tampered) }
        const seen = verifyRegister({ ...resealed, remembered: visitedAt(visited + 1) })
        const kept = entries.slice(0, visited + 1).every((entry, i) => same(entry, tampered[i]))
        expect(seen.state).toBe(kept ? 'green' : 'red')
      }),
      { numRuns: 60 },
    )
  })
})

type Tampering = { how: string; at: number; with: number }

function tamper(list: readonly Uint8Array[], { how, at, with: other }: Tampering): Uint8Array[] {
  const entry = list[at]
  const second = list[other]
  if (!entry) return [...list]
  if (how === 'drop') return list.toSpliced(at, 1)
  if (how === 'cut') return list.slice(0, at)
  if (how === 'flip') return list.with(at, entry.with(0, (entry[0] ?? 0) ^ (1 << other)))
  if (how === 'repeat') return list.toSpliced(other, 0, entry)
  return second ? list.with(at, second).with(other, entry) : [...list]
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}
