import type { Temporal } from 'temporal-polyfill'
import { transact } from '#db/transact.ts'
import { castBallotUnderLock, lockVoter } from '#lib/commands/votes/voter-lock.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn } from '#lib/store/voting-round.ts'

export interface CastBallotInput {
  readonly roundId: string
  readonly ballot: BallotDraft
  /** Whose ballot it is, where the actor holds their proxy. */
  readonly giver?: string | undefined
}

export interface CastBallotResult {
  readonly choice: string
  /** 1 for a first vote; the last one counts. */
  readonly revision: number
  readonly closesAt: Temporal.Instant
}

/** Records the answer of someone on the roll, signed in or by their link, or of someone whose proxy they hold. */
export async function castBallot(
  { db, scope }: Context,
  { roundId, ballot, giver }: CastBallotInput,
): Promise<CastBallotResult | Refusal> {
  const { actor } = scope
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return member
  return transact<CastBallotResult | Refusal>(db, isRefusal, async (tx) => {
    const lock = await lockVoter(tx, scope, roundId, giver ?? member.id)
    if (isRefusal(lock)) return lock
    const own = actor.type === 'link' ? 'link' : 'signed_in'
    const cast = await castBallotUnderLock(
      tx,
      lock,
      ballot,
      giver ? { channel: 'proxy', by: member.id } : own,
    )
    if (isRefusal(cast)) return cast
    return { choice: cast.ballot.choice, revision: cast.revision, closesAt: lock.row.closes_at }
  })
}
