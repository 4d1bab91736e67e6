import { lastBallotsOf } from '#db/votes/ballots.ts'
import { findFrozenText, type RoundRow, roundsOf } from '#db/votes/rounds.ts'
import type { ShownBallot } from '#lib/rules/methods/ballot.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { type Method, methodOf, termsOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { changedLines, type Passage } from '#lib/text/difference.ts'
import { toText } from '#lib/text/normalise.ts'
import { plainText } from '#lib/text/reading.ts'

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
  { db }: Context,
  row: RoundRow,
  me: string,
): Promise<PreviousRound | null> {
  const rounds = await roundsOf(db, row.proposal_id)
  const before = rounds.findLast(({ number }) => number < row.number)
  if (!before) return null
  const [then, now, ballots] = await Promise.all([
    wordsOf(db, before.text_id),
    wordsOf(db, row.text_id),
    lastBallotsOf(db, before.id, [me]),
  ])
  return {
    round: before.number,
    method: methodOf(before),
    terms: termsOf(before),
    mine: myBallot(methodOf(before).rule, ballots, me),
    changes: changedLines(then, now),
  }
}

async function wordsOf(db: Context['db'], textId: string): Promise<string> {
  const { title, brief, body } = await findFrozenText(db, textId)
  return [title, brief, plainText(toText(JSON.parse(body.toString('utf8'))))].join('\n\n')
}
