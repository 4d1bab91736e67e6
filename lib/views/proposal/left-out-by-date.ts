import type { Temporal } from 'temporal-polyfill'
import type { Kind } from '#lib/rules/base/standing.ts'
import { leftOutAt, type Recommendation } from '#lib/rules/window/recommendation.ts'
import type { SizedPerson } from '../vote/sizing.ts'

/** Whom a close would leave out, the soonest first. */
export interface LeftOutAtDate {
  readonly close: Temporal.Instant
  readonly people: readonly (SizedPerson & { readonly kind: Kind })[]
}

/** At each close on offer; null where the recommended one leaves nobody out. */
export function leftOutByDate(
  { close, alternatives, electors, leftOut }: Recommendation,
  members: readonly { readonly id: string; readonly name: string }[],
): readonly LeftOutAtDate[] | null {
  if (leftOut.length === 0) return null
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return [close, ...alternatives.map((date) => date.close)].map((date) => ({
    close: date,
    people: leftOutAt(electors, date).map(({ member, kind, readyAt, estimated }) => ({
      id: member,
      kind,
      name: names.get(member) ?? '',
      readyAt,
      estimated,
    })),
  }))
}
