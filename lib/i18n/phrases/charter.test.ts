import { expect, test } from 'vitest'
import type { Language } from '#lib/i18n/language.ts'
import { words } from '#lib/i18n/words.ts'
import type { Asked } from '#lib/rules/base/quorum.ts'
import { type Charter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { askedText, charterLines, NAMED_SHARES } from './charter.ts'

const quorum = { share: '1/2', base: 'ballots', compare: 'more_than' } as const
const strict: Charter = {
  ...wholeCharter,
  rules: [
    { name: 'consent', rule: { id: 'consent/1', params: { answers: '1/3', answers_compare: 'more_than' } } },
    { name: 'relative', rule: { id: 'majority/1', params: { rule: 'relative', quorum } } },
    { name: 'irv', rule: { id: 'irv/1', params: { quorum: { ...quorum, share: '1/4', base: 'present' } } } },
  ],
}

const said = (language: Language, charter: Charter, name: string) =>
  charterLines(words(language), charter)
    .find(({ id }) => id === `rule.${name}`)
    ?.text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a charter says what share a quorum must pass, and elides where French does', () => {
  expect(said('fr', strict, 'consent')).toBe(
    'On décide par consentement, si plus d’un tiers des personnes appelées à voter répondent.',
  )
  expect(said('fr', strict, 'relative')).toContain(
    'Quorum : plus de la moitié des personnes appelées à voter, en comptant toutes les réponses',
  )
  expect(said('fr', strict, 'irv')).toContain(
    'Quorum : plus d’un quart des personnes appelées à voter, en comptant les personnes présentes, ou représentées',
  )
  expect(said('en', strict, 'consent')).toBe(
    'We decide by consent, if more than a third of the people called to vote answer.',
  )
  expect(said('en', strict, 'relative')).toContain('Quorum: more than half of the people called to vote')
})

test('a charter says what share is enough as it did', () => {
  expect(said('fr', wholeCharter, 'relative')).toContain(
    'Quorum : au moins un tiers des personnes appelées à voter, en comptant toutes les réponses',
  )
  expect(said('en', wholeCharter, 'relative')).toContain('Quorum: at least a third of the people called')
})

test('every share that has words has them where it must be passed, but for all, which nobody can pass', () => {
  for (const language of ['fr', 'en'] as const) {
    const say = words(language)
    for (const share of NAMED_SHARES.filter((one) => one !== '1/1') as Asked['share'][]) {
      const more = askedText(say, { share, compare: 'more_than' })
      const bare = askedText(say, { share }).replace(/^(au moins|at least) /, '')
      expect(more).toMatch(language === 'fr' ? /^plus (de |d’)/ : /^more than /)
      expect(more.endsWith(bare)).toBe(true)
      expect(more).not.toMatch(/de un|\d/)
    }
    expect(askedText(say, { share: '3/7', compare: 'more_than' })).toMatch(/3\/7$/)
  }
})
