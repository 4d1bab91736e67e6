import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Those of the system's fonts: no page waits for them. */
const SYMBOLS = /[\p{S}\p{Z}]/u

test('every letter and sign of our sentences is in the one font file that all pages fetch', () => {
  const [first = ''] = readFileSync('app/fonts/fonts.css', 'utf8').match(/unicode-range:[^;]+;/g) ?? []
  const ranges = [...first.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, from = '', to = from]) =>
    [from, to].map((code) => Number.parseInt(code, 16)),
  )
  const holds = (sign: string) =>
    ranges.some(
      ([from = 0, to = 0]) => from <= (sign.codePointAt(0) ?? 0) && (sign.codePointAt(0) ?? 0) <= to,
    )
  const sentences = globSync('lib/i18n/{fr,en}/*.ts').map((file) => readFileSync(file, 'utf8'))
  expect(sentences.length).toBeGreaterThan(20)
  const signs = new Set([...sentences.join('')].filter((sign) => !SYMBOLS.test(sign) && sign >= ' '))
  expect([...signs].filter((sign) => !holds(sign))).toEqual([])
})
