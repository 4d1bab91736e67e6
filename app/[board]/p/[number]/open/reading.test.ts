import { expect, test } from 'vitest'
import { fieldOf, readingIn, textIn } from './reading.ts'

const hash = 'b'.repeat(64)
const shown = { confirmed: 'a'.repeat(64), seq: '7' }

test('a form opens the vote on the text it shows, or on the one that its button names', () => {
  expect(textIn(shown)).toEqual({ confirmed: shown.confirmed })
  expect(textIn({ ...shown, as_read: fieldOf({ seq: 3, hash }) })).toEqual({ confirmed: hash, asRead: 3 })
})

test('what was read is what was chosen, or else what was shown', () => {
  expect(readingIn(shown)).toEqual({ seq: 7, hash: shown.confirmed })
  expect(readingIn({ ...shown, as_read: '' })).toEqual({ seq: 7, hash: shown.confirmed })
  expect(readingIn({ ...shown, as_read: fieldOf({ seq: 3, hash }) })).toEqual({ seq: 3, hash })
})

test.each([
  '3',
  `3.${hash}0`,
  `-3.${hash}`,
  `3.5.${hash}`,
  `${'9'.repeat(16)}.${hash}`,
  ` 3.${hash}`,
])('a button that says “%s” names no text, and none is opened on', (as_read) => {
  expect(readingIn({ ...shown, as_read })).toBeUndefined()
  expect(textIn({ ...shown, as_read })).toEqual({ confirmed: '' })
})
