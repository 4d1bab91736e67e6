import { beforeAll, describe, expect, test } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { tellStory } from '#lib/commands/testing.ts'
import { exportedDecisions } from '#lib/commands/testing-exports.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import type { ExportedDecision } from '#lib/rules/entries/export.ts'
import { base64 } from '#lib/tlog/bytes.ts'
import { canonicalBytes, type Json } from '#lib/tlog/canonical.ts'
import { signCheckpoint } from '#lib/tlog/checkpoint.ts'
import { leafHash } from '#lib/tlog/merkle.ts'
import { formatVkey } from '#lib/tlog/note.ts'
import { recountFile } from './recounting.ts'

let file: ExportedDecision
let other: ExportedDecision
beforeAll(async () => {
  const [one, two] = [await tellStory(wholeCharter), await tellStory(wholeCharter)]
  file = (await exportedDecisions(one, ['consent']))('consent')
  other = (await exportedDecisions(two, ['consent']))('consent')
  await one.database.close()
  await two.database.close()
})

const vouched = (given: object, key?: string) => {
  const found = recountFile(given, key)
  return 'vouched' in found ? found.vouched : found
}
const seal = () => {
  if (!file.seal) throw new Error('no seal')
  return file.seal
}

const entryRoot = () => file.entry.roll.root

/** All of it made up, down to a register that holds this one line, signed with a key of its own. */
function madeUp(): ExportedDecision {
  const signer = signerOf(new Uint8Array(32).fill(7))
  const origin = `tour.example/log/${file.board.id}`
  const entry = { ...file.entry, decision: 99 }
  const leaf = leafHash(canonicalBytes(entry as unknown as Json))
  const checkpoint = signCheckpoint({ origin, size: 1, root: leaf }, signer)
  const vkey = formatVkey({ name: origin, publicKey: signer.publicKey })
  return { ...file, index: '0', entry, seal: { vkey, checkpoint, proof: [] } }
}

describe('the line of a file', () => {
  test('is sealed, where the key that the reader trusts signed the register that holds it', () => {
    expect(vouched(file, seal().vkey)).toMatchObject({ state: 'sealed' })
  })

  test('is vouched for by the key of the file alone, where the reader gives none', () => {
    expect(vouched(file)).toMatchObject({ state: 'own_key', vkey: seal().vkey })
  })

  test('is a claim, where the file brings no proof', () => {
    const { seal: _, ...bare } = file
    expect(vouched(bare)).toEqual({ state: 'claimed' })
  })

  test('is not sealed, where all of the file is made up under another key', () => {
    expect(vouched(madeUp())).not.toMatchObject({ state: 'sealed' })
    expect(vouched(madeUp(), seal().vkey)).toEqual({ state: 'broken', why: 'key' })
  })

  test.each<[string, string, () => object]>([
    ['an outcome changed', 'proof', () => ({ ...file, entry: { ...file.entry, outcome: 'rejected' } })],
    ['another line', 'proof', () => ({ ...file, index: String(Number(file.index) - 1) })],
    ['a line past the register', 'proof', () => ({ ...file, index: '9007199254740991' })],
    [
      'a hash of the proof changed',
      'proof',
      () => ({ ...file, seal: { ...seal(), proof: [entryRoot(), ...seal().proof.slice(1)] } }),
    ],
    [
      'a hash of the proof gone',
      'proof',
      () => ({ ...file, seal: { ...seal(), proof: seal().proof.slice(1) } }),
    ],
    [
      'a signature of nobody',
      'signature',
      () => ({ ...file, seal: { ...seal(), checkpoint: `${seal().checkpoint}x` } }),
    ],
    ['a checkpoint that is none', 'signature', () => ({ ...file, seal: { ...seal(), checkpoint: 'x' } })],
    ['the seal of another board', 'signature', () => ({ ...file, seal: other.seal })],
    ['a key that is none', 'key', () => ({ ...file, seal: { ...seal(), vkey: 'x' } })],
    ['another board', 'signature', () => ({ ...file, board: other.board })],
  ])('does not hold: %s', (_, why, forged) => {
    expect(vouched(forged())).toEqual({ state: 'broken', why })
  })

  test('is found in the register by the hash that the file is recounted with', () => {
    const found = recountFile(file)
    expect('leaf' in found && found.leaf).toBe(
      base64(leafHash(canonicalBytes(file.entry as unknown as Json))),
    )
  })
})
