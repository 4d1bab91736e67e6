import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import type { Tx } from '#db/schema.ts'
import { countOthers, findLastBallot, lockVoterInRound } from '#db/votes/ballots.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isMarked, lockUrn } from '#db/votes/urns.ts'
import { isRefusal, type Refusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import type { BallotCast, CastBallot, LastBallot } from '#lib/rules/vote/casting.ts'
import { indirectChannel } from '#lib/store/load/ballot-box.ts'
import { stateOf, termsOf } from '#lib/store/load/proposal.ts'
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

/** Casts the ballot of whose lock is held. `code`: what was told of the one that a slip goes under. */
export async function castBallotUnderLock(
  tx: Tx,
  lock: VoterLock,
  { ballot, code }: Pick<CastBallot, 'ballot' | 'code'>,
  way: CastBy,
): Promise<BallotCast | Refusal> {
  const { row, state, member } = lock
  const box = await boxSoFar(tx, lock)
  // All is locked: nobody closes or writes the urn before us, so this is the instant that counts.
  const now = box.mode === 'secret' ? await boardNow(tx) : lock.now
  const forOther = typeof way === 'string' ? undefined : way
  const command = {
    type: 'cast-ballot',
    now,
    member,
    round: row.number,
    ballot,
    forOther,
    code,
    box,
  } as const
  const events = decide(state, command)
  if (isRefusal(events)) return events
  const [event] = events
  if (!event) throw new Error('a ballot was cast without an event')
  await save(tx, { type: event.type, event, before: state, row, way, member, now })
  return event
}

async function boxSoFar(
  tx: Tx,
  { row, member, last, othersAnswered }: VoterLock,
): Promise<CastBallot['box']> {
  if (termsOf(row).ballots === 'named') return { mode: 'named', last, othersAnswered }
  return { mode: 'secret', voted: await isMarked(tx, row.id, member), slips: await lockUrn(tx, row.id) }
}
