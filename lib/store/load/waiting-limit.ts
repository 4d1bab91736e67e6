import type { Db } from '#db/client.ts'
import { consume, type Limit } from '#lib/adapters/rate-limit.ts'
import type { RefusalOf } from '#lib/rules/base/refusal.ts'
import type { RuleTemplate } from '#lib/rules/methods/rule.ts'
import { requiredFor } from '#lib/rules/vote/opening/named-people.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'

/** A refused opening is sized twice: by the command, then for the page that is shown again. */
const WAITING: Limit = { name: 'waiting', tries: 20, seconds: 60 * 60 }

/**
 * Counts one sizing of a vote that waits for people by name. Each tells when one person will have had the time: enough
 * to open a vote, not to look everybody up in turn.
 */
export async function whyWaitedTooOften(
  db: Db,
  opener: { readonly personId: string },
  rule: RuleTemplate | undefined,
  chosen: Chosen,
): Promise<RefusalOf<'rate_limited'> | undefined> {
  if (!rule || requiredFor(rule, chosen).length === 0) return undefined
  return consume(db, WAITING, opener.personId)
}
