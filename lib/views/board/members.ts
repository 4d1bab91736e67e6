import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { membersWithTime } from '#db/people/members.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { countKinds, type KindCounts } from '#lib/rules/base/roll.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'

export interface MemberLine {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
  readonly since: Temporal.Instant
  readonly me: boolean
  /** For stewards alone; null also where the member has none. */
  readonly email: string | null
  /** Mails reach them. */
  readonly reachable: boolean
  /** For stewards alone: what they said of their time, null where they said nothing and are estimated. */
  readonly time?: Availability | null
}

export interface MembersView {
  readonly counts: KindCounts
  /** Empty for visitors, who see counts alone. */
  readonly members: readonly MemberLine[]
  readonly namesWithheld: boolean
  readonly mayManage: boolean
  /** How many stewards there are, and how many the charter wishes for. */
  readonly stewards: { readonly n: number; readonly target: number }
  readonly mayLeave: boolean
  readonly today: Temporal.PlainDate
}

/** Who is on a board. */
export async function membersView(context: Context): Promise<MembersView> {
  const { db, scope } = context
  const rows = await membersWithTime(db, scope.board.id)
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const mayManage = me !== undefined && may(me.standing, 'manage-members')
  const shown = seesNames(context) ? rows : []
  return {
    counts: countKinds(rows),
    members: shown.map(({ id, name, kind, standing, joined_at, email, availability, time_zone }) => ({
      id,
      name,
      kind,
      standing,
      since: joined_at,
      me: id === me?.id,
      email: mayManage ? email : null,
      reachable: email !== null,
      ...(mayManage ? { time: availabilityOf({ availability, time_zone }) ?? null } : {}),
    })),
    namesWithheld: !seesNames(context),
    mayManage,
    stewards: {
      n: rows.filter(({ standing }) => standing === 'steward').length,
      target: scope.board.charter.stewards.target,
    },
    mayLeave: me !== undefined,
    today: dayAt(await boardNow(db), scope.board.timeZone),
  }
}
