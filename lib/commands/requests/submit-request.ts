import { membersOf } from '#db/people/members.ts'
import { insertRequest, type RequestKind, resolveRequests } from '#db/proposals/requests.ts'
import { insertDisclosures } from '#db/register/disclosures.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import { type LockedRequest, lockRequest, performRequest } from '#lib/commands/requests/perform-request.ts'
import { may } from '#lib/rules/base/permission.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { tidy } from '#lib/rules/base/text.ts'
import { commitTo, newId } from '#lib/store/register/disclosure.ts'
import type { BoardScope } from '#lib/store/scope.ts'

/** Done, or asked: so many others must still join. */
export type RequestOutcome =
  | { readonly done: true; readonly aim: RequestKind }
  | { readonly done: false; readonly request: string; readonly missing: number }

/** Reopens or cancels at once where one person alone may; else writes down that they ask, and tells the others. */
export async function submitRequest(
  tx: Tx,
  scope: BoardScope,
  aim: RequestKind,
  { number, reason }: { number: number; reason: string },
): Promise<RequestOutcome | Refusal> {
  const locked = await lockRequest(tx, scope, number, aim)
  if (isRefusal(locked)) return locked
  const refused = await performRequest(tx, locked, { aim, reason, asker: locked.member, joined: 0 })
  if (!refused) return { done: true, aim }
  if (refused.code !== 'more_must_ask') return refused
  if (locked.status.waiting) return refuse('asked_already')
  const request = await recordRequest(tx, locked, aim, tidy(reason))
  return { done: false, request, missing: refused.needed }
}

async function recordRequest(
  tx: Tx,
  locked: LockedRequest,
  aim: RequestKind,
  reason: string,
): Promise<string> {
  const { board, proposal, round, member, now } = locked
  const at = now.toString()
  const disclosure = commitTo(now, 'reason', reason)
  await insertDisclosures(tx, board.id, [disclosure])
  // One whose asker may ask no more stands in nobody's way.
  await resolveRequests(tx, proposal.id, at)
  const id = newId(now)
  await insertRequest(tx, {
    id,
    board_id: board.id,
    proposal_id: proposal.id,
    round_id: round.id,
    aim,
    asked_by: member.id,
    reason_opening: disclosure.id,
    asked_at: at,
  })
  const told = (await membersOf(tx, board.id)).filter(
    (one) => one.id !== member.id && one.email !== null && may(one.standing, aim),
  )
  const mails = told.map(({ person_id }) => ({ id: newId(now), personId: person_id, subjectId: id }))
  await enqueueMails(tx, 'asked', mails, at)
  return id
}
