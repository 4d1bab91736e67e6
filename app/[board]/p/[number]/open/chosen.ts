import { words } from '#lib/i18n/words.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { ruleNamed } from '#lib/rules/charter/charter.ts'
import { MAX_OPTIONS } from '#lib/rules/methods/counting/option.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { settingsNeededBy, type VoteSetting } from '#lib/rules/vote/opening/vote-settings.ts'
import type { Board } from '#lib/store/scope.ts'

type Values = Readonly<Record<string, string>>

/** The rows of options, by the letter their fields are named after. */
export const OPTION_ROWS = Array.from({ length: MAX_OPTIONS }, (_, i) => String.fromCharCode(97 + i))

export const ADVISER = 'adviser_'

const NUMBERS = [
  ['seats', 'seats'],
  ['range', 'min'],
  ['range', 'max'],
  ['points', 'points'],
] as const satisfies readonly (readonly [VoteSetting, keyof Chosen])[]

/** What the form gives the vote beside its rule. Only what the rule asks for is read: the rest was out of sight. */
export function readChosen({ charter, language }: Board, values: Values): Chosen | Refusal {
  const rule = ruleNamed(charter, values.rule ?? '')?.rule
  const asked = new Set(rule ? settingsNeededBy(charter, rule) : [])
  const numbers: { -readonly [K in (typeof NUMBERS)[number][1]]?: number } = {}
  for (const [when, field] of NUMBERS) {
    const typed = asked.has(when) ? values[field]?.trim() : ''
    if (!typed) continue
    if (!/^[-−]?\d{1,9}$/.test(typed)) return refuse('rule_unfit', { field })
    numbers[field] = Number(typed.replace('−', '-'))
  }
  const none = asked.has('majorities') && values.none === 'on'
  return {
    ...numbers,
    ...(asked.has('options') ? { options: optionsIn(values, none) } : {}),
    ...(none ? { none: words(language)('opening.none') } : {}),
    ...(asked.has('decider') ? { decider: values.decider, advisers: advisersIn(values) } : {}),
    ...(asked.has('casting') ? { casting: values.casting } : {}),
    ...(asked.has('secret') ? { secret: values.secret === 'on' } : {}),
    review: values.review,
  }
}

/** What the form that was refused asked for, where it could be read. */
export function refusedChoices(board: Board, values: Values): { rule: string; chosen: Chosen } | undefined {
  const chosen = readChosen(board, values)
  return isRefusal(chosen) ? undefined : { rule: values.rule ?? '', chosen }
}

function optionsIn(values: Values, none: boolean) {
  return OPTION_ROWS.map((row) => ({
    label: values[`option_${row}`] ?? '',
    majority: none ? values[`majority_${row}`] : undefined,
  }))
}

function advisersIn(values: Values): string[] {
  return Object.keys(values)
    .filter((name) => name.startsWith(ADVISER))
    .map((name) => name.slice(ADVISER.length))
}
