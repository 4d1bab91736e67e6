import type { Db } from '#db/client.ts'
import { insertOutage, setBeat, silenceBefore } from '#db/running/outages.ts'
import { transact } from '#db/transact.ts'
import { RESTART_MINUTES } from '#lib/rules/vote/closing/lost-time.ts'
import { newId } from '#lib/store/register/disclosure.ts'

/** Says that the site serves; where nothing had said so for long, that is an outage. */
export async function beat(db: Db): Promise<void> {
  await transact<void>(
    db,
    () => false,
    async (tx) => {
      const silence = await silenceBefore(tx, RESTART_MINUTES)
      if (silence) {
        const { from_at, to_at } = silence
        await insertOutage(tx, { id: newId(to_at), from_at: from_at.toString(), to_at: to_at.toString() })
      }
      await setBeat(tx)
    },
  )
}
