import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Charter, type RuleName, ruleNamed, wholeCharter } from '#lib/rules/charter/charter.ts'
import { type Chosen, fixTerms } from './terms.ts'

const roll = [
  { member: 'claire', kind: 'volunteer' },
  { member: 'noor', kind: 'staff' },
] as const
const closesAt = Temporal.Instant.from('2026-11-29T19:00:00Z')
const THREE = [{ label: 'Le samedi' }, { label: 'Le jeudi' }, { label: 'Jamais' }]
const tooMany = Array.from({ length: 27 }, (_, i) => ({ label: `Option ${i}` }))
const without = (...powers: (keyof Charter)[]): Charter =>
  Object.fromEntries(
    Object.entries(wholeCharter).filter(([key]) => !powers.includes(key as never)),
  ) as Charter

test.each<[string, RuleName, Chosen, object, Charter?]>([
  [
    'with one option',
    'irv',
    { options: [{ label: 'Un' }, { label: ' ' }] },
    { code: 'options_too_few', min: 2 },
  ],
  ['with none of the options alone', 'schulze', { none: 'Aucune' }, { code: 'options_too_few', min: 2 }],
  ['with 27 options', 'approval', { options: tooMany }, { code: 'options_too_many', max: 26 }],
  [
    'with 26 options and none of them',
    'schulze',
    { options: tooMany.slice(1), none: 'Aucune' },
    { code: 'options_too_many', max: 26 },
  ],
  [
    'with options one would mistake for each other',
    'score',
    { options: [{ label: 'Le  Samedi' }, { label: 'le samedi' }] },
    { code: 'options_alike' },
  ],
  [
    'with an option called as none of them',
    'schulze',
    { options: [{ label: 'aucune' }, { label: 'Un' }], none: 'Aucune' },
    { code: 'options_alike' },
  ],
  [
    'with an option that is a text',
    'dots',
    { options: [{ label: 'é'.repeat(141) }, { label: 'Un' }] },
    { code: 'too_long', field: 'options', max: 140 },
  ],
  ['electing everybody', 'stv', { options: THREE, seats: 3 }, { code: 'rule_unfit', field: 'seats' }],
  ['electing nobody', 'stv', { options: THREE, seats: 0 }, { code: 'rule_unfit', field: 'seats' }],
  ['scored from 5 to 5', 'score', { options: THREE, min: 5 }, { code: 'rule_unfit', field: 'max' }],
  ['scored from half', 'score', { options: THREE, min: 0.5 }, { code: 'rule_unfit', field: 'min' }],
  ['with no point to share', 'dots', { options: THREE, points: 0 }, { code: 'rule_unfit', field: 'points' }],
  [
    'with a majority that is none',
    'schulze',
    { options: [{ label: 'Un', majority: '1/2' }, { label: 'Deux' }], none: 'Aucune' },
    { code: 'rule_unfit', field: 'majorities' },
  ],
  [
    'with a majority that is no ratio',
    'schulze',
    { options: [{ label: 'Un', majority: 'beaucoup' }, { label: 'Deux' }], none: 'Aucune' },
    { code: 'rule_unfit', field: 'majorities' },
  ],
  [
    'in secret, where the charter does not say so',
    'relative',
    { secret: true },
    { code: 'not_in_charter', field: 'secret' },
    without('secret'),
  ],
  [
    'in secret, where objections are worked on',
    'consent',
    { secret: true },
    { code: 'not_in_charter', field: 'secret' },
  ],
  [
    'in secret, where one person decides',
    'advice',
    { secret: true, decider: 'noor' },
    { code: 'not_in_charter', field: 'secret' },
  ],
  [
    'in secret, with a casting vote',
    'relative',
    { secret: true, casting: 'noor' },
    { code: 'not_with_secret' },
  ],
  [
    'with a casting vote, where the charter does not say so',
    'relative',
    { casting: 'noor' },
    { code: 'not_in_charter', field: 'casting' },
    without('casting'),
  ],
  [
    'with a casting vote, where more than half is asked',
    'absolute',
    { casting: 'noor' },
    { code: 'not_in_charter', field: 'casting' },
  ],
  [
    'with the casting vote of someone who is not called',
    'relative',
    { casting: 'zoe' },
    { code: 'invalid', field: 'casting' },
  ],
  ['after advice, by nobody', 'advice', { decider: '' }, { code: 'required', field: 'decider' }],
  [
    'after advice, by someone who is not called',
    'advice',
    { decider: 'zoe' },
    { code: 'invalid', field: 'decider' },
  ],
  ['to be reviewed on no day', 'consent', { review: '2027-02-30' }, { code: 'invalid', field: 'review' }],
  [
    'to be reviewed in a year of more than four figures, at which no job can run',
    'consent',
    { review: '+010000-01-01' },
    { code: 'invalid', field: 'review' },
  ],
  ['to be reviewed in other words', 'consent', { review: 'bientôt' }, { code: 'invalid', field: 'review' }],
  [
    'to be reviewed at an hour',
    'consent',
    { review: '2027-01-31T10:00' },
    { code: 'invalid', field: 'review' },
  ],
  [
    'to be reviewed before it closes',
    'consent',
    { review: '2026-11-29' },
    { code: 'invalid', field: 'review' },
  ],
])('a vote is not opened %s', (_, name, chosen, refusal, charter = wholeCharter) => {
  const named = ruleNamed(charter, name)
  if (!named) throw new Error(`no ${name}`)
  expect(fixTerms(charter, named, chosen, { roll, closesAt })).toEqual({ kind: 'refused', ...refusal })
})
