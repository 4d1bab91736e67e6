import { expect, test } from 'vitest'
import { type Charter, lightCharter, wholeCharter } from '#lib/rules/charter/charter.ts'
import { settingsNeededBy } from './vote-settings.ts'

test('what a form asks for follows the rule, and what the charter lets it have', () => {
  const asked = (charter: Charter) =>
    Object.fromEntries(
      charter.rules.map(({ name, rule }) => [name, settingsNeededBy(charter, rule).join(' ')]),
    )
  expect(asked(wholeCharter)).toEqual({
    consent: '',
    consensus: '',
    relative: 'casting secret',
    absolute: 'secret',
    two_thirds: 'secret',
    qualified: 'secret',
    judgment: 'options secret',
    schulze: 'options majorities casting secret',
    approval: 'options secret',
    score: 'options range secret',
    dots: 'options points secret',
    irv: 'options secret',
    stv: 'options seats secret',
    lazy: '',
    advice: 'decider',
  })
  expect(Object.values(asked(lightCharter)).join('')).toBe('')
})
