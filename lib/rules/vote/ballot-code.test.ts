import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_BYTES, codeHash, codeOf, readCode, readCodeHash, spacedCode } from './ballot-code.ts'

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })

test('ten bytes make sixteen letters and digits, and other bytes make others', () => {
  expect(codeOf(new Uint8Array(10))).toBe('0000000000000000')
  expect(codeOf(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ')
  // Crockford's own order: 0x00 0x44 0x32 0x14 0xc7 are the five-bit numbers 0 1 2 3 4 5 6 7.
  expect(codeOf(Uint8Array.of(0x00, 0x44, 0x32, 0x14, 0xc7, 0, 0, 0, 0, 0))).toBe('0123456700000000')
  expect(() => codeOf(new Uint8Array(9))).toThrow(RangeError)
  fc.assert(fc.property(bytes, bytes, (a, b) => (codeOf(a) === codeOf(b)) === (Buffer.compare(a, b) === 0)))
})

test('a code is read however it was typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeOf(random)
      const noted = spacedCode(code)
      expect(noted).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
      const typed = [noted, noted.toLowerCase(), ` ${noted.replaceAll('-', ' – ')}\t`]
      for (const one of [
        ...typed,
        code.replaceAll('0', 'o'),
        code.replaceAll('1', 'l'),
        code.replaceAll('1', 'I'),
      ])
        expect(readCode(one)).toBe(code)
    }),
  )
  for (const none of ['', '0123', 'U123456789ABCDEF', '0123456789ABCDEFG', '💡'])
    expect(readCode(none)).toBeUndefined()
})

test('what the urn keeps is the plain SHA-256 of the code, which anyone can redo', () => {
  const code = '0123456789ABCDEF'
  expect(codeHash(code)).toBe(createHash('sha256').update(code).digest('base64'))
  expect(readCodeHash(codeHash(code))).toBe(codeHash(code))
  for (const none of ['', 'abcd', `${codeHash(code)}=`, codeHash(code).slice(1)])
    expect(readCodeHash(none)).toBeUndefined()
})
