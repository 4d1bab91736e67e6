import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Option } from '#lib/rules/methods/counting/option.ts'

/** The texts of a ballot, by their fields. A reason has one for each way of asking for it. */
export const BALLOT_TEXTS = [
  'problem',
  'concern',
  'aside',
  'disagreement',
  'advice',
  'account',
  'change',
  'word',
] as const
export type BallotText = (typeof BALLOT_TEXTS)[number]

/** The field where the reason of an answer is typed: it belongs to the answer it was typed under. */
const REASON_FIELDS: Readonly<Record<string, BallotText>> = {
  concern: 'concern',
  objection: 'problem',
  block: 'problem',
  stand_aside: 'aside',
  disagree: 'disagreement',
  favourable: 'advice',
  reserved: 'advice',
  unfavourable: 'advice',
  no_advice: 'advice',
  adopt: 'account',
  reject: 'account',
}

/** What each option is given stands in a field of its own: option_a, option_b… */
const OPTION = 'option_'

export function optionField(option: string): string {
  return `${OPTION}${option}`
}

/** A form's fields as the ballot they stand for. An option named twice stays named twice, to be refused. */
export function answerOf(pairs: readonly (readonly [field: string, value: string])[]): BallotDraft {
  const values: Record<string, string | undefined> = Object.fromEntries(pairs)
  const { choice = '', change, word } = values
  const reasonField = Object.hasOwn(REASON_FIELDS, choice) ? REASON_FIELDS[choice] : undefined
  return {
    choice,
    // No option has a longer name than a letter: what is longer stays unknown, and short.
    options: pairs.flatMap(([field, value]) =>
      field.startsWith(OPTION) ? [[field.slice(OPTION.length, OPTION.length + 8), value] as const] : [],
    ),
    reason: reasonField && values[reasonField],
    change,
    word,
  }
}

/** What the fields of one option need. */
export interface OptionField extends Option {
  /** What its field is known by on the page. */
  field: string
  /** What was given to it before, or typed just now. */
  value: string
  /** It is the one that was refused. */
  wrong: boolean
}
