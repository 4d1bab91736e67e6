import { expect, test } from 'vitest'
import type { Ratio } from '#lib/rules/base/ratio.ts'
import { type Charter, lightCharter, wholeCharter } from '#lib/rules/charter/charter.ts'
import type { MajorityRule } from '#lib/rules/methods/majority.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { openableRules } from './demanding.ts'

const quorum = { share: '1/3', base: 'ballots' } as const
const TWO_THIRDS: Rule = {
  id: 'majority/1',
  params: { rule: 'qualified', base: 'expressed', share: '2/3', compare: 'at_least', quorum },
}
const ELECTION: Rule = { id: 'stv/1', params: { options: ['a', 'b', 'c'], seats: 2 } }
const CONSENT: Rule = { id: 'consent/1', params: { answers: '1/3' } }

const names = (before: Rule, charter: Charter) => openableRules(charter, before).map(({ name }) => name)

test('a decision is undone by rules at least as demanding as the one it was taken by', () => {
  expect(names(TWO_THIRDS, wholeCharter)).toEqual(['consent', 'consensus', 'two_thirds'])
  expect(names(ELECTION, lightCharter)).toEqual(['consent', 'relative', 'absolute', 'two_thirds'])
  expect(openableRules(lightCharter, null)).toBe(lightCharter.rules)
})

test('by the most demanding ones left, where the charter has none as demanding any more', () => {
  const majorities: Charter = { ...wholeCharter, rules: lightCharter.rules.slice(1) }
  expect(names(CONSENT, majorities)).toEqual(['two_thirds'])
  // Objections can be found not qualified there, which they could not when the decision was taken.
  expect(names(CONSENT, wholeCharter)).toEqual(['consent'])
})

test('a quorum of more than a share asks for more than one of at least that share, and for less than a larger one', () => {
  const asking = (share: Ratio, compare?: 'more_than'): MajorityRule => ({
    id: 'majority/1',
    params: { rule: 'relative', quorum: { share, base: 'ballots', ...(compare ? { compare } : {}) } },
  })
  const undoes = (now: MajorityRule, before: MajorityRule) => {
    const rules = [{ name: 'relative' as const, rule: now }, ...lightCharter.rules.slice(3)]
    return names(before, { ...lightCharter, rules }).includes('relative')
  }
  expect(undoes(asking('1/2', 'more_than'), asking('1/2'))).toBe(true)
  expect(undoes(asking('1/2', 'more_than'), asking('1/2', 'more_than'))).toBe(true)
  expect(undoes(asking('1/2'), asking('1/2', 'more_than'))).toBe(false)
  expect(undoes(asking('2/3'), asking('1/2', 'more_than'))).toBe(true)
  expect(undoes(asking('1/3', 'more_than'), asking('1/2'))).toBe(false)
})
