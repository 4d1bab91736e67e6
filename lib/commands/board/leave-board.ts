import { transact } from '#db/transact.ts'
import { findRound } from '#db/votes/rounds.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { leave } from '#lib/store/save/membership.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

/** One leaves by oneself, signed in or by a ballot link while its vote is open. Leaving twice is leaving once. */
export async function leaveBoard({ db, scope }: Context): Promise<{ left: true } | Refusal> {
  const member = actingMember(scope)
  const { actor } = scope
  if (!member) return refuse('not_signed_in')
  if (actor.type === 'link') {
    if (actor.left) return { left: true }
    // An old mail that is passed on must not take anyone off a board.
    if ((await findRound(db, scope.board.id, actor.round))?.stage !== 'open') return refuse('link_expired')
  }
  return transact<{ left: true } | Refusal>(db, isRefusal, async (tx) => {
    const register = await openRegister(tx, scope.board.id)
    return leave(tx, register, scope.board, member.id, member)
  })
}
