import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '#db/client.ts'
import { type RefusalOf, refuse } from '#lib/decision/refusal.ts'

/** How often something may be tried for one address or from one network. */
export interface Limit {
  readonly name: string
  readonly tries: number
  readonly seconds: number
}

/** Counts one try, in the database, so that the limit holds across processes and restarts. */
export async function consume(
  db: Db,
  limit: Limit,
  key: string,
): Promise<RefusalOf<'rate_limited'> | undefined> {
  try {
    await limiterOn(db, limit).consume(createHash('sha256').update(key).digest('hex'))
    return undefined
  } catch (result) {
    if (!(result instanceof RateLimiterRes)) throw result
    return refuse('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)) })
  }
}

/**
 * The network someone asks from: an IPv6 subscriber has a whole /64. Undefined for this machine itself: behind a proxy
 * that does not say who asks, one limit for everybody would lock everybody out.
 */
export function networkOf(ip: string | undefined): string | undefined {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/, '') ?? ''
  if (!address || address === '::1' || address.startsWith('127.')) return undefined
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  while (address.includes('::') && groups.length + rest.length < 8) groups.push('0')
  return [...groups, ...rest]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}

function limiterOn(db: Db, { name, tries, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        db.executeQuery(CompiledQuery.raw(text, values)),
    },
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: tries,
    duration: seconds,
  })
}
