import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import type { Tx } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { whyMustStaySteward } from '#lib/rules/base/why-may-not.ts'
import { openRegister, type Register } from '#lib/store/register/register.ts'
import { saveLeft } from '#lib/store/save/membership.ts'
import { actingMember, type Board, type Context } from '#lib/store/scope.ts'
import { votingRound } from '#lib/store/voting-round.ts'

/** One leaves by oneself, signed in or by a ballot link while its vote is open. Leaving twice is leaving once. */
export async function leaveBoard({ db, scope }: Context): Promise<{ left: true } | Refusal> {
  const member = actingMember(scope)
  const { actor } = scope
  if (!member) return refuse('not_signed_in')
  if (actor.type === 'link' && actor.left) return { left: true }
  return transact<{ left: true } | Refusal>(db, isRefusal, async (tx) => {
    if (actor.type === 'link') {
      const round = await votingRound(scope, tx, actor.round)
      // An old mail that is passed on must not take anyone off a board.
      if (isRefusal(round) || round.stage !== 'open') return refuse('link_expired')
    }
    const register = await openRegister(tx, scope.board.id)
    return leave(tx, register, scope.board, member.id, member)
  })
}

/** Takes a member off their board, by themselves or by a steward. Under its register's lock: no other steward leaves. */
export async function leave(
  tx: Tx,
  register: Register,
  board: Board,
  memberId: string,
  by: { readonly id: string; readonly name: string },
): Promise<{ left: true } | Refusal> {
  const members = await membersOf(tx, board.id)
  const member = members.find(({ id }) => id === memberId)
  if (!member) return refuse('not_found', { what: 'member' })
  const stays = whyMustStaySteward(members, member.id, 'left')
  if (stays) return stays
  await saveLeft(tx, register, { ...board, now: await boardNow(tx) }, member, by)
  return { left: true }
}
