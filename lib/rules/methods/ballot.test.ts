import { describe, expect, test } from 'vitest'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { lightCharter } from '../charter/charter.ts'
import { choicesFor, readBallot as readFor } from './ballot.ts'
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
