import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { commit, opens } from './commitment.ts'

const salt = Uint8Array.from({ length: 32 }, (_, i) => i)

describe('a commitment', () => {
  test('is the hash of prefix, field, NUL, salt and bytes', () => {
    // printf 'decision-log/v1/name\0' ; the bytes 0 to 31 ; printf 'Awa'  | openssl dgst -sha256 -binary | base64
    expect(commit('name', salt, utf8('Awa'))).toBe('tpt07/7bJLBCmiNOR0IVJOxX/sVMkQdhcMm8iO/Mzxk=')
  })

  test('opens with its own field, salt and bytes, and no others', () => {
    const field = fc.constantFrom('name', 'reason', 'voter')
    const bytes = fc.uint8Array({ maxLength: 40 })
    const salts = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(field, salts, bytes, field, salts, bytes, (f1, s1, b1, f2, s2, b2) => {
        const commitment = commit(f1, s1, b1)
        expect(opens(commitment, f1, s1, b1)).toBe(true)
        const same = f1 === f2 && Buffer.compare(s1, s2) === 0 && Buffer.compare(b1, b2) === 0
        expect(opens(commitment, f2, s2, b2)).toBe(same)
        expect(opens(commitment, f2, s1, b1)).toBe(f1 === f2)
      }),
    )
  })

  test('does not let bytes slide from the salt into what it hides', () => {
    const commitment = commit('name', salt, utf8('Awa'))
    expect(opens(commitment, 'name', salt.slice(0, 31), Uint8Array.of(31, ...utf8('Awa')))).toBe(false)
  })

  test('is not made with a salt of the wrong length nor a field that hides a NUL', () => {
    expect(() => commit('name', salt.slice(1), utf8('Awa'))).toThrow(RangeError)
    expect(() => commit('na\0me', salt, utf8('Awa'))).toThrow(TypeError)
    expect(() => commit('', salt, utf8('Awa'))).toThrow(TypeError)
  })
})
