import { expect, test } from 'vitest'
import { changedLines, difference } from './difference.ts'

test('a line that changed is told whole, and those that did not are left out', () => {
  const before = 'Samedis\n\nDeux samedis par mois.\n\nÀ deux.\n\nEssai. Deux mois.'
  const after = 'Samedis\n\nDeux samedis par mois.\n\nÀ trois.\n\nEssai. Trois mois.\n\nUn bilan.'
  expect(changedLines(before, after)).toEqual([
    [
      { kind: 'same', text: 'À ' },
      { kind: 'removed', text: 'deux' },
      { kind: 'added', text: 'trois' },
      { kind: 'same', text: '.' },
    ],
    [
      { kind: 'same', text: 'Essai. ' },
      { kind: 'removed', text: 'Deux' },
      { kind: 'added', text: 'Trois' },
      { kind: 'same', text: ' mois.' },
    ],
    [{ kind: 'added', text: 'Un bilan.' }],
  ])
})

test('a line taken away is told, and the same text says nothing', () => {
  expect(changedLines('Un\n\nDeux\n\nTrois', 'Un\n\nTrois')).toEqual([[{ kind: 'removed', text: 'Deux' }]])
  expect(changedLines('Un\n\nDeux', 'Un\n\nDeux')).toEqual([])
})

test('a text of which too much changed is told line by line', () => {
  const words = (name: string) => Array.from({ length: 600 }, (_, n) => `${name}${n}`).join(' ')
  expect(difference(`Titre\n${words('a')}\nFin`, `Titre\n${words('b')}\nFin`)).toEqual([
    { kind: 'same', text: 'Titre\n' },
    { kind: 'removed', text: `${words('a')}\n` },
    { kind: 'added', text: `${words('b')}\n` },
    { kind: 'same', text: 'Fin' },
  ])
})

test('lines of which too many changed are each compared with the one in their place', () => {
  const lines = (name: string) => Array.from({ length: 600 }, (_, n) => `Point ${n} ${name}`).join('\n')
  expect(changedLines(lines('oui'), lines('non'))).toHaveLength(600)
  expect(changedLines('', lines('oui'))).toHaveLength(600)
})

test('lines that were written anew are told whole, and once they were many, so are all that follow', () => {
  const words = (name: string, line: number) =>
    Array.from({ length: 600 }, (_, n) => `${name}${line}x${n}`).join(' ')
  const text = (name: string) =>
    [...Array.from({ length: 4 }, (_, n) => words(name, n)), 'Un essai.'].join('\n')
  const short = (name: string) => [words(name, 0), `Un essai ${name}.`].join('\n')
  expect(changedLines(short('a'), short('b'))).toEqual([
    [
      { kind: 'removed', text: words('a', 0) },
      { kind: 'added', text: words('b', 0) },
    ],
    [
      { kind: 'same', text: 'Un essai ' },
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'b' },
      { kind: 'same', text: '.' },
    ],
  ])
  const changed = changedLines(`${text('a')}\nUn essai a.`, `${text('b')}\nUn essai b.`)
  expect(changed).toHaveLength(5)
  expect(changed.at(-1)).toEqual([
    { kind: 'removed', text: 'Un essai a.' },
    { kind: 'added', text: 'Un essai b.' },
  ])
})
