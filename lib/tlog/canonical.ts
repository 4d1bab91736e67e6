import canonicalize from 'canonicalize'
import { sameBytes, utf8, utf8Text } from './bytes.ts'
import { accept, type Reading, reject } from './refusal.ts'

/** What an entry may hold: JSON whose numbers are integers between -(2^53 - 1) and 2^53 - 1. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** `not_canonical` covers floats, which canonical JSON knows but entries do not hold. */
export type CanonicalRefusal = 'not_utf8' | 'not_json' | 'not_canonical'

/** The one form of `value` in bytes: RFC 8785 (JCS). A value that has none is a bug of ours, and throws. */
export function canonicalBytes(value: Json): Uint8Array {
  // First, since it stops at a cycle, where the walk below would not.
  const text = canonicalize(value)
  // Then, since it drops what is undefined and writes floats and dates without a word.
  if (text === undefined || !isPlain(value)) throw new TypeError('a value without canonical form')
  return utf8(text)
}

/** The value these bytes are the canonical form of, to the byte. */
export function parseCanonical(bytes: Uint8Array): Reading<Json, CanonicalRefusal> {
  const text = utf8Text(bytes)
  if (text === undefined) return reject('not_utf8')
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return reject('not_json')
  }
  const canonical = isPlain(value) && sameBytes(canonicalBytes(value), bytes)
  return canonical ? accept(value) : reject('not_canonical')
}

/** Walks with a list rather than by recursion: bytes from outside may nest deeper than the call stack. */
function isPlain(value: unknown): value is Json {
  const pending = [value]
  while (pending.length > 0) {
    const item = pending.pop()
    if (item === null || typeof item === 'boolean') continue
    if (typeof item === 'number' && Number.isSafeInteger(item)) continue
    if (typeof item === 'string' && item.isWellFormed()) continue
    if (typeof item !== 'object') return false
    const prototype: unknown = Object.getPrototypeOf(item)
    if (!Array.isArray(item) && prototype !== Object.prototype && prototype !== null) return false
    for (const [key, inner] of Array.isArray(item) ? item.entries() : Object.entries(item)) {
      pending.push(key, inner)
    }
  }
  return true
}
