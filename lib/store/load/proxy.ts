import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { acceptedProxies, type ProxyRow } from '#db/people/proxies.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { type GivenProxy, proxiesThatCount } from '#lib/rules/vote/proxy.ts'
import type { Board } from '#lib/store/scope.ts'

/** A proxy as the rules know it. */
export function proxyOf({ giver, receiver, accepted_at }: ProxyRow): GivenProxy {
  return { giver, receiver, accepted: accepted_at !== null }
}

/** It runs until the night that ends this day. */
export function lastDayOf(until: Temporal.Instant, zone: string): Temporal.PlainDate {
  return dayAt(until.subtract({ seconds: 1 }), zone)
}

/** Proxies accepted so far, by giver, where the charter provides for any. */
export async function proxiesNow(
  db: Db,
  { id, charter }: Pick<Board, 'id' | 'charter'>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  return charter.proxies ? proxiesThatCount(charter, await acceptedProxies(db, id, now)) : new Map()
}
