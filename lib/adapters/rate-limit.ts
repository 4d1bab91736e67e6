import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '#db/client.ts'
import { type RefusalOf, refuse } from '#lib/rules/base/refusal.ts'

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
    await limiterOn(db, limit).consume(hashed(key))
    return undefined
  } catch (result) {
    if (!(result instanceof RateLimiterRes)) throw result
    return rateLimited(result)
  }
}

/** Whether nothing is left of a limit. Counts no try: for what is only counted where it fails. */
export async function whySpent(
  db: Db,
  limit: Limit,
  key: string,
): Promise<RefusalOf<'rate_limited'> | undefined> {
  const counted = await limiterOn(db, limit).get(hashed(key))
  return counted && counted.consumedPoints >= limit.tries ? rateLimited(counted) : undefined
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

const hashed = (key: string) => createHash('sha256').update(key).digest('hex')

function rateLimited({ msBeforeNext }: RateLimiterRes): RefusalOf<'rate_limited'> {
  return refuse('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) })
}

function limiterOn(db: Db, { name, tries, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: {
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
        return { rows, rowCount: rows.length }
      },
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
