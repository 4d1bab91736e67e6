import type { Temporal } from 'temporal-polyfill'
import { countOthers, findLastBallot, insertBallot, takeTurn } from '#db/ballots.ts'
import { boardNow } from '#db/clock.ts'
import { insertOpenings } from '#db/openings.ts'
import { findProposalById } from '#db/proposals.ts'
import { findRound, lockRound } from '#db/rounds.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { apartOf } from '#lib/ballot-box.ts'
import { actingMember, type BoardScope, type Context } from '#lib/context.ts'
import type { BallotDraft } from '#lib/decision/ballot-draft.ts'
import { decide } from '#lib/decision/proposal.ts'
import { isRefusal, type Refusal, refuse } from '#lib/decision/refusal.ts'
import type { BallotCast } from '#lib/decision/round.ts'
import { conceal, newId } from '#lib/opening.ts'
import { stateOf } from '#lib/proposal-state.ts'

export interface CastBallot {
  readonly roundId: string
  readonly ballot: BallotDraft
}

export interface CastBallotDone {
  readonly choice: string
  /** 1 for a first vote; the last one counts. */
  readonly revision: number
  readonly closesAt: Temporal.Instant
}

/** Records the answer of someone on the roll, signed in or by their link. */
export async function castBallot(
  { db, scope }: Context,
  input: CastBallot,
): Promise<CastBallotDone | Refusal> {
  const { actor, board } = scope
  const member = actingMember(scope)
  if (!member || (actor.type === 'link' && actor.round !== input.roundId)) return refuse('not_on_roll')
  return transact<CastBallotDone | Refusal>(db, isRefusal, async (tx) => {
    await takeTurn(tx, input.roundId, member.id)
    // From here on the round cannot be closed; so the clock is read last.
    await lockRound(tx, input.roundId, 'share')
    const round = await findRound(tx, input.roundId)
    if (round?.board_id !== board.id) return refuse('not_found', { what: 'round' })
    const proposal = await findProposalById(tx, round.proposal_id)
    const last = await findLastBallot(tx, round.id, member.id)
    const state = await stateOf(tx, proposal)
    const events = decide(state, {
      type: 'cast-ballot',
      now: await boardNow(tx),
      member: member.id,
      round: round.number,
      ballot: input.ballot,
      last: last ? { channel: apartOf(last.channel) ?? 'own', revision: last.revision } : null,
      othersAnswered: await countOthers(tx, round.id, member.id),
    })
    if (isRefusal(events)) return events
    for (const event of events) await record(tx, scope, round.id, event)
    const [event] = events
    if (!event) throw new Error('a ballot was cast without an event')
    return { choice: event.ballot.choice, revision: event.revision, closesAt: round.closes_at }
  })
}

async function record(
  tx: Tx,
  { board, actor }: BoardScope,
  roundId: string,
  event: BallotCast,
): Promise<void> {
  const { at, ballot, member, revision } = event
  const written = (field: 'reason' | 'change' | 'word') => {
    const text = (ballot as Partial<Record<typeof field, string>>)[field]
    return text === undefined ? undefined : conceal(at, field, text)
  }
  const [reason, change, word] = [written('reason'), written('change'), written('word')]
  await insertOpenings(
    tx,
    board.id,
    [reason, change, word].filter((opening) => opening !== undefined),
  )
  await insertBallot(tx, {
    id: newId(at),
    round_id: roundId,
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
    channel: actor.type === 'link' ? 'link' : 'signed_in',
    cast_by: null,
    confirmed_by: null,
    said_on: null,
    cast_at: at.toString(),
  })
}
