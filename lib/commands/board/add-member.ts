import { boardNow } from '#db/clock.ts'
import { enqueueMails } from '#db/running/jobs.ts'
import { transact } from '#db/transact.ts'
import { readAddress } from '#lib/rules/base/addresses.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { hasContent, isLongerThan, LIMITS, tidy } from '#lib/rules/base/text.ts'
import { requireMember } from '#lib/store/access.ts'
import { newId } from '#lib/store/register/disclosure.ts'
import { openRegister } from '#lib/store/register/register.ts'
import { join } from '#lib/store/save/membership.ts'
import type { Context } from '#lib/store/scope.ts'

export interface AddMemberInput {
  readonly name: string
  /** May be empty: a member may have no address. */
  readonly email: string
  readonly kind: Kind
  readonly standing: Standing
}

export interface AddedMember {
  readonly memberId: string
  readonly personId: string
  readonly name: string
}

/** Brings someone onto the board at once, accepted or not: an elector is on the next roll. */
export async function addMember(
  { db, scope }: Context,
  input: AddMemberInput,
): Promise<AddedMember | Refusal> {
  const name = tidy(input.name)
  const email = readAddress(tidy(input.email)) ?? null
  if (!hasContent(name)) return refuse('required', { field: 'name' })
  if (isLongerThan(name, LIMITS.name)) return refuse('too_long', { field: 'name', max: LIMITS.name })
  if (!email && input.email.trim()) return refuse('invalid', { field: 'email' })
  const { id, example, language, timeZone } = scope.board
  return transact<AddedMember | Refusal>(db, isRefusal, async (tx) => {
    const register = await openRegister(tx, id)
    const steward = await requireMember('manage-members', tx, scope)
    if (isRefusal(steward)) return steward
    const now = await boardNow(tx)
    const { kind, standing } = input
    const joining = { name, email, kind, standing, language, timeZone }
    const joined = await join(tx, register, { id, example, now }, joining, steward)
    if (!joined) return refuse('already_member')
    await register.seal()
    const mail = { id: newId(now), personId: joined.personId, subjectId: joined.id }
    await enqueueMails(tx, 'added', email ? [mail] : [], now.toString())
    return { memberId: joined.id, personId: joined.personId, name: joined.name }
  })
}
