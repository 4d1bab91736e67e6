import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { currentProxies } from '#db/people/proxies.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Away, awayDuring } from '#lib/rules/proposal/call-request.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import type { Context } from '#lib/store/scope.ts'

/** How far ahead a vote on a draft may reach. */
const AHEAD_HOURS = 30 * 24

/** Days on which the reader is away soon, where a proxy could still answer for them: to be told before a vote opens. */
export async function awayAhead({ db, scope }: Context): Promise<Away | null> {
  const { actor, board } = scope
  if (actor.type !== 'member' || !board.charter.proxies || !may(actor.member.standing, 'give-proxy'))
    return null
  const person = await findAvailability(db, actor.member.personId)
  const declared = person && availabilityOf(person)
  if (!declared) return null
  const now = await boardNow(db)
  const away = awayDuring(declared, { opensAt: now, closesAt: now.add({ hours: AHEAD_HOURS }) })
  const given = away && (await currentProxies(db, board.id)).some(({ giver }) => giver === actor.member.id)
  return given ? null : away
}
