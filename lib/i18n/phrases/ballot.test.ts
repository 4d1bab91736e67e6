import { expect, test } from 'vitest'
import { words } from '#lib/i18n/words.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { choiceWords, optionLines, type Worded } from './ballot.ts'

const say = words('fr')
const ids = ['a', 'b', 'c']
const options = ['Le mercredi', 'Le samedi', 'Le dimanche'].map((label, at) => ({ id: ids[at] ?? '', label }))
const worded = (rule: Rule, grades?: readonly string[]): Worded => ({
  rule,
  terms: { options, ballots: 'named', ...(grades ? { grades } : {}) },
})
const judgment = (grades: number): Rule => ({
  id: 'judgment/1',
  params: { options: ids, grades, ungraded: 'worst' },
})

test('ranks are told from the best, what has none left out', () => {
  const values = [
    ['a', '2'],
    ['b', ''],
    ['c', '1'],
  ] as const
  expect(optionLines(say, worded({ id: 'irv/1', params: { options: ids } }), values)).toEqual([
    'Le dimanche\u00a0: 1er rang',
    'Le mercredi\u00a0: 2e rang',
  ])
})

test('grades have the words of the charter, else the seven usual ones, else numbers', () => {
  const given = [['a', '2']] as const
  expect(optionLines(say, worded(judgment(7)), given)).toEqual(['Le mercredi\u00a0: Bien'])
  expect(optionLines(say, worded(judgment(3), ['Oui', 'Bof', 'Non']), given)).toEqual([
    'Le mercredi\u00a0: Non',
  ])
  expect(optionLines(say, worded(judgment(4)), given)).toEqual(['Le mercredi\u00a0: Mention 3 sur 4'])
})

test('what is no answer is told as it was typed, also of an option that is none', () => {
  const rule: Rule = { id: 'dots/1', params: { options: ids, points: 10 } }
  const values = [
    ['z', '3'],
    ['a', 'tout'],
  ] as const
  expect(optionLines(say, worded(rule), values)).toEqual(['Le mercredi\u00a0: tout', 'z\u00a0: 3 points'])
})

test('a blank vote has its own words among options, and others by majority', () => {
  expect(choiceWords(say, judgment(7), 'blank')).toBe('Je vote blanc')
  expect(choiceWords(say, { id: 'majority/1', params: { rule: 'relative' } }, 'blank')).toBe('Blanc')
})
