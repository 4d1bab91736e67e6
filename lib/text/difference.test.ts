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
