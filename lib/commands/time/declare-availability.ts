import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { lockAvailability, setAvailability } from '#db/people/availability.ts'
import { transact } from '#db/transact.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import { type AvailabilityInput, isZone, readAvailability } from '#lib/rules/window/availability-input.ts'
import {
  availabilityOf,
  calendarReadUntil,
  isPresumed,
  storedAvailability,
} from '#lib/store/load/availability.ts'

/**
 * What a person says of their time, on all their boards at once; what a calendar of theirs said is taken stays. Saying
 * the same again is no change.
 */
export async function declareAvailability(
  db: Db,
  personId: string,
  said: AvailabilityInput,
): Promise<{ done: true } | Refusal> {
  return transact<{ done: true } | Refusal>(db, isRefusal, async (tx) => {
    const row = await lockAvailability(tx, personId)
    if (!row) return refuse('not_found', { what: 'page' })
    const now = await boardNow(tx)
    const read = readAvailability(said, dayAt(now, isZone(said.zone) ? said.zone : row.time_zone))
    if (isRefusal(read)) return read
    const before = availabilityOf(row)
    const until = calendarReadUntil(row)
    const kept = JSON.stringify(storedAvailability({ ...read, busy: before?.busy ?? [] }, until))
    const same =
      before &&
      !isPresumed(row) &&
      row.time_zone === read.zone &&
      JSON.stringify(storedAvailability(before, until)) === kept
    if (!same)
      await setAvailability(tx, personId, {
        availability: kept,
        availability_at: now.toString(),
        time_zone: read.zone,
      })
    return { done: true }
  })
}
