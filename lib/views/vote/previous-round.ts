import { lastBallotsOf } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
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

export async function previousRound(
  context: Context,
  row: RoundRow,
  now: FrozenTextView,
  rounds: readonly RoundRow[],
  me: string,
): Promise<PreviousRound | null> {
  const before = rounds.findLast(({ number }) => number < row.number)
  if (!before) return null
  const [then, ballots] = await Promise.all([
    frozenTextOf(context, before.text_id),
    lastBallotsOf(context.db, before.id, [me]),
  ])
  return {
    round: before.number,
    method: methodOf(before),
    terms: termsOf(before),
    mine: myBallot(methodOf(before).rule, ballots, me),
    changes: changedLines(wordsOf(then), wordsOf(now)),
  }
}

function wordsOf({ title, brief, body }: FrozenTextView): string {
  return [title, brief, plainText(body)].join('\n\n')
}
