import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '#db/schema.ts'
import { type RoundRow, rollOfRound } from '#db/votes/rounds.ts'
import { findVoter } from '#db/votes/voters.ts'
import { isRefusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import { decidesAlone } from '#lib/rules/methods/advice.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import type { LastBallot } from '#lib/rules/vote/casting.ts'
import { lastBallotOf } from '#lib/store/load/ballot-box.ts'
import { methodOf, stateFrom, termsOf } from '#lib/store/load/proposal.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { votingRounds } from '#lib/store/voting-round.ts'

/** A round under the lock of one of its electors: what they answered so far stays so until this is over. */
export interface VoterLock {
  readonly row: RoundRow
  /** Of the roll it holds this elector alone, unless their answer waits for others'. */
  readonly state: Proposal
  readonly member: string
  readonly now: Temporal.Instant
  readonly last: LastBallot | null
  readonly othersAnswered: number
  /** In a secret round: they are marked as having voted. */
  readonly marked: boolean
  /** They asked for a call, or an answer of theirs was brought in and waits. */
  readonly waitedFor: boolean
}

/** Ballots of one elector are cast one after the other, and none while the round is being closed. */
export async function lockVoter(
  tx: Tx,
  scope: BoardScope,
  roundId: string,
  member: string,
): Promise<VoterLock | RefusalOf<'not_found' | 'not_on_roll'>> {
  const rounds = await votingRounds(scope, tx, roundId, member)
  if (isRefusal(rounds)) return rounds
  const { row, all } = rounds
  const decides = decidesAlone(methodOf(row).rule, member)
  const { kind, proxy, in_conflict, channel, revision, marked, waited_for, ...found } = await findVoter(
    tx,
    row,
    member,
    { others: decides },
  )
  const { is_reopened, others_answered, now, ...proposal } = found
  const conflict = in_conflict === null ? null : termsOf(row).conflict
  const own = kind === null ? [] : [{ member_id: member, kind, proxy, conflict }]
  const state = await stateFrom(proposal, all, {
    rollIn: async ({ id }) => (decides ? rollOfRound(tx, id) : own),
    isReopened: async () => is_reopened,
  })
  return {
    row,
    state,
    member,
    now,
    last: channel === null || revision === null ? null : lastBallotOf({ channel, revision }),
    othersAnswered: others_answered,
    marked,
    waitedFor: waited_for,
  }
}
