import type { BallotRow } from '#db/votes/ballots.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import { changedLines, type Passage } from '#lib/text/difference.ts'
import { plainText } from '#lib/text/reading.ts'
import { type FrozenTextView, frozenTextOf } from './frozen-text.ts'

/** What one voted on before, in the same proposal: whatever became of that round. */
export interface PreviousRound {
  readonly round: number
  readonly method: Method
  readonly terms: Terms
  /** What the reader answered then. */
  readonly mine: ShownBallot | null
  /** The lines of title, En bref and text that are not what they were. */
  readonly changes: readonly (readonly Passage[])[]
}

/** `ballot`: what the reader answered in the one before. */
export function previousRound(
  before: ShownRound,
  now: FrozenTextView,
  ballot: BallotRow | undefined,
): PreviousRound {
  const method = methodOf(before)
  return {
    round: before.number,
    method,
    terms: termsOf(before),
    mine: ballot ? myBallot(method.rule, [ballot], ballot.member_id) : null,
    changes: changedLines(wordsOf(frozenTextOf(before)), wordsOf(now)),
  }
}

function wordsOf({ title, brief, body }: FrozenTextView): string {
  return [title, brief, plainText(body)].join('\n\n')
}
