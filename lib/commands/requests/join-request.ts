import { findRequest, insertJoin } from '#db/proposals/requests.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { lockRequest, performRequest } from '#lib/commands/requests/perform-request.ts'
import type { RequestOutcome } from '#lib/commands/requests/submit-request.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { BoardScope, Context } from '#lib/store/scope.ts'

export interface JoinRequest {
  readonly number: number
  readonly request: string
}

/** Asks with someone else. Whoever makes them enough reopens the decision, or cancels the vote, in the same breath. */
export function joinRequest({ db, scope }: Context, input: JoinRequest): Promise<RequestOutcome | Refusal> {
  return transact<RequestOutcome | Refusal>(db, isRefusal, (tx) => join(tx, scope, input))
}

async function join(
  tx: Tx,
  scope: BoardScope,
  { number, request }: JoinRequest,
): Promise<RequestOutcome | Refusal> {
  const found = await findRequest(tx, scope.board.id, request)
  if (!found) return refuse('not_found', { what: 'request' })
  const locked = await lockRequest(tx, scope, number, found.aim)
  if (isRefusal(locked)) return locked
  const { member, now } = locked
  const { waiting } = locked.status
  if (waiting?.id !== request) return refuse('not_found', { what: 'request' })
  const others = new Set([waiting.asker.id, ...waiting.joined])
  const anew = !others.has(member.id)
  const { aim, reason, asker } = waiting
  const joined = anew ? others.size : others.size - 1
  const refused = await performRequest(tx, locked, { aim, reason, asker, joined, request: waiting })
  if (refused && refused.code !== 'more_must_ask') return refused
  if (refused && !anew) return refuse('done_already')
  if (anew) await insertJoin(tx, { request_id: request, member_id: member.id, joined_at: now.toString() })
  return refused ? { done: false, request, missing: refused.needed } : { done: true, aim }
}
