import { expect, test } from 'vitest'
import type { Recount } from '#lib/rules/methods/recount.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { tally } from '#lib/rules/methods/tally.ts'
import { ballotLines, silentIn } from './answers.ts'
import { countFormatter } from './count-formatter.ts'
import { notesOf } from './notes.ts'

const options = [
  { id: 'a', label: 'Samedi' },
  { id: 'b', label: 'Dimanche' },
]
const ids = options.map(({ id }) => id)
const majority: Rule = { id: 'majority/1', params: { rule: 'relative' } }
const approval: Rule = { id: 'approval/1', params: { options: ids } }
const lazy: Rule = { id: 'lazy/1', params: { hours: 72 } }

const read = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '))

function counted(rule: Rule, ballots: Parameters<typeof tally>[1], more: Partial<Recount> = {}): Recount {
  const kinds = { volunteers: 6, staff: 0 }
  return { tally: tally(rule, ballots, { electors: 6, present: 6 }), answered: kinds, roll: kinds, ...more }
}

test('answers that came by others are told apart, by how they came', () => {
  const count = counted(majority, [{ choice: 'for' }], { apart: { proxy: 1, paper: 2, phone: 1 } })
  expect(read(notesOf(countFormatter('fr', majority, { options: [] }), count))).toEqual([
    'Dont 2 réponses transmises sur papier, une réponse transmise par téléphone et une réponse par procuration.',
  ])
  expect(notesOf(countFormatter('en', majority, { options: [] }), count)).toEqual([
    'Of which 2 answers brought in on paper, one answer brought in by phone and one answer by proxy.',
  ])
})

test.each([
  [majority, { choice: 'for' }, 'elle compte comme une abstention.'],
  [approval, { choice: 'blank' }, 'elle compte comme un vote blanc.'],
  [lazy, { choice: 'support' }, 'sa réponse ne compte pas.'],
] as const)('a conflict of interest is told, with what it does', (rule, ballot, what) => {
  const count = counted(rule, [ballot], { conflicts: { abstained: 1, left: 2 } })
  const notes = read(notesOf(countFormatter('fr', rule, { options }), count)).slice(-2)
  expect(notes).toEqual([
    `Une personne avait déclaré un conflit d’intérêts : ${what}`,
    '2 personnes avaient déclaré un conflit d’intérêts : elles ne sont pas comptées.',
  ])
})

test('whoever left the count is not silent', () => {
  const ballots = [{ choice: 'for' }, { choice: 'blank' }] as const
  expect(silentIn(counted(majority, ballots))).toBe(4)
  expect(silentIn(counted(majority, ballots, { conflicts: { abstained: 0, left: 3 } }))).toBe(1)
})

test.each([
  [approval, { approved: ['a', 'b'] }, ['Samedi', 'Dimanche']],
  [
    { id: 'score/1', params: { options: ids, min: 0, max: 5, unscored: 'lowest' } },
    { scores: { b: 4 } },
    ['Dimanche : 4'],
  ],
  [{ id: 'dots/1', params: { options: ids, points: 9 } }, { points: { a: 1 } }, ['Samedi : un point']],
  [
    { id: 'judgment/1', params: { options: ids, grades: 7, ungraded: 'worst' } },
    { grades: { a: 0, b: 6 } },
    ['Samedi : Excellent', 'Dimanche : À rejeter'],
  ],
  [{ id: 'schulze/1', params: { options: ids } }, { ranking: [['a', 'b']] }, ['1. Samedi = Dimanche']],
  [{ id: 'irv/1', params: { options: ids } }, { order: ['b', 'a'] }, ['1. Dimanche', '2. Samedi']],
] as const)('a ballot is read a line an option', (rule, answer, lines) => {
  const formatter = countFormatter('fr', rule as Rule, { options })
  const ballot = { choice: 'vote', answer } as Parameters<typeof ballotLines>[1]
  expect(read(ballotLines(formatter, ballot))).toEqual(lines)
  expect(ballotLines(formatter, { choice: 'blank' })).toEqual(['Blanc'])
})
