import { boardNow } from '#db/clock.ts'
import { lockProposal } from '#db/proposals/proposals.ts'
import { deleteJoin, findRequest, takeBackRequest } from '#db/proposals/requests.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { requireMember } from '#lib/store/access.ts'
import type { Context } from '#lib/store/scope.ts'
import type { JoinRequest } from './join-request.ts'

/** Asks no more, as long as nothing came of it. Who asked first takes the whole request back. */
export async function takeBack(
  { db, scope }: Context,
  { number, request }: JoinRequest,
): Promise<{ whole: boolean } | Refusal> {
  return transact<{ whole: boolean } | Refusal>(db, isRefusal, async (tx) => {
    const proposal = await lockProposal(tx, scope.board.id, number)
    const member = await requireMember('read', tx, scope)
    if (isRefusal(member)) return member
    const found = await findRequest(tx, scope.board.id, request)
    if (!proposal || found?.proposal_id !== proposal.id || found.settled_at)
      return refuse('not_found', { what: 'request' })
    if (found.asked_by === member.id) {
      await takeBackRequest(tx, found, (await boardNow(tx)).toString())
      return { whole: true }
    }
    const was = await deleteJoin(tx, request, member.id)
    return was ? { whole: false } : refuse('not_found', { what: 'request' })
  })
}
