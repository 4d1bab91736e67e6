import type { Preset, PresetName } from '#lib/rules/window/preset.ts'
import { A_THIRD_ANSWER } from '../base/quorum.ts'
import type { ConflictRule } from '../base/roll.ts'
import { METHODS, type MethodName, methodNamed, type RuleTemplate, usualRule } from '../methods/rule.ts'

/** The rules a board may open a vote under, by the name its pages and forms use. */
export type RuleName = MethodName
export const RULE_NAMES = METHODS.flatMap(({ names }) => Object.keys(names) as RuleName[])

/** The rules a charter may change by: everybody says yes or no. */
export const CHANGE_RULES = RULE_NAMES.filter((name) => methodNamed(name).kind === 'yes_or_no')

/** `grades`: the words of a majority judgment, best first, where the board has its own. */
export type NamedRule = {
  readonly name: RuleName
  readonly rule: RuleTemplate
  readonly grades?: readonly string[]
}

/** A charter written before there was a statutory window has the usual one. */
export type Presets = Readonly<Record<'light' | 'ordinary', Preset>> & { readonly statutory?: Preset }

/**
 * A board's written rules, as data. Recorded whole in the register: integers, strings, lists and objects only. What is
 * left out is not provided for.
 */
export type Charter = {
  readonly id: 'light/1' | 'own/1'
  /** The first is what a vote opens with; the others are a choice apart. */
  readonly rules: readonly NamedRule[]
  /** After this many blocked rounds of one proposal, the named rule takes the first one's place. */
  readonly fallback?: { readonly after_blocked: number; readonly name: RuleName }
  readonly presets: Presets
  readonly visibility: 'public'
  readonly ballots: 'named'
  readonly stewards: { readonly target: number; readonly kinds: 'one_of_each_if_possible' }
  /** A vote may be opened as a secret one. */
  readonly secret?: 'allowed'
  /** A person may be named before the vote to settle a tie. */
  readonly casting?: 'allowed'
  /** How many proxies one member may hold. */
  readonly proxies?: { readonly cap: number }
  /** Once everybody voted and so many hours went by without a change, a vote closes. */
  readonly early_close?: { readonly hours: number }
  /** A vote that misses its quorum, or gets it or an objection late, is extended once, by rule. */
  readonly extension?: 'once'
  /** What becomes of the answer of someone who declares a conflict of interest; they abstain where nothing is said. */
  readonly conflict?: ConflictRule
  /** How many others must join whoever asks to reopen a decision; two where nothing is said. */
  readonly reopening?: { readonly joined_by: number }
  /** By which rule this charter changes; its first one where nothing is said. */
  readonly change?: RuleName
}

/** Provisional until the board's first vote adopts it. */
export type CharterState = 'provisional' | 'adopted'

export const lightCharter: Charter = {
  id: 'light/1',
  rules: [
    { name: 'consent', rule: { id: 'consent/1', params: { answers: '1/3' } } },
    { name: 'relative', rule: { id: 'majority/1', params: { rule: 'relative', quorum: A_THIRD_ANSWER } } },
    {
      name: 'absolute',
      rule: { id: 'majority/1', params: { rule: 'absolute', base: 'expressed', quorum: A_THIRD_ANSWER } },
    },
    {
      name: 'two_thirds',
      rule: {
        id: 'majority/1',
        params: {
          rule: 'qualified',
          base: 'expressed',
          share: '2/3',
          compare: 'at_least',
          quorum: A_THIRD_ANSWER,
        },
      },
    },
  ],
  fallback: { after_blocked: 2, name: 'absolute' },
  presets: {
    light: { moments: 1, minutes: 15, share: '7/10', parity: '7/10', min_days: 3, max_days: 30 },
    ordinary: { moments: 2, minutes: 30, share: '8/10', parity: '8/10', min_days: 3, max_days: 30 },
  },
  visibility: 'public',
  ballots: 'named',
  stewards: { target: 2, kinds: 'one_of_each_if_possible' },
}

/** Every method and power there is, each at its usual setting: what a board starts from when it writes its own charter. */
export const wholeCharter: Charter = {
  ...lightCharter,
  id: 'own/1',
  rules: RULE_NAMES.map((name) => ({ name, rule: usualRule(name) })),
  secret: 'allowed',
  casting: 'allowed',
  proxies: { cap: 2 },
  early_close: { hours: 24 },
  extension: 'once',
  conflict: 'abstains',
  reopening: { joined_by: 2 },
  change: 'two_thirds',
}

const usualStatutory: Preset = {
  moments: 2,
  minutes: 30,
  share: '9/10',
  parity: '9/10',
  min_days: 15,
  max_days: 30,
}

export function presetOf({ presets }: Pick<Charter, 'presets'>, name: PresetName): Preset {
  return presets[name] ?? usualStatutory
}

/** The rule of that name, where the charter has it. */
export function ruleNamed(charter: Charter, name: string): NamedRule | undefined {
  return charter.rules.find((named) => named.name === name)
}

/** What a vote opens with when nobody chooses otherwise. */
export function defaultRule(charter: Charter, blockedRounds: number): RuleName {
  const first = charter.rules[0]
  if (!first) throw new Error('a charter without a rule')
  const { fallback } = charter
  return fallback && blockedRounds >= fallback.after_blocked ? fallback.name : first.name
}

/** The only rule by which this charter changes. */
export function changeRule(charter: Charter, blockedRounds: number): RuleName {
  return charter.change ?? defaultRule(charter, blockedRounds)
}
