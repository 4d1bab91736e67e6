import { boardNow } from '#db/clock.ts'
import { membersOf, setMember } from '#db/people/members.ts'
import { notifyRoom } from '#db/proposals/drafts.ts'
import { transact } from '#db/transact.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type Kind, STANDINGS, type Standing } from '#lib/rules/base/standing.ts'
import { whyMustStaySteward } from '#lib/rules/base/why-may-not.ts'
import { requireMember } from '#lib/store/access.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { recordMember } from '#lib/store/save/membership.ts'
import type { Context } from '#lib/store/scope.ts'

export interface ChangeMemberInput {
  readonly memberId: string
  readonly kind: Kind
  readonly standing: Standing
}

/** Changes what a member may do, or which kind they are. Whoever may now do less is cut from the texts at once. */
export async function changeMember(
  { db, scope }: Context,
  input: ChangeMemberInput,
): Promise<{ done: true } | Refusal> {
  const { board } = scope
  return transact<{ done: true } | Refusal>(db, isRefusal, async (tx) => {
    const register = await openRegister(tx, board.id)
    const steward = await requireMember('manage-members', tx, scope)
    if (isRefusal(steward)) return steward
    const members = await membersOf(tx, board.id)
    const member = members.find(({ id }) => id === input.memberId)
    if (!member) return refuse('not_found', { what: 'member' })
    const { kind, standing } = input
    if (member.kind === kind && member.standing === standing) return { done: true }
    const stays = whyMustStaySteward(members, member.id, standing)
    if (stays) return stays
    const now = await boardNow(tx)
    await setMember(tx, member, { kind, standing })
    const change = { kind, standing, change: 'changed' as const }
    await recordMember(tx, register, { ...board, now }, member, change, steward)
    await register.seal()
    const less = STANDINGS.indexOf(standing) < STANDINGS.indexOf(member.standing)
    if (less) await notifyRoom(tx, { kind: 'revoked', member: member.id })
    return { done: true }
  })
}
