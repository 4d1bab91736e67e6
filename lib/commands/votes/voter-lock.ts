import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findProposalById } from '#db/proposals/proposals.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import type { Tx } from '#db/schema.ts'
import { countOthers, findLastBallot, insertBallot, lockVoterInRound } from '#db/votes/ballots.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import { setWaitingAside } from '#db/votes/relayed.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { isRefusal, type Refusal, type RefusalOf } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Proposal } from '#lib/rules/proposal/life.ts'
import { decide } from '#lib/rules/proposal/proposal.ts'
import type { BallotCast, CastBallot, ForOther } from '#lib/rules/vote/round.ts'
import { indirectChannel } from '#lib/store/load/ballot-box.ts'
import { stateOf } from '#lib/store/load/proposal.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import { scheduleEarlyCloseCheck } from '#lib/store/save/schedule-early-close-check.ts'
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

/** How a ballot came: from its elector themselves, or from someone for them. */
export type CastBy = 'signed_in' | 'link' | ForOther

/** Casts the ballot of whose lock is held. What was brought in for someone waits no more once they have voted. */
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
  await record(tx, row, event, typeof way === 'string' ? way : way.channel)
  // A proxy leaves them free to answer themselves.
  if (typeof way === 'string' || way.channel !== 'proxy')
    await deleteCallRequests(tx, { roundId: row.id, memberId: member })
  if (typeof way === 'string')
    await setWaitingAside(tx, { roundId: row.id, memberId: member }, { by: member, at: now.toString() })
  await scheduleEarlyCloseCheck(tx, row)
  return event
}

async function record(
  tx: Tx,
  row: RoundRow,
  event: BallotCast,
  channel: Parameters<typeof insertBallot>[1]['channel'],
): Promise<void> {
  const { at, ballot, member, revision, forOther } = event
  const written = (field: 'reason' | 'change' | 'word') => {
    const text = (ballot as Partial<Record<typeof field, string>>)[field]
    return text === undefined ? undefined : commitTo(at, field, text)
  }
  const [reason, change, word] = [written('reason'), written('change'), written('word')]
  await insertDisclosures(
    tx,
    row.board_id,
    [reason, change, word].filter((disclosure) => disclosure !== undefined),
  )
  const relayed = forOther && 'confirmedBy' in forOther ? forOther : undefined
  await insertBallot(tx, {
    id: newId(at),
    round_id: row.id,
    member_id: member,
    revision,
    choice: ballot.choice,
    reason: reason?.commitment ?? null,
    reason_opening: reason?.id ?? null,
    change: change?.commitment ?? null,
    change_opening: change?.id ?? null,
    word: word?.commitment ?? null,
    word_opening: word?.id ?? null,
    answer: 'answer' in ballot ? JSON.stringify(ballot.answer) : null,
    channel,
    cast_by: forOther?.by ?? null,
    confirmed_by: relayed?.confirmedBy ?? null,
    said_on: relayed?.answeredOn.toString() ?? null,
    cast_at: at.toString(),
  })
}
