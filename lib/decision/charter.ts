import type { Preset, PresetName } from './preset.ts'
import type { Rule } from './tally.ts'

/** The rules a board may open a vote under, by the name its pages and forms use. */
export type RuleName = 'consent' | 'relative' | 'absolute' | 'two_thirds'

export type NamedRule = { readonly name: RuleName; readonly rule: Rule }

/**
 * A board's written rules, as data. Recorded whole in the register: integers, strings, lists and objects only.
 */
export type Charter = {
  readonly id: 'light/1'
  /** The first is what a vote opens with; the others are a choice apart. */
  readonly rules: readonly NamedRule[]
  /** After this many blocked rounds of one proposal, the named rule takes the first one's place. */
  readonly fallback: { readonly after_blocked: number; readonly name: RuleName }
  readonly presets: Readonly<Record<PresetName, Preset>>
  readonly visibility: 'public'
  readonly ballots: 'named'
  readonly stewards: { readonly target: number; readonly kinds: 'one_of_each_if_possible' }
}

/** Provisional until the board's first vote adopts it. */
export type CharterState = 'provisional' | 'adopted'

const A_THIRD_ANSWER = { share: '1/3', base: 'ballots' } as const

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

/** The rule of that name, where the charter has it. */
export function ruleNamed(charter: Charter, name: string): NamedRule | undefined {
  return charter.rules.find((named) => named.name === name)
}

/** What a vote opens with when nobody chooses otherwise. */
export function defaultRule(charter: Charter, blockedRounds: number): RuleName {
  const first = charter.rules[0]
  if (!first) throw new Error('a charter without a rule')
  return blockedRounds >= charter.fallback.after_blocked ? charter.fallback.name : first.name
}
