import { boardNow } from '#db/clock.ts'
import { proposalOf } from '#db/proposals/proposals.ts'
import { transact } from '#db/transact.ts'
import { findBallot, findLastBallot } from '#db/votes/ballots.ts'
import { deleteFinding, insertFinding } from '#db/votes/findings.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { whyMayNotJudge } from '#lib/rules/proposal/objection.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn, votingRounds } from '#lib/store/voting-round.ts'

export interface JudgeObjectionInput {
  readonly roundId: string
  /** The ballot the objection was made with, as the page showed it. */
  readonly ballotId: string
  /** Whether they find it not qualified, or no longer do. */
  readonly notQualified: boolean
}

/** Someone on the roll finds that an objection is none in the sense of the charter, or takes that back. */
export async function judgeObjection(
  { db, scope }: Context,
  { roundId, ballotId, notQualified }: JudgeObjectionInput,
): Promise<{ done: true } | Refusal> {
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return member
  return transact<{ done: true } | Refusal>(db, isRefusal, async (tx) => {
    const ballot = await findBallot(tx, scope.board.id, ballotId)
    if (ballot?.round_id !== roundId) return refuse('objection_changed')
    // Its author rewords nothing while it is being judged, and nobody closes the round.
    const rounds = await votingRounds(scope, tx, roundId, ballot.member_id)
    if (isRefusal(rounds)) return rounds
    const { row: round } = rounds
    const state = await stateOf(tx, await proposalOf(tx, round))
    const last = await findLastBallot(tx, roundId, ballot.member_id)
    const now = await boardNow(tx)
    const refusal = whyMayNotJudge(state, {
      now,
      by: member.id,
      round: round.number,
      objection: last?.id === ballot.id ? { member: ballot.member_id, choice: ballot.choice } : undefined,
    })
    if (refusal) return refusal
    const finding = { ballot_id: ballot.id, member_id: member.id, found_at: now.toString() }
    const changed = notQualified
      ? await insertFinding(tx, finding)
      : await deleteFinding(tx, ballot.id, member.id)
    return changed ? { done: true } : refuse('done_already')
  })
}
