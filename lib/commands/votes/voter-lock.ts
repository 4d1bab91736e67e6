import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { proposalOf } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { countOthers, findLastBallot, lockVoterInRound } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { LastBallot } from '#lib/rules/vote/casting.ts'
import { lastBallotOf } from '#lib/store/load/ballot-box.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { votingRound } from '#lib/store/voting-round.ts'

/** A round under the lock of one of its electors: what they answered so far stays so until this is over. */
export interface VoterLock {
  readonly row: RoundRow
  readonly state: Proposal
  readonly member: string
  readonly now: Temporal.Instant
  readonly last: LastBallot | null
  readonly othersAnswered: number
}

/** Ballots of one elector are cast one after the other, and none while the round is being closed. */
export async function lockVoter(
  tx: Tx,
  scope: BoardScope,
  roundId: string,
  member: string,
): Promise<VoterLock | RefusalOf<'not_found' | 'not_on_roll'>> {
  await lockVoterInRound(tx, roundId, member)
  const row = await votingRound(scope, tx, roundId)
  if (isRefusal(row)) return row
  const last = lastBallotOf(await findLastBallot(tx, row.id, member))
  const state = await stateOf(tx, await proposalOf(tx, row))
  return {
    row,
    state,
    member,
    now: await boardNow(tx),
    last,
    othersAnswered: await countOthers(tx, row.id, member),
  }
}
