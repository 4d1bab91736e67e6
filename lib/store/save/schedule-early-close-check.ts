import type { Temporal } from 'temporal-polyfill'
import { enqueue } from '#db/running/jobs.ts'
import type { Tx } from '#db/schema.ts'
import type { RoundRow } from '#db/votes/rounds.ts'
import { roundedUp } from '#lib/rules/vote/closing/early-close.ts'
import { termsOf } from '#lib/store/load/proposal.ts'

/**
 * Has it looked at, once this transaction has committed, whether anybody is left to answer. After every answer, since two
 * that come at once do not see each other. Of a secret round only at the next whole hour, when others may have come.
 */
export async function scheduleEarlyCloseCheck(
  tx: Tx,
  row: Pick<RoundRow, 'id' | 'terms'>,
  now: Temporal.Instant,
): Promise<void> {
  const { early_close, ballots } = termsOf(row)
  if (!early_close) return
  const at = ballots === 'secret' ? roundedUp(now, ballots).toString() : undefined
  await enqueue(
    tx,
    'settle-round',
    { round: row.id },
    { jobKey: `settle:${row.id}`, ...(at ? { runAt: at } : {}) },
  )
}
