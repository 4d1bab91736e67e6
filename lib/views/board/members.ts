import type { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import {
  countMembers,
  countMembersNamed,
  findMemberWithTime,
  type MemberRow,
  membersNamed,
} from '#db/people/members.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'
import type { KindCounts } from '#lib/rules/base/roll.ts'
import type { Kind, Standing } from '#lib/rules/base/standing.ts'
import { lettersSought } from '#lib/rules/base/text.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import { availabilityOf } from '#lib/store/load/availability.ts'
import { seesNames } from '#lib/store/load/visible-members.ts'
import { actingMember, type Context } from '#lib/store/scope.ts'
import { type ListPage, listPage } from '../list-page.ts'
import { type OfferedProxy, offeredProxy } from './proxies.ts'

export interface MemberLine {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly standing: Standing
  readonly me: boolean
  /** Mails reach them. */
  readonly reachable: boolean
}

export interface MembersView {
  readonly counts: KindCounts
  /** One page of them, by name; empty for visitors, who see counts alone. */
  readonly members: readonly MemberLine[]
  /** The letters that were looked for in their names; how many have them. */
  readonly sought: string
  readonly found: number
  readonly list: ListPage
  readonly namesWithheld: boolean
  readonly mayManage: boolean
  /** How many stewards there are, and how many the charter wishes for. */
  readonly stewards: { readonly n: number; readonly target: number }
  readonly mayLeave: boolean
}

const PAGE = 50

/** Who is on a board: everybody, or those whose name has these letters. */
export async function membersView(
  context: Context,
  asked: { readonly page?: number; readonly name?: string } = {},
): Promise<MembersView> {
  const { db, scope } = context
  const { board } = scope
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const sees = seesNames(context)
  const sought = sees ? lettersSought(asked.name) : ''
  const { stewards, ...counts } = await countMembers(db, board.id)
  const found =
    sought === '' ? counts.volunteers + counts.staff : await countMembersNamed(db, board.id, sought)
  const { from, ...list } = listPage(asked.page ?? 1, found, PAGE)
  const rows = sees ? await membersNamed(db, board.id, sought, { from, most: PAGE }) : []
  return {
    counts,
    members: rows.map((row) => lineOf(row, me?.id)),
    sought,
    found,
    list,
    namesWithheld: !sees,
    mayManage: me !== undefined && may(me.standing, 'manage-members'),
    stewards: { n: stewards, target: board.charter.stewards.target },
    mayLeave: me !== undefined,
  }
}

function lineOf({ id, name, kind, standing, email }: MemberRow, me: string | undefined): MemberLine {
  return { id, name, kind, standing, me: id === me, reachable: email !== null }
}

export interface MemberView extends MemberLine {
  readonly since: Temporal.Instant
  readonly left: boolean
  /** For stewards alone: what they keep of a member. */
  readonly kept: {
    readonly email: string | null
    /** What they said of their time, null where they said nothing and are estimated. */
    readonly time: Availability | null
  } | null
  /** The reader may give them theirs. */
  readonly proxy: OfferedProxy | null
  readonly today: Temporal.PlainDate
}

/** One member, for the others: visitors see no name. */
export async function memberView(
  context: Context,
  id: string,
): Promise<MemberView | RefusalOf<'not_found' | 'not_signed_in'>> {
  const { db, scope } = context
  if (!seesNames(context)) return refuse('not_signed_in')
  const me = scope.actor.type === 'member' ? actingMember(scope) : undefined
  const row = await findMemberWithTime(db, scope.board.id, id)
  if (!row) return refuse('not_found', { what: 'member' })
  const today = dayAt(await boardNow(db), scope.board.timeZone)
  const left = row.left_at !== null
  const manages = me !== undefined && may(me.standing, 'manage-members') && !left
  return {
    ...lineOf(row, me?.id),
    since: row.joined_at,
    left,
    kept: manages ? { email: row.email, time: availabilityOf(row) ?? null } : null,
    proxy: me && !left ? await offeredProxy(context, me, row, today) : null,
    today,
  }
}
