import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { requireMember } from '#lib/store/access.ts'
import { openRegister } from '#lib/store/register/register.ts'
import type { Context } from '#lib/store/scope.ts'
import { leave } from './leave-board.ts'

/** A steward takes someone off the board. Their past votes stay, and so does their place in a vote that is open. */
export async function removeMember(
  { db, scope }: Context,
  { memberId }: { memberId: string },
): Promise<{ left: true } | Refusal> {
  return transact<{ left: true } | Refusal>(db, isRefusal, async (tx) => {
    const register = await openRegister(tx, scope.board.id)
    const steward = await requireMember('manage-members', tx, scope)
    return isRefusal(steward) ? steward : leave(tx, register, scope.board, memberId, steward)
  })
}
