import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { lastBallotsOf } from '#db/votes/ballots.ts'
import { findWaiting, resolveRelayed } from '#db/votes/relayed.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { prefill } from '#lib/rules/methods/ballot.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { myBallot } from '#lib/store/load/ballot-box.ts'
import { methodOf } from '#lib/store/load/proposal.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn } from '#lib/store/voting-round.ts'
import { castBallotUnderLock } from './cast-ballot.ts'
import { lockVoter, type VoterLock } from './voter-lock.ts'

/** "It is my answer": whoever it was brought in for makes it their own vote, confirmed by a second member or not. */
export async function confirmOwnRelayed(
  { db, scope }: Context,
  { roundId }: { roundId: string },
): Promise<{ done: true } | Refusal> {
  const { actor } = scope
  const member = voterIn(scope, roundId)
  if (isRefusal(member)) return member
  return transact<{ done: true } | Refusal>(db, isRefusal, async (tx) => {
    const lock = await lockVoter(tx, scope, roundId, member.id)
    if (isRefusal(lock)) return lock
    const waiting = await findWaiting(tx, roundId, member.id)
    const ballot = waiting ? (waiting.draft as BallotDraft) : await confirmedFor(tx, lock)
    if (!ballot) return refuse('not_found', { what: 'relayed' })
    if (waiting)
      await resolveRelayed(tx, waiting.id, { outcome: 'confirmed', by: member.id, at: lock.now.toString() })
    const cast = await castBallotUnderLock(tx, lock, { ballot }, actor.type === 'link' ? 'link' : 'signed_in')
    return isRefusal(cast) ? cast : { done: true }
  })
}

/** What a second member has confirmed already counts: it becomes theirs as it is. */
async function confirmedFor(tx: Tx, { row, member }: VoterLock): Promise<BallotDraft | undefined> {
  const [last] = await lastBallotsOf(tx, row.id, [member])
  const ballot = last?.confirmed_by ? myBallot(methodOf(row).rule, [last], member) : null
  return ballot ? prefill(ballot) : undefined
}
