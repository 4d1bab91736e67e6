import { describe, expect, test } from 'vitest'
import { readBallot } from '#lib/rules/methods/ballot.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { prefill, type RecordedBallot } from './prefill.ts'

const options = ['a', 'b', 'c']
const CAST: readonly (readonly [Rule, RecordedBallot])[] = [
  [{ id: 'judgment/1', params: { options, grades: 7, ungraded: 'worst' } }, vote({ grades: { a: 0, c: 6 } })],
  [{ id: 'schulze/1', params: { options } }, vote({ ranking: [['b', 'c'], ['a']] })],
  [{ id: 'irv/1', params: { options } }, vote({ order: ['c', 'a'] })],
  [{ id: 'stv/1', params: { options, seats: 2 } }, vote({ order: ['b', 'c', 'a'] })],
  [{ id: 'approval/1', params: { options } }, vote({ approved: ['a', 'c'] })],
  [
    { id: 'score/1', params: { options, min: -2, max: 2, unscored: 'lowest' } },
    vote({ scores: { a: -2, b: 0 } }),
  ],
  [{ id: 'dots/1', params: { options, points: 10 } }, vote({ points: { a: 7, b: 3 } })],
  [
    { id: 'approval/1', params: { options } },
    { choice: 'blank', word: 'Rien ne me va.' },
  ],
  [
    { id: 'consent/1', params: { answers: '1/3' } },
    { choice: 'objection', reason: 'La scie.', change: 'Une caution.', word: 'Merci.' },
  ],
  [
    { id: 'lazy/1', params: { hours: 72 } },
    { choice: 'unreasoned', change: 'Une caution.' },
  ],
]

function vote(answer: NonNullable<RecordedBallot['answer']>): RecordedBallot {
  return { choice: 'vote', answer }
}

describe('a ballot shown again', () => {
  test.each(CAST)('of $id and sent as it is, is read as the same', (rule, ballot) => {
    expect(readBallot(rule, 'claire', prefill(ballot))).toEqual(ballot)
  })

  test('leaves empty what was erased', () => {
    const erased = { choice: 'objection', answer: null, reason: null, change: null, word: null }
    expect(prefill(erased)).toEqual({ choice: 'objection', options: [] })
  })
})
