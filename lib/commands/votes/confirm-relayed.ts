import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { findRelayed, type RelayedRow, resolveRelayed } from '#db/votes/relayed.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { roundOpenAt } from '#lib/rules/vote/open-round.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context, Member } from '#lib/store/scope.ts'
import { castBallotUnderLock } from './cast-ballot.ts'
import { lockVoter, type VoterLock } from './voter-lock.ts'

/** A second member vouches for an answer that was brought in: from then on it counts. */
export function confirmRelayed(
  context: Context,
  { relayedId }: { relayedId: string },
): Promise<{ member: string } | Refusal> {
  return resolve(context, relayedId, async (tx, lock, row, by) => {
    const way = { channel: row.channel, by: row.entered_by, confirmedBy: by.id, answeredOn: row.said_on }
    const cast = await castBallotUnderLock(tx, lock, { ballot: row.draft as BallotDraft }, way)
    return isRefusal(cast) ? cast : 'confirmed'
  })
}

/** Sets an answer aside that was brought in by mistake: whoever entered it may, or any other member who could confirm it. */
export function setRelayedAside(
  context: Context,
  { relayedId }: { relayedId: string },
): Promise<{ member: string } | Refusal> {
  return resolve(context, relayedId, async (_, { state, row, now }) => {
    const round = roundOpenAt(state, row.number, now)
    return isRefusal(round) ? round : 'set_aside'
  })
}

type Resolve = (
  tx: Tx,
  lock: VoterLock,
  row: RelayedRow,
  by: Member,
) => Promise<'confirmed' | 'set_aside' | Refusal>

async function resolve(
  { db, scope }: Context,
  relayedId: string,
  outcomeOf: Resolve,
): Promise<{ member: string } | Refusal> {
  return transact<{ member: string } | Refusal>(db, isRefusal, async (tx) => {
    const found = await findRelayed(tx, scope.board.id, relayedId)
    if (!found) return refuse('not_found', { what: 'relayed' })
    const lock = await lockVoter(tx, scope, found.round_id, found.member_id)
    if (isRefusal(lock)) return lock
    const by = await requireMember('relay', tx, scope)
    if (isRefusal(by)) return by
    // As it is once its elector's lock is ours.
    const row = await findRelayed(tx, scope.board.id, relayedId)
    if (!row || row.settled_at) return refuse('done_already')
    const outcome = await outcomeOf(tx, lock, row, by)
    if (isRefusal(outcome)) return outcome
    await resolveRelayed(tx, row.id, { outcome, by: by.id, at: lock.now.toString() })
    return { member: row.member_id }
  })
}
