import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import type { Roll } from '#lib/rules/base/roll.ts'
import {
  type Charter,
  lightCharter,
  RULE_NAMES,
  type RuleName,
  ruleNamed,
  wholeCharter,
} from '#lib/rules/charter/charter.ts'
import { letters } from '#lib/rules/methods/counting/option-vote.sample.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { type Chosen, fixTerms } from './terms.ts'

const roll: Roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'marc', kind: 'volunteer' },
  { member: 'noor', kind: 'staff' },
]
const closesAt = Temporal.Instant.from('2026-11-29T19:00:00Z')

function named(name: RuleName, charter: Charter) {
  const found = ruleNamed(charter, name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

const fix = (name: RuleName, chosen: Chosen = {}, charter: Charter = wholeCharter) =>
  fixTerms(charter, named(name, charter), chosen, { roll, closesAt })
function fixed(...given: Parameters<typeof fix>) {
  const result = fix(...given)
  if (isRefusal(result)) throw new Error(JSON.stringify(result))
  return result
}

const THREE = [{ label: 'Le samedi' }, { label: 'Le jeudi' }, { label: 'Jamais' }]
const quorum = { share: '1/3', base: 'ballots' }
const abc = { options: ['a', 'b', 'c'], quorum }

describe('a rule of the charter, completed with what the vote gives', () => {
  const completed: Partial<Record<RuleName, readonly [Chosen, object]>> = {
    consent: [{}, { id: 'consent/1', params: { answers: '1/3', disqualify: '2/3' } }],
    consensus: [{}, { id: 'consensus/1', params: { blocks: 0, answers: '1/3' } }],
    relative: [
      { casting: 'noor' },
      { id: 'majority/1', params: { rule: 'relative', quorum, casting: 'noor' } },
    ],
    absolute: [{}, { id: 'majority/1', params: { rule: 'absolute', base: 'expressed', quorum } }],
    two_thirds: [
      {},
      {
        id: 'majority/1',
        params: { rule: 'qualified', base: 'expressed', share: '2/3', compare: 'at_least', quorum },
      },
    ],
    qualified: [
      {},
      {
        id: 'majority/1',
        params: { rule: 'qualified', base: 'electors', share: '3/4', compare: 'at_least' },
      },
    ],
    judgment: [{ options: THREE }, { id: 'judgment/1', params: { ...abc, grades: 7, ungraded: 'worst' } }],
    schulze: [
      {
        options: [{ label: 'Un', majority: '3/1' }, { label: ' ' }, { label: 'Deux', majority: '1/1' }],
        none: 'Aucune de ces options',
        casting: 'claire',
      },
      { id: 'schulze/1', params: { ...abc, default: 'c', majorities: { a: '3/1' }, casting: 'claire' } },
    ],
    approval: [{ options: THREE }, { id: 'approval/1', params: abc }],
    score: [
      { options: THREE, min: -2, max: 2 },
      { id: 'score/1', params: { ...abc, unscored: 'lowest', min: -2, max: 2 } },
    ],
    dots: [
      { options: THREE, points: 6 },
      { id: 'dots/1', params: { ...abc, points: 6 } },
    ],
    irv: [{ options: THREE }, { id: 'irv/1', params: abc }],
    stv: [
      { options: THREE, seats: 2 },
      { id: 'stv/1', params: { ...abc, seats: 2 } },
    ],
    lazy: [{}, { id: 'lazy/1', params: { hours: 72 } }],
    advice: [
      { decider: 'noor' },
      { id: 'advice/1', params: { decider: 'noor', until: '2026-11-29T19:00:00Z' } },
    ],
  }

  test.each(
    RULE_NAMES.flatMap((name) => (completed[name] ? [[name, ...completed[name]] as const] : [])),
  )('%s', (name, chosen, rule) => {
    expect(fixed(name, chosen).rule).toEqual(rule)
  })

  test('says how those present are counted where it counts them, for a quorum or for a share, and nowhere else', () => {
    const present = { share: '1/2', base: 'present' } as const
    const own = (name: RuleName, params: object): Charter => {
      const { id } = named(name, wholeCharter).rule
      return { ...wholeCharter, rules: [{ name, rule: { id, params } as RuleTemplate }] }
    }
    const opened = (name: RuleName, params: object) =>
      fixed(name, { options: THREE }, own(name, params)).rule.params
    const relative = { rule: 'relative', quorum: present }
    expect(opened('relative', relative)).toEqual({ ...relative, present: 'answered' })
    const absolute = { rule: 'absolute', base: 'present' }
    expect(opened('absolute', absolute)).toEqual({ ...absolute, present: 'answered' })
    const irv = { quorum: present }
    expect(opened('irv', irv)).toEqual({ ...irv, options: ['a', 'b', 'c'], present: 'answered' })
    expect(opened('absolute', { rule: 'absolute', base: 'electors' })).not.toHaveProperty('present')
  })

  test('bounds the draws of lots it follows where they may be many, and names no bound among four options', () => {
    const labels = (n: number) => ({ options: letters(n).map((label) => ({ label })) })
    for (const name of ['irv', 'stv'] as const) {
      expect(fixed(name, labels(4)).rule.params).not.toHaveProperty('most_counts')
      expect(fixed(name, labels(5)).rule.params).toMatchObject({ most_counts: 16_384 })
    }
  })

  test('has usual numbers where nobody says otherwise', () => {
    expect(fixed('score', { options: THREE }).rule.params).toMatchObject({ min: 0, max: 5 })
    expect(fixed('dots', { options: THREE }).rule.params).toMatchObject({ points: 10 })
    expect(fixed('stv', { options: THREE }).rule.params).toMatchObject({ seats: 1 })
  })

  test('names its options by letters, in the order they were written, as they are kept', () => {
    const options = [{ label: '  Le samedi \u0000' }, { label: '' }, { label: 'Le jeudi' }]
    expect(fixed('approval', { options }).terms.options).toEqual([
      { id: 'a', label: 'Le samedi' },
      { id: 'b', label: 'Le jeudi' },
    ])
  })

  test('has no default where none of the options is left without a name, and then no majorities', () => {
    const options = [{ label: 'Un', majority: '2/1' }, { label: 'Deux' }]
    for (const none of [undefined, '', ' \u200b '])
      expect(fixed('schulze', { options, none }).rule.params).toEqual({ options: ['a', 'b'], quorum })
  })
})

describe('beside the rule', () => {
  test('the light charter fixes nothing but named ballots', () => {
    expect(fixed('consent', {}, lightCharter).terms).toEqual({
      options: [],
      ballots: 'named',
      conflict: 'abstains',
    })
  })

  test('a charter’s own grades, what happens by itself and the review date go with the vote', () => {
    const grades = ['Oui', 'Plutôt oui', 'Plutôt non', 'Non']
    const rules = [{ name: 'judgment' as const, grades, rule: named('judgment', wholeCharter).rule }]
    const charter: Charter = { ...wholeCharter, rules, conflict: 'leaves' }
    expect(fixed('judgment', { options: THREE, secret: true, review: '2027-01-31' }, charter).terms).toEqual({
      options: [
        { id: 'a', label: 'Le samedi' },
        { id: 'b', label: 'Le jeudi' },
        { id: 'c', label: 'Jamais' },
      ],
      ballots: 'secret',
      conflict: 'leaves',
      grades,
      review: '2027-01-31',
      early_close: { hours: 24 },
      extension: 'once',
    })
  })
})
