import type { Say, WordKey } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { OptionId, OptionValues } from '#lib/rules/methods/counting/option.ts'
import { wholeNumber } from '#lib/rules/methods/counting/option-answer.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import { isAmongOptions } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { gradeWords } from './grade.ts'

/** A round as far as its ballots are worded. */
export interface Worded {
  readonly rule: Rule
  readonly terms: Pick<Terms, 'options' | 'grades' | 'ballots'>
}

const VOTE: Partial<Record<Rule['id'], WordKey>> = {
  'judgment/1': 'ballot.judgment',
  'schulze/1': 'ballot.ranking',
  'irv/1': 'ballot.ranking',
  'stv/1': 'ballot.ranking',
  'approval/1': 'ballot.approval',
  'score/1': 'ballot.score',
  'dots/1': 'ballot.dots',
}

/** An answer as its ballot calls it. */
export function choiceWords(say: Say, rule: Rule, choice: string): string {
  if (!isAmongOptions(rule.id)) return say(`vote.${choice}` as WordKey)
  return say(choice === 'vote' ? (VOTE[rule.id] ?? 'ballot.ranking') : 'ballot.blank')
}

/** What is given to each option, in the order of preference where there is one, else in the order they were written.
 * Something that is no answer is told as it was typed. */
export function optionLines(say: Say, { rule, terms }: Worded, values: OptionValues): string[] {
  const label = (id: OptionId) => terms.options.find((option) => option.id === id)?.label ?? id
  const given = values.filter(([, value]) => value.trim() !== '')
  const sorted = isRanked(rule)
    ? given.toSorted(([, one], [, other]) => rankOf(one) - rankOf(other))
    : given.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([option, value]) =>
    say('ballot.line', { option: label(option), said: valueWords(say, { rule, terms }, value.trim()) }),
  )
}

function isRanked({ id }: Rule): boolean {
  return id === 'schulze/1' || id === 'irv/1' || id === 'stv/1'
}

const rankOf = (value: string) => wholeNumber(value.trim()) ?? Number.POSITIVE_INFINITY

function valueWords(say: Say, { rule, terms }: Worded, value: string): string {
  if (rule.id === 'approval/1') return say('ballot.approved')
  const n = wholeNumber(value)
  if (n === undefined) return value
  switch (rule.id) {
    case 'judgment/1':
      return gradeWords(say, rule, terms)[n] ?? value
    case 'score/1':
      return say('ballot.scored', { score: value })
    case 'dots/1':
      return say('ballot.points', { points: n })
    default:
      return say('ballot.rank', { rank: n })
  }
}

/** A whole answer, a line each: what was chosen, what each option was given, what was written with it. */
export function answerLines(say: Say, worded: Worded, draft: BallotDraft): string[] {
  const { choice, options = [], reason, change, word } = draft
  return [
    choiceWords(say, worded.rule, choice),
    ...(choice === 'blank' ? [] : optionLines(say, worded, options)),
    ...(reason ? [say('draft.quoted', { text: reason })] : []),
    ...(change ? [say('vote.should_change', { change })] : []),
    ...(word ? [say('draft.quoted', { text: word })] : []),
  ]
}
