import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import { membersOf } from '#db/people/members.ts'
import { currentProxies } from '#db/people/proxies.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Away, awayDuring } from '#lib/rules/proposal/call-request.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { lastDayOf } from '#lib/store/load/proxy.ts'
import { type MemberRef, visibleMembers } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

export interface ProxyLine {
  readonly id: string
  readonly giver: MemberRef
  readonly receiver: MemberRef
  readonly lastDay: Temporal.PlainDate
  readonly accepted: boolean
}

/** Who votes for whom on a board, as one of its members sees it. */
export interface ProxiesView {
  readonly cap: number
  readonly given: ProxyLine | null
  readonly asked: readonly ProxyLine[]
  readonly held: readonly ProxyLine[]
  /** Those between others that run. */
  readonly others: readonly ProxyLine[]
  /** Whom the reader may give theirs to; empty where they may give none. */
  readonly receivers: readonly { readonly id: string; readonly name: string }[]
  /** The first and the last day a proxy may end. */
  readonly from: string
  readonly until: string
}

/** Undefined for visitors, and where the charter provides for none. */
export async function proxiesView(context: Context): Promise<ProxiesView | undefined> {
  const { db, scope } = context
  const { board } = scope
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  if (!me || !board.charter.proxies) return undefined
  const [rows, members, now] = await Promise.all([
    currentProxies(db, board.id),
    membersOf(db, board.id),
    boardNow(db),
  ])
  const people = await visibleMembers(
    context,
    rows.flatMap(({ giver, receiver }) => [giver, receiver]),
  )
  const lines = rows.flatMap((row): ProxyLine[] => {
    const [giver, receiver] = [people.get(row.giver), people.get(row.receiver)]
    if (!giver || !receiver) return []
    const lastDay = lastDayOf(row.until, board.timeZone)
    return [{ id: row.id, giver, receiver, lastDay, accepted: row.accepted_at !== null }]
  })
  const given = lines.find(({ giver }) => giver.id === me.id) ?? null
  const toMe = lines.filter(({ receiver }) => receiver.id === me.id)
  const held = toMe.filter(({ accepted }) => accepted)
  const mayGive = may(me.standing, 'give-proxy') && !given && held.length === 0
  const gave = new Set(rows.map(({ giver }) => giver))
  const today = dayAt(now, board.timeZone)
  return {
    cap: board.charter.proxies.cap,
    given,
    asked: toMe.filter(({ accepted }) => !accepted),
    held,
    others: lines.filter((line) => line.accepted && line !== given && !held.includes(line)),
    receivers: mayGive
      ? members
          .filter(({ id, standing }) => id !== me.id && may(standing, 'vote') && !gave.has(id))
          .map(({ id, name }) => ({ id, name }))
      : [],
    from: today.toString(),
    until: today.add({ months: 12 }).toString(),
  }
}

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
