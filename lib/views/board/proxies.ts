import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { findAvailability } from '#db/people/availability.ts'
import type { MemberRow } from '#db/people/members.ts'
import { currentProxiesOf, hasGivenProxy } from '#db/people/proxies.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Away, awayDuring } from '#lib/rules/proposal/call-request.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { lastDayOf } from '#lib/store/load/proxy.ts'
import { actingMember, type Context, type Member } from '#lib/store/scope.ts'

export interface ProxyLine {
  readonly id: string
  readonly giver: Named
  readonly receiver: Named
  readonly lastDay: Temporal.PlainDate
  readonly accepted: boolean
}
interface Named {
  readonly id: string
  readonly name: string
}

/** Who votes for whom on a board, as one of its members sees it. */
export interface ProxiesView {
  readonly cap: number
  readonly given: ProxyLine | null
  readonly asked: readonly ProxyLine[]
  readonly held: readonly ProxyLine[]
  /** Those that others gave and that run: of the people shown alone. */
  readonly others: readonly ProxyLine[]
  /** The reader may give theirs. */
  readonly mayGive: boolean
}

/** `shown`: the members beside whom it is told. Undefined for visitors, and where the charter provides for none. */
export async function proxiesView(
  context: Context,
  shown: readonly string[],
): Promise<ProxiesView | undefined> {
  const { scope } = context
  const { board } = scope
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  if (!me || !board.charter.proxies) return undefined
  const lines = await proxyLines(context, me, shown)
  const given = lines.find(({ giver }) => giver.id === me.id) ?? null
  const toMe = lines.filter(({ receiver }) => receiver.id === me.id)
  const held = toMe.filter(({ accepted }) => accepted)
  return {
    cap: board.charter.proxies.cap,
    given,
    asked: toMe.filter(({ accepted }) => !accepted),
    held,
    others: lines.filter((line) => line.accepted && line !== given && !held.includes(line)),
    mayGive: mayGive(me, lines),
  }
}

/** What runs: given by the reader, to them, or by any of those shown. */
async function proxyLines(
  { db, scope: { board } }: Context,
  me: Member,
  shown: readonly string[],
): Promise<ProxyLine[]> {
  const rows = await currentProxiesOf(db, board.id, me.id, shown)
  return rows.map((row) => ({
    id: row.id,
    giver: { id: row.giver, name: row.giver_name },
    receiver: { id: row.receiver, name: row.receiver_name },
    lastDay: lastDayOf(row.until, board.timeZone),
    accepted: row.accepted_at !== null,
  }))
}

/** Who gives a proxy holds none, and gives one at a time. */
function mayGive({ id, standing }: Member, lines: readonly ProxyLine[]): boolean {
  const isBound = lines.some(
    ({ giver, receiver, accepted }) => giver.id === id || (accepted && receiver.id === id),
  )
  return may(standing, 'give-proxy') && !isBound
}

/** The first and the last day that a proxy may end. */
export interface OfferedProxy {
  readonly from: string
  readonly until: string
}

/** Whether the reader may give this member their proxy. */
export async function offeredProxy(
  context: Context,
  me: Member,
  { id, standing }: Pick<MemberRow, 'id' | 'standing'>,
  today: Temporal.PlainDate,
): Promise<OfferedProxy | null> {
  const { charter } = context.scope.board
  if (!charter.proxies || id === me.id || !may(standing, 'vote')) return null
  const lines = await proxyLines(context, me, [id])
  if (!mayGive(me, lines) || lines.some(({ giver }) => giver.id === id)) return null
  return { from: today.toString(), until: today.add({ months: 12 }).toString() }
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
  const given = away && (await hasGivenProxy(db, board.id, actor.member.id))
  return given ? null : away
}
