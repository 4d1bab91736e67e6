import { expect, test } from 'vitest'
import { memberColor } from './color.ts'
import { difference } from './difference.ts'
import { toText } from './normalise.ts'
import { isEmpty, plainText, wordCount } from './reading.ts'
import { EMPTY_TEXT } from './schema.ts'
import { formatRoomName, parseRoomName, ticketHash } from './ticket.ts'

const written = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const text = toText({
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ce que cela change' }] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [written("l'atelier"), written('et plus')] },
        { type: 'listItem', content: [written('le rendez-vous')] },
      ],
    },
    { type: 'blockquote', content: [written('dit-on')] },
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'là',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.org/' } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'fin' },
      ],
    },
  ],
})

test('a text as words alone', () => {
  expect(plainText(text)).toBe(
    "Ce que cela change\n\n• l'atelier\n  et plus\n• le rendez-vous\n\n> dit-on\n\nlà\nfin",
  )
  expect(wordCount(text)).toBe(12)
  expect(isEmpty(text)).toBe(false)
  expect(isEmpty(EMPTY_TEXT)).toBe(true)
  expect(wordCount(toText({ content: [written('On y va ? Oui — 150 €, 3,5 h !')] }))).toBe(7)
})

test('a difference names the words that changed and no others', () => {
  expect(difference('garde le ticket, note le montant', 'garde la photo, note le montant')).toEqual([
    { kind: 'same', text: 'garde ' },
    { kind: 'removed', text: 'le' },
    { kind: 'added', text: 'la' },
    { kind: 'same', text: ' ' },
    { kind: 'removed', text: 'ticket' },
    { kind: 'added', text: 'photo' },
    { kind: 'same', text: ', note le montant' },
  ])
  expect(difference('pareil', 'pareil')).toEqual([{ kind: 'same', text: 'pareil' }])
  expect(difference('', '')).toEqual([])
})

test('a difference of two long strange texts is quick and loses nothing', () => {
  const before = Array.from({ length: 5_000 }, (_, i) => `a${i}`).join(' ')
  const after = Array.from({ length: 5_000 }, (_, i) => `b${i}`).join(' ')
  const passages = difference(before, after)
  const without = (kind: string) =>
    passages
      .filter((passage) => passage.kind !== kind)
      .map((passage) => passage.text)
      .join('')
  expect(without('added')).toBe(before)
  expect(without('removed')).toBe(after)
})

test('the name of a room says the proposal and the generation, in one form', () => {
  const name = { proposalId: '01JD3X', generation: 2 }
  expect(parseRoomName(formatRoomName(name))).toEqual(name)
  for (const bad of ['', 'a', 'a.0', 'a.01', 'a.-1', 'a.1.1', '../a.1', 'a.1 ', 'é.1', 'a.9999999999']) {
    expect(parseRoomName(bad), bad).toBeUndefined()
  }
  expect(ticketHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a color belongs to a person and white letters are readable on it', () => {
  const contrast = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
  }
  const colors = new Set(Array.from({ length: 500 }, (_, i) => memberColor(`01JD3X${i}`)))
  expect(colors.size).toBe(10)
  for (const color of colors) expect(contrast(color), color).toBeGreaterThanOrEqual(4.5)
  expect(memberColor('01JD3X')).toBe(memberColor('01JD3X'))
})
