import { Temporal } from 'temporal-polyfill'
import { dayAt, readDay } from '#lib/rules/base/day.ts'
import { may } from '#lib/rules/base/permission.ts'
import { type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Standing } from '#lib/rules/base/standing.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'

/** A proxy that runs, accepted or not yet. Those that ended or ran out are no longer any. */
export type GivenProxy = { readonly giver: string; readonly receiver: string; readonly accepted: boolean }

const LONGEST_MONTHS = 12

/** A proxy runs to the end of its last day, within a year. Here: until when, or why it cannot be given. */
export function decideProxy(
  charter: Charter,
  proxies: readonly GivenProxy[],
  given: {
    readonly now: Temporal.Instant
    readonly zone: string
    readonly giver: string
    readonly receiver: { readonly member: string; readonly standing: Standing } | undefined
    /** A day, as the form sent it. */
    readonly until: string
  },
): { readonly until: Temporal.Instant } | Refusal {
  const { giver, receiver } = given
  if (!charter.proxies) return refuse('not_in_charter', { field: 'proxies' })
  if (!receiver || !may(receiver.standing, 'vote')) return refuse('not_found', { what: 'member' })
  if (receiver.member === giver) return refuse('proxy_self')
  if (proxies.some((proxy) => proxy.giver === giver)) return refuse('done_already')
  if (isChain(proxies, giver, receiver.member)) return refuse('proxy_chain')
  const { compare } = Temporal.PlainDate
  const today = dayAt(given.now, given.zone)
  const last = readDay(given.until)
  if (!last || compare(last, today) < 0 || compare(last, today.add({ months: LONGEST_MONTHS })) > 0)
    return refuse('until_invalid')
  return { until: last.add({ days: 1 }).toZonedDateTime(given.zone).toInstant() }
}

/** Why the receiver cannot take it on. */
export function whyMayNotAccept(
  charter: Charter,
  proxies: readonly GivenProxy[],
  { giver, receiver, accepted }: GivenProxy,
): Refusal | undefined {
  if (!charter.proxies) return refuse('not_in_charter', { field: 'proxies' })
  if (accepted) return refuse('done_already')
  if (isChain(proxies, giver, receiver)) return refuse('proxy_chain')
  const { cap } = charter.proxies
  const held = proxies.filter((proxy) => proxy.accepted && proxy.receiver === receiver)
  return held.length >= cap ? refuse('proxy_cap', { cap }) : undefined
}

/** Who gives a proxy holds none, and who receives one gives none. */
function isChain(proxies: readonly GivenProxy[], giver: string, receiver: string): boolean {
  return proxies.some((proxy) => (proxy.accepted && proxy.receiver === giver) || proxy.giver === receiver)
}

/** Those of the accepted proxies, first accepted first, that a vote opened now takes into its roll: a charter that changed
 * since may provide for fewer, or for none. */
export function proxiesThatCount(
  charter: Charter,
  accepted: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const cap = charter.proxies?.cap ?? 0
  const held = new Map<string, number>()
  const counted = new Map<string, string>()
  for (const [giver, receiver] of accepted) {
    const before = held.get(receiver) ?? 0
    if (before >= cap) continue
    held.set(receiver, before + 1)
    counted.set(giver, receiver)
  }
  return counted
}
