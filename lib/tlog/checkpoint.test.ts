import { describe, expect, test } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { base64Bytes } from './bytes.ts'
import {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from './checkpoint.ts'
import { emptyRoot } from './merkle.ts'
import { openNote, parseVkey, signNote } from './note.ts'

const origin = 'tilleuls.example/log/01JWA7G4ZK8Y0Q2V5N3T6R9XBC'
const signer = signerOf(new Uint8Array(32).fill(7))
const { publicKey } = signer
const checkpoint: Checkpoint = { origin, size: 214, root: emptyRoot() }

test('a checkpoint of the Go checksum database opens under its published key', () => {
  // The example of the C2SP specification is this checkpoint with another origin written over it.
  const key = parseVkey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')
  const note =
    'go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
    '— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n'
  if (!key.ok) throw new TypeError('the published key does not read')
  const opened = openNote(note, [key.value])
  if (!opened.ok) throw new TypeError('the published note does not open')
  const root = base64Bytes('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=')
  expect(parseCheckpoint(opened.value.text)).toEqual({
    ok: true,
    value: { origin: 'go.sum database tree', size: 20852163, root },
  })
  const relabelled = note.replace('go.sum database tree', 'example.com/behind-the-sofa')
  expect(openNote(relabelled, [key.value])).toEqual({ ok: false, reason: 'forged' })
})

describe('a signed checkpoint', () => {
  const note = signCheckpoint(checkpoint, signer)

  test('opens to what was signed', () => {
    expect(openCheckpoint(note, origin, publicKey)).toEqual({ ok: true, value: checkpoint })
  })

  test('is drawn as three lines, an empty one and a signature by the origin', () => {
    expect(note.split('\n').slice(0, 4)).toEqual([
      origin,
      '214',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ])
    expect(note).toContain(`\n— ${origin} `)
  })

  test('is refused under another key, another origin, another size', () => {
    const other = signerOf(new Uint8Array(32).fill(8)).publicKey
    expect(openCheckpoint(note, origin, other)).toEqual({ ok: false, reason: 'unsigned' })
    expect(openCheckpoint(note, `${origin}X`, publicKey)).toEqual({ ok: false, reason: 'unsigned' })
    expect(openCheckpoint(note.replace('214', '215'), origin, publicKey)).toEqual({
      ok: false,
      reason: 'forged',
    })
    expect(openCheckpoint(note, origin, new Uint8Array(5))).toEqual({ ok: false, reason: 'unsigned' })
  })

  test('of another register, signed by the same key under our name, is foreign', () => {
    const text = formatCheckpoint({ ...checkpoint, origin: 'elsewhere' })
    expect(openCheckpoint(signNote(text, origin, signer), origin, publicKey)).toEqual({
      ok: false,
      reason: 'foreign',
    })
  })

  test('cannot be made of what is not a tree head', () => {
    expect(() => signCheckpoint({ ...checkpoint, size: -1 }, signer)).toThrow(RangeError)
    expect(() => signCheckpoint({ ...checkpoint, size: 2 ** 53 }, signer)).toThrow(RangeError)
    expect(() => signCheckpoint({ ...checkpoint, root: new Uint8Array(31) }, signer)).toThrow(RangeError)
    expect(() => signCheckpoint({ ...checkpoint, origin: 'a\nb' }, signer)).toThrow(TypeError)
  })
})

describe('the text of a checkpoint', () => {
  const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

  test('may have extension lines, which say nothing here', () => {
    expect(parseCheckpoint(`o\n0\n${root}\nmore\nand more\n`)).toEqual({
      ok: true,
      value: { origin: 'o', size: 0, root: emptyRoot() },
    })
  })

  test.each([
    ['no origin', `\n1\n${root}\n`],
    ['no root', 'o\n1\n'],
    ['no last newline', `o\n1\n${root}`],
    ['an empty extension line', `o\n1\n${root}\n\n`],
    ['a leading zero', `o\n01\n${root}\n`],
    ['a negative size', `o\n-1\n${root}\n`],
    ['a fraction', `o\n1.5\n${root}\n`],
    ['an exponent', `o\n1e3\n${root}\n`],
    ['a size beyond 2^53', `o\n9007199254740992\n${root}\n`],
    ['a blank', `o\n 1\n${root}\n`],
    ['a short root', 'o\n1\n47DEQg==\n'],
    ['a root in another alphabet', `o\n1\n${root.replace('+', '-')}\n`],
  ])('with %s is malformed', (_, text) => {
    expect(parseCheckpoint(text)).toEqual({ ok: false, reason: 'malformed' })
  })
})
