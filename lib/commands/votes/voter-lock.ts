import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { countOthers, findLastBallot, lockVoterInRound } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isRefusal, type Refusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import type { BallotCast, CastBallot } from '#lib/rules/vote/round.ts'
import { indirectChannel } from '#lib/store/load/ballot-box.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import type { CastBy } from '#lib/store/save/ballot-cast.ts'
import { save } from '#lib/store/save/save.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { votingRound } from '#lib/store/voting-round.ts'

/** A round under the lock of one of its electors: what they answered so far stays so until this is over. */
export interface VoterLock {
  readonly row: RoundRow
  readonly state: Proposal
  readonly member: string
  readonly now: Temporal.Instant
  readonly last: CastBallot['last']
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
  const last = await findLastBallot(tx, row.id, member)
  const state = await stateOf(tx, await findProposalById(tx, row.proposal_id))
  return {
    row,
    state,
    member,
    now: await boardNow(tx),
    last: last ? { channel: indirectChannel(last.channel) ?? 'own', revision: last.revision } : null,
    othersAnswered: await countOthers(tx, row.id, member),
  }
}

/** Casts the ballot of whose lock is held. */
export async function castBallotUnderLock(
  tx: Tx,
  { row, state, member, now, last, othersAnswered }: VoterLock,
  ballot: BallotDraft,
  way: CastBy,
): Promise<BallotCast | Refusal> {
  const events = decide(state, {
    type: 'cast-ballot',
    now,
    member,
    round: row.number,
    ballot,
    forOther: typeof way === 'string' ? undefined : way,
    last,
    othersAnswered,
  })
  if (isRefusal(events)) return events
  const [event] = events
  if (!event) throw new Error('a ballot was cast without an event')
  await save(tx, { type: event.type, event, before: state, row, way })
  return event
}
