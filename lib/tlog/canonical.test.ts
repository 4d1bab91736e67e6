import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8, utf8Text } from './bytes.ts'
import { canonicalBytes, type Json, parseCanonical } from './canonical.ts'

const form = (value: Json) => utf8Text(canonicalBytes(value))

describe('canonical bytes', () => {
  test('sort keys by UTF-16 and escape no more than must be (RFC 8785, weird.json)', () => {
    const weird = {
      '\u20ac': 'Euro Sign',
      '1': 'One',
      '\u0080': 'Control\u007f',
      '\ud83d\ude02': 'Smiley',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '</script>': 'Browser Challenge',
    }
    expect(form(weird)).toBe(
      '{"1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f",' +
        '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😂":"Smiley",' +
        '"\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test('sort within nested objects and keep the order of lists (RFC 8785 §3.2.3)', () => {
    expect(
      form({
        '1': { f: { f: 'hi', F: 5 }, '\n': 56 },
        '10': {},
        '': 'empty',
        a: {},
        '111': [{ e: 'yes', E: 'no' }],
        A: {},
      }),
    ).toBe(
      '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
    )
  })

  test.each<[string, unknown]>([
    ['a float', { ratio: 0.5 }],
    ['an integer beyond 2^53', { n: 2 ** 53 }],
    ['NaN', [Number.NaN]],
    ['undefined in an object', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['undefined itself', undefined],
    ['a lone surrogate', ['\ud800']],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a bigint', { n: 1n }],
    ['a function', { f: () => 1 }],
    ['a Date', { at: new Date(0) }],
    ['bytes', { b: new Uint8Array(2) }],
    ['a Map', new Map()],
  ])('of %s are a fault', (_, value) => {
    expect(() => canonicalBytes(value as Json)).toThrow()
  })

  test('of a value that contains itself are a fault', () => {
    const cycle: { self?: Json } = {}
    cycle.self = cycle
    expect(() => canonicalBytes(cycle)).toThrow()
  })
})

describe('reading', () => {
  const integer = fc.maxSafeInteger()
  const text = fc.string({ unit: 'binary' })
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      integer,
      text,
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(text, tie('json'), { maxKeys: 4 }),
    ),
  }))

  test('gives back what was written, to the byte', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalBytes(value)
        const read = parseCanonical(bytes)
        if (!read.ok) throw new TypeError(read.reason)
        expect(canonicalBytes(read.value)).toEqual(bytes)
      }),
    )
  })

  test.each([
    ['a space', '{"a": 1}'],
    ['a last newline', '{"a":1}\n'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a float', '{"a":0.5}'],
    ['an integer written as a float', '{"a":1.0}'],
    ['an exponent', '{"a":1e2}'],
    ['minus zero', '{"a":-0}'],
    ['an integer beyond 2^53', '{"a":9007199254740992}'],
    ['an escape not needed', '{"a":"\\u0041"}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
  ])('refuses %s', (_, source) => {
    expect(parseCanonical(utf8(source))).toEqual({ ok: false, reason: 'not_canonical' })
  })

  test('keeps apart what is no JSON and what is no text', () => {
    expect(parseCanonical(utf8('{"a":1'))).toEqual({ ok: false, reason: 'not_json' })
    expect(parseCanonical(new Uint8Array())).toEqual({ ok: false, reason: 'not_json' })
    expect(parseCanonical(utf8('\ufeff{"a":1}'))).toEqual({ ok: false, reason: 'not_json' })
    expect(parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, reason: 'not_utf8' })
  })

  test('answers however deep the bytes nest', () => {
    const deep = '['.repeat(32_000) + ']'.repeat(32_000)
    expect(parseCanonical(utf8(deep)).ok).toBe(true)
  })

  test('takes a key named __proto__ for a key', () => {
    const read = parseCanonical(utf8('{"__proto__":{"a":1}}'))
    expect(read.ok && utf8Text(canonicalBytes(read.value))).toBe('{"__proto__":{"a":1}}')
  })

  test('answers whatever bytes it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const read = parseCanonical(bytes)
        if (read.ok) expect(canonicalBytes(read.value)).toEqual(bytes)
      }),
    )
  })
})
