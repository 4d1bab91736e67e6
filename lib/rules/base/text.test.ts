import { expect, test, vi } from 'vitest'
import {
  hasContent,
  LIMITS,
  readingMinutes,
  tidy,
  whyBriefInvalid,
  whyTitleInvalid,
  whyTooLong,
} from './text.ts'

test('characters are counted as people count them', () => {
  expect(whyTooLong('brief', 'é'.repeat(300))).toBeUndefined()
  expect(whyTooLong('brief', 'e\u0301'.repeat(300))).toBeUndefined()
  expect(whyTooLong('brief', '👩‍👩‍👧‍👦'.repeat(300))).toBeUndefined()
  expect(whyTooLong('brief', '👩‍👩‍👧‍👦'.repeat(301))).toEqual({
    kind: 'refused',
    code: 'brief_too_long',
    max: 300,
  })
  expect(whyTooLong('title', 'a'.repeat(141))).toEqual({
    kind: 'refused',
    code: 'too_long',
    field: 'title',
    max: 140,
  })
})

test('one character of stacked accents does not go around the limit', () => {
  expect(whyTooLong('title', `a${'\u0301'.repeat(140 * 20)}`)).toMatchObject({ code: 'too_long' })
})

test('a huge text is refused without being counted', () => {
  const counting = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  expect(whyTooLong('message', 'a'.repeat(20_000_000))).toMatchObject({
    code: 'too_long',
    max: LIMITS.message,
  })
  expect(counting).not.toHaveBeenCalled()
  counting.mockRestore()
})

test('spaces and invisible characters are no content', () => {
  for (const empty of ['', '   ', '\n\t', '\u200b', '\u00ad', '\u2060', '\u00a0'])
    expect(hasContent(empty)).toBe(false)
  for (const text of ['a', '5', '!', '👍', 'ñ']) expect(hasContent(text)).toBe(true)
  expect(whyTitleInvalid(' \u200b')).toEqual({ kind: 'refused', code: 'title_required' })
  expect(whyBriefInvalid('')).toEqual({ kind: 'refused', code: 'brief_required' })
  expect(whyTitleInvalid('Prêter les outils')).toBeUndefined()
})

test('what a form sent is kept in one form', () => {
  expect(tidy('  un\r\ndeux\rtrois\n\tquatre\u0000\u0007 ')).toBe('un\ndeux\ntrois\n\tquatre')
  expect(tidy('a\ud800b')).toBe('a\ufffdb')
})

test('reading time is in whole minutes, one at least', () => {
  expect(readingMinutes('')).toBe(1)
  expect(readingMinutes('mot '.repeat(200))).toBe(1)
  expect(readingMinutes('mot '.repeat(201))).toBe(2)
  expect(readingMinutes('mot - '.repeat(600))).toBe(6)
})
