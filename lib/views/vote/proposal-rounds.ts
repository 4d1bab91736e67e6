import type { Db } from '#db/client.ts'
import { historyOfWhoChose, type ObjectorBallot } from '#db/votes/ballot-history.ts'
import type { ShownRound } from '#db/votes/shown-rounds.ts'
import { OBJECTIONS } from '#lib/rules/vote/closing/quorum-and-objection-times.ts'
import { termsOf } from '#lib/store/load/proposal.ts'

/** What is stored of the rounds of a proposal: read once for all that is shown of any of them. */
export interface ProposalRounds {
  /** The first one first. */
  readonly all: readonly ShownRound[]
  /** Every ballot of who objected in one of those that are shown. */
  readonly objections: readonly ObjectorBallot[]
}

/** `shown`: those of which more is told than what was asked before. */
export async function withObjections(
  db: Db,
  all: readonly ShownRound[],
  shown: readonly ShownRound[],
): Promise<ProposalRounds> {
  const named = shown.filter((row) => row.stage !== 'cancelled' && termsOf(row).ballots === 'named')
  const ids = named.map(({ id }) => id)
  return { all, objections: ids.length > 0 ? await historyOfWhoChose(db, ids, [...OBJECTIONS]) : [] }
}
