import { askedText } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Base, QuorumStep } from '#lib/rules/base/quorum.ts'
import type { AnswersStep } from '#lib/rules/methods/counting/answers.ts'
import type { VoteCountStep } from '#lib/rules/methods/counting/option-vote.ts'
import { countsByAnswer } from '#lib/rules/methods/presence.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import type { CountFormatter } from './count-formatter.ts'

/** One thing a receipt says, with what it rests on. */
export interface Line {
  readonly text: string
  readonly under: readonly string[]
}

export function line(text: string, under: readonly string[] = []): Line {
  return { text, under }
}

/** What every count among options begins with. */
export function voteCountLine(formatter: CountFormatter, step: VoteCountStep): Line {
  return line(step.step === 'quorum' ? quorumText(formatter, step) : countText(formatter.say, step))
}

export function quorumText({ say, rule }: CountFormatter, step: QuorumStep): string {
  return say('step.quorum', { ...askedIn(say, step), base: baseIn(rule, step.base) })
}

export function answersText(say: Say, step: AnswersStep): string {
  return say('step.answers', askedIn(say, step))
}

/** "At least" is told by its number alone. */
function askedIn<Step extends QuorumStep | AnswersStep>(say: Say, step: Step) {
  return { ...step, compare: step.compare ?? 'at_least', asked: askedText(say, step) }
}

/** What a share is one of. Votes opened before proxies had to be answered for keep the words of their time. */
export function baseIn(rule: Rule, base: Base): Base | 'represented' {
  return base === 'present' && countsByAnswer(rule) ? 'represented' : base
}

/** How many gave an answer. */
export function countText(
  say: Say,
  { choice, n }: Extract<Tally['steps'][number], { step: 'count' }>,
): string {
  return say('step.count', { answer: say(`answer.${choice}`), n })
}
