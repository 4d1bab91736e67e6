import { transact } from '#db/transact.ts'
import { actingMember, type Context } from '#lib/context.ts'
import { isRefusal, type Refusal, refuse } from '#lib/decision/refusal.ts'
import { leave } from '#lib/membership.ts'
import { openRegister } from '#lib/register.ts'

/** One leaves by oneself, signed in or by a ballot link. */
export async function leaveBoard({ db, scope }: Context): Promise<{ left: true } | Refusal> {
  const member = actingMember(scope)
  if (!member) return refuse('not_found', { what: 'member' })
  return transact<{ left: true } | Refusal>(db, isRefusal, async (tx) => {
    const register = await openRegister(tx, scope.board.id)
    return leave(tx, register, scope.board, member.id, member)
  })
}
