import type { BallotDraft } from './decision/ballot-draft.ts'
import type { Say, WordKey } from './words/words.ts'

/** An answer in words, a line each: what was chosen, then what was written with it. */
export function answerLines(say: Say, { choice, reason, change, word }: BallotDraft): string[] {
  return [
    say(`vote.${choice}` as WordKey),
    ...(reason ? [say('draft.quoted', { text: reason })] : []),
    ...(change ? [say('vote.should_change', { change })] : []),
    ...(word ? [say('draft.quoted', { text: word })] : []),
  ]
}
