import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { canonicalBytes } from './canonical.ts'
import { signCheckpoint } from './checkpoint.ts'
import { leafHash, rootOf } from './merkle.ts'
import { verifyRegister } from './verify.ts'

/* A register of a thousand lines, altered at random on its way or where it is stored. `TAMPERINGS=10000` tries more,
 * `SEED=7` others. */

const SIZE = 1000
const TIMES = Number(process.env.TAMPERINGS ?? 100)
const SEED = Number(process.env.SEED ?? 20260310)
/** Met by what hangs alone, however many there are. */
const LIMIT = Math.max(300_000, TIMES * 1000)
const origin = 'tilleuls.example/log/01JWA7G4ZK8Y0Q2V5N3T6R9XBC'
const signer = signerOf(new Uint8Array(32).fill(3))
const { publicKey } = signer
const entries = Array.from({ length: SIZE }, (_, n) => canonicalBytes({ v: 1, kind: 'decision', n }))

const sealOf = (size: number, key = signer) =>
  signCheckpoint({ origin, size, root: rootOf(entries.slice(0, size).map(leafHash)) }, key)
const checkpointText = sealOf(SIZE)
const remembered = sealOf(400)
const older = [1, 399, 999].map((size) => sealOf(size))

type Register = { readonly entries: readonly Uint8Array[]; readonly checkpointText: string }
const honest: Register = { entries, checkpointText }

const place = fc.nat(SIZE - 1)
const altered: fc.Arbitrary<Register> = fc.oneof(
  // A bit of an entry.
  fc.tuple(place, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, byte, mask]) => {
    const entry = entries[at] ?? new Uint8Array()
    const i = byte % entry.length
    return { ...honest, entries: entries.with(at, entry.with(i, (entry[i] ?? 0) ^ mask)) }
  }),
  // Any bytes in its place.
  fc
    .tuple(place, fc.uint8Array({ maxLength: 40 }))
    .map(([at, bytes]) => ({ ...honest, entries: entries.with(at, bytes) })),
  // One that is gone, one too many, two in each other's place.
  place.map((at) => ({ ...honest, entries: entries.toSpliced(at, 1) })),
  fc.tuple(place, place).map(([at, from]) => ({
    ...honest,
    entries: entries.toSpliced(at, 0, entries[from] ?? new Uint8Array()),
  })),
  fc
    .tuple(place, place)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => {
      const [a, b] = [entries[one], entries[other]]
      return { ...honest, entries: a && b ? entries.with(one, b).with(other, a) : [] }
    }),
  // A character of the seal, an older one, with all entries or those it sealed.
  fc
    .tuple(fc.nat(checkpointText.length - 1), fc.constantFrom('0', '9', 'A', 'z', '\n', ' '))
    .filter(([at, character]) => checkpointText[at] !== character)
    .map(([at, character]) => ({
      ...honest,
      checkpointText: checkpointText.slice(0, at) + character + checkpointText.slice(at + 1),
    })),
  fc.constantFrom(...older).map((text) => ({ ...honest, checkpointText: text })),
  // Its beginning alone.
  place.map((size) => ({ ...honest, entries: entries.slice(0, size) })),
)

test('a register of a thousand lines that was altered at random is red, every time', {
  timeout: LIMIT,
}, () => {
  fc.assert(
    fc.property(altered, (register) => {
      expect(verifyRegister({ ...register, origin, publicKey, remembered }).state).toBe('red')
    }),
    { numRuns: TIMES, seed: SEED },
  )
})

test('the same register, unaltered, is green', () => {
  expect(verifyRegister({ ...honest, origin, publicKey, remembered }).state).toBe('green')
})
