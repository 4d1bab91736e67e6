import { insertDisclosures } from '#db/register/disclosures.ts'
import { transact } from '#db/transact.ts'
import { deleteCallRequests } from '#db/votes/call-requests.ts'
import { countConflicts, insertConflict } from '#db/votes/conflicts.ts'
import { setWaitingAside } from '#db/votes/relayed.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import type { ConflictRule } from '#lib/rules/base/roll.ts'
import { decideConflict } from '#lib/rules/proposal/conflict.ts'
import { commitTo } from '#lib/store/register/disclosure.ts'
import { scheduleEarlyCloseCheck } from '#lib/store/save/schedule-early-close-check.ts'
import type { Context } from '#lib/store/scope.ts'
import { voterIn } from '#lib/store/voting-round.ts'
import { lockVoter } from './voter-lock.ts'

export interface DeclareConflictInput {
  readonly roundId: string
  readonly reason: string
  /** They ticked the box that says what becomes of their answer. */
  readonly understood: boolean
}

/** Someone on the roll says that the question touches them too closely; the terms of the round say what that does. */
export async function declareConflict(
  { db, scope }: Context,
  input: DeclareConflictInput,
): Promise<{ rule: ConflictRule } | Refusal> {
  const { board } = scope
  const member = voterIn(scope, input.roundId)
  if (isRefusal(member)) return member
  return transact<{ rule: ConflictRule } | Refusal>(db, isRefusal, async (tx) => {
    const lock = await lockVoter(tx, scope, input.roundId, member.id)
    if (isRefusal(lock)) return lock
    const { row, state, now } = lock
    const event = decideConflict(state, {
      now,
      member: member.id,
      round: row.number,
      reason: input.reason,
      understood: input.understood,
      slipCast: lock.marked,
      declared: await countConflicts(tx, row.id),
    })
    if (isRefusal(event)) return event
    const at = event.at.toString()
    const reason = commitTo(event.at, 'reason', event.reason)
    await insertDisclosures(tx, board.id, [reason])
    await insertConflict(tx, {
      round_id: row.id,
      member_id: event.member,
      reason: reason.commitment,
      reason_opening: reason.id,
      declared_at: at,
    })
    await setWaitingAside(tx, { roundId: row.id, memberId: member.id }, { by: member.id, at })
    await deleteCallRequests(tx, { roundId: row.id, memberId: member.id })
    await scheduleEarlyCloseCheck(tx, row, now)
    return { rule: event.rule }
  })
}
