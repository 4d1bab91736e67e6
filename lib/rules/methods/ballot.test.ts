import { describe, expect, test } from 'vitest'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { lightCharter } from '../charter/charter.ts'
import { choicesFor, prefill, readBallot as readFor, type ShownBallot } from './ballot.ts'
import type { Rule } from './rule.ts'

const [CONSENT, MAJORITY] = lightCharter.rules.map(({ rule }) => rule) as [Rule, Rule]
const readBallot = (rule: Rule, draft: BallotDraft) => readFor(rule, 'claire', draft)

describe('a ballot by consent', () => {
  test.each(['consent', 'abstain', 'concern'])('%s needs nothing more', (choice) => {
    expect(readBallot(CONSENT, { choice })).toEqual({ choice })
  })

  test('an objection without a problem is refused', () => {
    for (const reason of [undefined, '', '  \r\n ', '\u200b']) {
      expect(readBallot(CONSENT, { choice: 'objection', reason })).toEqual({
        kind: 'refused',
        code: 'reason_required',
      })
    }
  })

  test('an objection says its problem, and may say what to change', () => {
    const draft = {
      choice: 'objection',
      reason: ' Deux ne suffisent pas. ',
      change: ' Une troisième personne. ',
      word: '',
    }
    expect(readBallot(CONSENT, draft)).toEqual({
      choice: 'objection',
      reason: 'Deux ne suffisent pas.',
      change: 'Une troisième personne.',
    })
  })

  test('a concern keeps its reason, and any vote a word', () => {
    expect(readBallot(CONSENT, { choice: 'concern', reason: 'La caution.', word: 'Merci' })).toEqual({
      choice: 'concern',
      reason: 'La caution.',
      word: 'Merci',
    })
    expect(readBallot(CONSENT, { choice: 'abstain', word: 'Absente ce mois-ci' })).toEqual({
      choice: 'abstain',
      word: 'Absente ce mois-ci',
    })
  })

  test('what was typed under another choice is left out', () => {
    const draft = { choice: 'consent', reason: 'x'.repeat(9000), change: 'y' }
    expect(readBallot(CONSENT, draft)).toEqual({ choice: 'consent' })
  })

  test.each(['reason', 'change', 'word'])('a %s that is too long is refused', (field) => {
    const draft = { choice: 'objection', reason: 'ok', [field]: 'x'.repeat(2001) }
    expect(readBallot(CONSENT, draft)).toEqual({ kind: 'refused', code: 'too_long', field, max: 2000 })
  })
})

describe('a ballot by majority', () => {
  test.each(['for', 'against', 'blank', 'abstain'])('%s', (choice) => {
    expect(readBallot(MAJORITY, { choice, reason: 'sans objet' })).toEqual({ choice })
    expect(readBallot(MAJORITY, { choice, word: ' Enfin. ' })).toEqual({ choice, word: 'Enfin.' })
  })

  test('a word that is too long is refused', () => {
    expect(readBallot(MAJORITY, { choice: 'for', word: 'x'.repeat(2001) })).toMatchObject({
      code: 'too_long',
    })
  })
})

test.each([
  CONSENT,
  MAJORITY,
] as const)('$id refuses a choice it does not know, and says those it does', (method) => {
  for (const choice of ['', 'oui', 'CONSENT', '__proto__', method === CONSENT ? 'for' : 'consent']) {
    expect(readBallot(method, { choice })).toEqual({
      kind: 'refused',
      code: 'choice_unknown',
      choice,
      known: choicesFor(method, 'claire'),
    })
  }
})

const options = ['a', 'b', 'c']
const CAST: readonly (readonly [Rule, ShownBallot])[] = [
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

function vote(answer: Extract<ShownBallot, { choice: 'vote' }>['answer']): ShownBallot {
  return { choice: 'vote', answer }
}

describe('a ballot shown again', () => {
  test.each(CAST)('of $id and sent as it is, is read as the same', (rule, ballot) => {
    expect(readBallot(rule, prefill(ballot))).toEqual(ballot)
  })

  test('leaves empty what was erased', () => {
    expect(prefill({ choice: 'objection' })).toEqual({ choice: 'objection', options: [] })
  })
})
