import { findMemberEver } from '#db/people/members.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { findWaiting, insertRelayed } from '#db/votes/relayed.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { decideRelay } from '#lib/rules/proposal/relay.ts'
import { requireMember } from '#lib/store/access.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import type { Context } from '#lib/store/scope.ts'
import { lockVoter } from './voter-lock.ts'

export interface RelayBallot {
  readonly roundId: string
  readonly memberId: string
  readonly channel: 'paper' | 'phone'
  /** A day, as the form sent it. */
  readonly answeredOn: string
  readonly ballot: BallotDraft
}

/** Writes down what someone answered on paper or by phone, until a second member confirms it. They are told of it. */
export async function relayBallot(
  { db, scope }: Context,
  input: RelayBallot,
): Promise<{ relayedId: string } | Refusal> {
  return transact<{ relayedId: string } | Refusal>(db, isRefusal, async (tx) => {
    const lock = await lockVoter(tx, scope, input.roundId, input.memberId)
    if (isRefusal(lock)) return lock
    const by = await requireMember('relay', tx, scope)
    if (isRefusal(by)) return by
    const { row, state, now, last, othersAnswered } = lock
    const event = decideRelay(state, {
      now,
      by: by.id,
      member: input.memberId,
      round: row.number,
      channel: input.channel,
      answeredOn: input.answeredOn,
      zone: row.time_zone,
      ballot: input.ballot,
      box: { mode: 'named', last, othersAnswered },
      waiting: (await findWaiting(tx, row.id, input.memberId)) !== undefined,
    })
    if (isRefusal(event)) return event
    const id = newId(event.at)
    await insertRelayed(tx, {
      id,
      round_id: row.id,
      member_id: event.member,
      channel: event.channel,
      said_on: event.answeredOn.toString(),
      draft: JSON.stringify(event.ballot),
      entered_by: event.by,
      entered_at: event.at.toString(),
    })
    const person = await findMemberEver(tx, scope.board.id, event.member)
    const told = person?.email ? [{ id: newId(event.at), personId: person.person_id, subjectId: id }] : []
    await enqueueMails(tx, 'relayed', told, event.at.toString())
    return { relayedId: id }
  })
}
