import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signerOf } from '#lib/adapters/ed25519.ts'
import { base64Bytes } from './bytes.ts'
import { formatVkey, type NoteKey, openNote, parseVkey, signNote } from './note.ts'

// The keys and the note of golang.org/x/mod/sumdb/note, the reference implementation.
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const signer = signerOf(
  base64Bytes('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')?.slice(1) ?? new Uint8Array(),
)
const enochVkey = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const text =
  'If you think cryptography is the answer to your problem,\n' + "then you don't know what your problem is.\n"
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'
const peter = keyOf(vkey)
const enoch = keyOf(enochVkey)

function keyOf(encoded: string): NoteKey {
  const key = parseVkey(encoded)
  if (!key.ok) throw new TypeError(encoded)
  return key.value
}

describe('a vkey', () => {
  test('reads and writes back', () => {
    expect(peter.name).toBe('PeterNeumann')
    expect(formatVkey(peter)).toBe(vkey)
    expect(formatVkey(enoch)).toBe(enochVkey)
  })

  test('is refused when any part of it is cut or any character changed', () => {
    for (let from = 0; from < vkey.length; from++) {
      for (let to = from; to <= vkey.length; to++) {
        if (from > 0 || to < vkey.length) expect(parseVkey(vkey.slice(from, to)).ok).toBe(false)
      }
      const next = String.fromCharCode(vkey.charCodeAt(from) + 1)
      expect(parseVkey(vkey.slice(0, from) + next + vkey.slice(from + 1)).ok).toBe(false)
    }
  })

  test.each([
    [
      'a key too long, its id right',
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    ],
    [
      'an unknown algorithm, its id right',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ],
    ['a blank in its name', 'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a lone surrogate in its name', '\ud800+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ])('is refused with %s', (_, bad) => {
    expect(parseVkey(bad)).toEqual({ ok: false, reason: 'malformed' })
  })
})

describe('a note', () => {
  test('is signed as the reference signs it, to the byte', () => {
    expect(signNote(text, 'PeterNeumann', signer)).toBe(`${text}\n${peterLine}`)
  })

  test('opens under the keys that signed it, and says which', () => {
    const note = `${text}\n${peterLine}${enochLine}`
    expect(openNote(note, [peter])).toEqual({ ok: true, value: { text, signedBy: [peter] } })
    expect(openNote(note, [enoch, peter])).toEqual({ ok: true, value: { text, signedBy: [peter, enoch] } })
    expect(openNote(`${text}\n${peterLine.replace('Peter', 'Pedro')}`, [peter])).toMatchObject({
      reason: 'unsigned',
    })
    expect(openNote(note, [])).toEqual({ ok: false, reason: 'unsigned' })
    expect(openNote(`${text}\n${peterLine}${peterLine}`, [peter])).toEqual({
      ok: true,
      value: { text, signedBy: [peter] },
    })
  })

  test('is refused whole when a known key fails, whatever else signed it', () => {
    const failing = enochLine.replace('5n2t', '5n3t')
    expect(openNote(`${text}\n${peterLine}${failing}`, [peter, enoch])).toEqual({
      ok: false,
      reason: 'forged',
    })
    expect(openNote(`${text}\n${peterLine}${failing}`, [peter]).ok).toBe(true)
    const tooLong = `${peterLine.slice(0, 60)}ABCD${peterLine.slice(60)}`
    expect(openNote(`${text}\n${tooLong}`, [peter])).toEqual({ ok: false, reason: 'forged' })
    expect(openNote(`${text.replace('answer', 'Answer')}\n${peterLine}`, [peter])).toEqual({
      ok: false,
      reason: 'forged',
    })
  })

  test('is split at its last empty line', () => {
    const verse = 'Ognuno sta solo sul cuor della terra\n\ned è subito sera.\n\n'
    const note = signNote(verse, 'PeterNeumann', signer)
    expect(openNote(note, [peter])).toEqual({ ok: true, value: { text: verse, signedBy: [peter] } })
  })

  test.each([
    ['no signatures', text],
    ['an empty signature block', `${text}\n`],
    ['no last newline', `${text}\n${peterLine.slice(0, -1)}`],
    ['a control character', `\u0001${text}\n${peterLine}`],
    ['a carriage return', `${text}\r\n${peterLine}`],
    ['a lone surrogate', `\ud800${text}\n${peterLine}`],
    ['a blank in a key name', `${text}\n${peterLine.replace('Neumann', ' Neumann')}`],
    ['a plus in a key name', `${text}\n${peterLine.replace('Neumann', '+Neumann')}`],
    ['a no-break space in a key name', `${text}\n${peterLine.replace('Neumann', '\u00a0Neumann')}`],
    ['a hyphen for the dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['a line that is no signature', `${text}\n${peterLine}Unexpected line.\n`],
    ['base64 without its padding', `${text}\n${peterLine.replace('=', '')}`],
    ['base64 with stray bits', `${text}\n${peterLine.replace('nAM=', 'nAN=')}`],
    ['a signature of no bytes', `${text}\n— PeterNeumann x08gow==\n`],
    ['101 signatures', `${text}\n${peterLine.repeat(101)}`],
    ['nothing', ''],
  ])('with %s is malformed', (_, note) => {
    expect(openNote(note, [peter])).toEqual({ ok: false, reason: 'malformed' })
  })

  test('never opens under a key of small order, which would sign anything', () => {
    const weak = { name: 'weak', publicKey: Uint8Array.of(1, ...new Uint8Array(31)) }
    const id = formatVkey(weak).split('+')[1] ?? ''
    const forged = Buffer.concat([Buffer.from(id, 'hex'), weak.publicKey, new Uint8Array(32)]).toString(
      'base64',
    )
    expect(openNote(`${text}\n— weak ${forged}\n`, [weak])).toEqual({ ok: false, reason: 'forged' })
  })

  test('answers whatever text it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\n', '— ', 'a', '=', '+', '\u0000', '\ud800'), maxLength: 40 }),
        (note) => {
          expect(openNote(note, [peter]).ok).toBe(false)
        },
      ),
    )
  })

  test('cannot be made of a text or a name that would not read back', () => {
    for (const bad of ['', 'no newline', 'tab\t\n', '\ud800\n']) {
      expect(() => signNote(bad, 'PeterNeumann', signer)).toThrow(TypeError)
    }
    for (const bad of ['', 'two words', 'a+b', 'a\nb'])
      expect(() => signNote(text, bad, signer)).toThrow(TypeError)
  })
})
