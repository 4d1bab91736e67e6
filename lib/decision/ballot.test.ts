import { describe, expect, test } from 'vitest'
import { choicesOf, readBallot, whyInvalid } from './ballot.ts'

describe('a ballot by consent', () => {
  test.each(['consent', 'abstain', 'concern'])('%s needs nothing more', (choice) => {
    expect(readBallot('consent/1', { choice })).toEqual({ choice })
  })

  test('an objection without a problem is refused', () => {
    for (const reason of [undefined, '', '  \r\n ', '\u200b']) {
      expect(whyInvalid('consent/1', { choice: 'objection', reason })).toEqual({
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
    expect(readBallot('consent/1', draft)).toEqual({
      choice: 'objection',
      reason: 'Deux ne suffisent pas.',
      change: 'Une troisième personne.',
    })
  })

  test('a concern keeps its reason, and any vote a word', () => {
    expect(readBallot('consent/1', { choice: 'concern', reason: 'La caution.', word: 'Merci' })).toEqual({
      choice: 'concern',
      reason: 'La caution.',
      word: 'Merci',
    })
    expect(readBallot('consent/1', { choice: 'abstain', word: 'Absente ce mois-ci' })).toEqual({
      choice: 'abstain',
      word: 'Absente ce mois-ci',
    })
  })

  test('what was typed under another choice is left out', () => {
    const draft = { choice: 'consent', reason: 'x'.repeat(9000), change: 'y' }
    expect(readBallot('consent/1', draft)).toEqual({ choice: 'consent' })
  })

  test.each(['reason', 'change', 'word'])('a %s that is too long is refused', (field) => {
    const draft = { choice: 'objection', reason: 'ok', [field]: 'x'.repeat(2001) }
    expect(whyInvalid('consent/1', draft)).toEqual({ kind: 'refused', code: 'too_long', field, max: 2000 })
  })
})

describe('a ballot by majority', () => {
  test.each(['for', 'against', 'blank', 'abstain'])('%s', (choice) => {
    expect(readBallot('majority/1', { choice, reason: 'sans objet' })).toEqual({ choice })
    expect(readBallot('majority/1', { choice, word: ' Enfin. ' })).toEqual({ choice, word: 'Enfin.' })
  })

  test('a word that is too long is refused', () => {
    expect(whyInvalid('majority/1', { choice: 'for', word: 'x'.repeat(2001) })).toMatchObject({
      code: 'too_long',
    })
  })
})

test.each([
  'consent/1',
  'majority/1',
] as const)('%s refuses a choice it does not know, and says those it does', (method) => {
  for (const choice of ['', 'oui', 'CONSENT', '__proto__', method === 'consent/1' ? 'for' : 'consent']) {
    expect(whyInvalid(method, { choice })).toEqual({
      kind: 'refused',
      code: 'choice_unknown',
      choice,
      known: choicesOf(method),
    })
  }
})
