import type { Temporal } from 'temporal-polyfill'
import type { ProxyRow } from '#db/people/proxies.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import type { GivenProxy } from '#lib/rules/vote/proxy.ts'

/** A proxy as the rules know it. */
export function proxyOf({ giver, receiver, accepted_at }: ProxyRow): GivenProxy {
  return { giver, receiver, accepted: accepted_at !== null }
}

/** It runs until the night that ends this day. */
export function lastDayOf(until: Temporal.Instant, zone: string): Temporal.PlainDate {
  return dayAt(until.subtract({ seconds: 1 }), zone)
}
