import type { Say, WordKey } from '#lib/i18n/words.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { OptionId, OptionValues } from '#lib/rules/methods/counting/option.ts'
import { wholeNumber } from '#lib/rules/methods/counting/option-answer.ts'
import { type BallotForm, methodFor, type Rule } from '#lib/rules/methods/rule.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { gradeWords } from './grade.ts'

/** A round as far as its ballots are worded. */
export interface Worded {
  readonly rule: Rule
  readonly terms: Pick<Terms, 'options' | 'grades' | 'ballots'>
}

/** A vote among options, by the form of its ballot. */
const VOTE: Readonly<Record<Exclude<BallotForm, 'answers'>, WordKey>> = {
  grades: 'ballot.judgment',
  ranks: 'ballot.ranking',
  boxes: 'ballot.approval',
  scores: 'ballot.score',
  points: 'ballot.dots',
}

/** An answer as its ballot calls it. */
export function choiceWords(say: Say, rule: Rule, choice: string): string {
  const { ballot } = methodFor(rule)
  if (ballot === 'answers') return say(`vote.${choice}` as WordKey)
  return say(choice === 'vote' ? VOTE[ballot] : 'ballot.blank')
}

/** What is given to each option, in the order of preference where there is one, else in the order they were written.
 * Something that is no answer is told as it was typed. */
export function optionLines(say: Say, { rule, terms }: Worded, values: OptionValues): string[] {
  const label = (id: OptionId) => terms.options.find((option) => option.id === id)?.label ?? id
  const given = values.filter(([, value]) => value.trim() !== '')
  const sorted =
    methodFor(rule).ballot === 'ranks'
      ? given.toSorted(([, one], [, other]) => rankOf(one) - rankOf(other))
      : given.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([option, value]) =>
    say('ballot.line', { option: label(option), said: valueWords(say, { rule, terms }, value.trim()) }),
  )
}

const rankOf = (value: string) => wholeNumber(value.trim()) ?? Number.POSITIVE_INFINITY

function valueWords(say: Say, { rule, terms }: Worded, value: string): string {
  const { ballot } = methodFor(rule)
  if (ballot === 'boxes') return say('ballot.approved')
  const n = wholeNumber(value)
  if (n === undefined) return value
  if (rule.id === 'judgment/1') return gradeWords(say, rule, terms)[n] ?? value
  if (ballot === 'scores') return say('ballot.scored', { score: value })
  return ballot === 'points' ? say('ballot.points', { points: n }) : say('ballot.rank', { rank: n })
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
