import type { Say } from '#lib/i18n/words.ts'
import type { VoteCountStep } from '#lib/rules/methods/counting/option-vote.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'

/** One thing a receipt says, with what it rests on. */
export interface Line {
  readonly text: string
  readonly under: readonly string[]
}

export function line(text: string, under: readonly string[] = []): Line {
  return { text, under }
}

/** What every count among options begins with. */
export function voteCountLine(say: Say, step: VoteCountStep): Line {
  return step.step === 'quorum' ? line(say('step.quorum', { ...step })) : line(countText(say, step))
}

/** How many gave an answer. */
export function countText(
  say: Say,
  { choice, n }: Extract<Tally['steps'][number], { step: 'count' }>,
): string {
  return say('step.count', { answer: say(`answer.${choice}`), n })
}
