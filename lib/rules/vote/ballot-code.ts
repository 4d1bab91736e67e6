import { sha256 } from '@noble/hashes/sha2.js'
import { base64, base64Bytes, utf8 } from '#lib/tlog/bytes.ts'

/*
 * The code of a secret ballot: 80 random bits in Crockford's base32, whose 16 letters and digits leave out those that
 * are read for one another. What the urn keeps is the base64 of its SHA-256, so that `printf CODE | sha256sum` says the same.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_BYTES = 10
const LENGTH = 16

/** The code that ten random bytes make. */
export function codeOf(random: Uint8Array): string {
  if (random.length !== CODE_BYTES) throw new RangeError(`a code is made of ${CODE_BYTES} bytes`)
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const fives = bits.match(/.{5}/g) ?? []
  return fives.map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('')
}

/** In groups of four, as people read and note it. */
export function spacedCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** A code as someone typed it: in any case, with spaces or dashes, an O for a zero, an I or an L for a one. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined
}

/** What stands for a code in the urn. */
export function codeHash(code: string): string {
  return base64(sha256(utf8(code)))
}

/** A hash that a browser sent in the place of the code it drew. */
export function readCodeHash(sent: string): string | undefined {
  return base64Bytes(sent)?.length === 32 ? sent : undefined
}
