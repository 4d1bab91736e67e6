import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { lockAvailability, setAvailability } from '#db/people/availability.ts'
import { transact } from '#db/transact.ts'

/** Everything a person said of their time is gone: they count with the estimate of their kind again. */
export async function forgetAvailability(db: Db, personId: string): Promise<void> {
  await transact(
    db,
    () => false,
    async (tx) => {
      const row = await lockAvailability(tx, personId)
      if (!row || row.availability === null) return
      const now = await boardNow(tx)
      await setAvailability(tx, personId, { availability: null, availability_at: now.toString() })
    },
  )
}
