import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { findAvailability, lockAvailability, setAvailability } from '#db/people/availability.ts'
import { transact } from '#db/transact.ts'
import { fetchCalendar } from '#lib/adapters/calendars/fetch-calendar.ts'
import { CALENDARS, readBusy } from '#lib/adapters/calendars/read-in-worker.ts'
import { consume } from '#lib/adapters/rate-limit.ts'
import { isRefusal, type Refusal, refuse } from '#lib/rules/base/refusal.ts'
import type { Availability, Weekday } from '#lib/rules/window/availability.ts'
import {
  availabilityOf,
  calendarReadUntil,
  isPresumed,
  storedAvailability,
} from '#lib/store/load/availability.ts'

/** The longest vote, and the latest opening a vote is put off to, and some days more. */
const AHEAD = { hours: 100 * 24 }

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** For who brings a calendar and has said nothing yet: any time of the day but what is taken, coming by once a week. */
const ANY_TIME: Omit<Availability, 'zone'> = {
  slots: WEEK.map((day) => ({ day, from: 8 * 60, to: 22 * 60 })),
  everyDays: 7,
  away: [],
  holidaysFree: true,
}

/**
 * What a person's calendar says is taken, in place of what an earlier one said: busy stretches alone are kept, neither the
 * calendar nor its address.
 */
export async function importCalendar(
  db: Db,
  personId: string,
  from: { readonly file: Uint8Array } | { readonly address: string },
): Promise<{ moments: number } | Refusal> {
  const limited = await consume(db, CALENDARS, personId)
  if (limited) return limited
  const person = await findAvailability(db, personId)
  if (!person) return refuse('not_found', { what: 'page' })
  const file = 'file' in from ? from.file : await fetchCalendar(from.address)
  if (isRefusal(file)) return file
  const now = await boardNow(db)
  const until = now.add(AHEAD)
  const busy = await readBusy(file, {
    zone: person.time_zone,
    from: now.epochMilliseconds,
    to: until.epochMilliseconds,
  })
  if (isRefusal(busy)) return busy
  const runs = busy.map(([start, end]) => ({ start, end }))
  await keepBusy(db, personId, runs, until)
  return { moments: busy.length }
}

/** What the calendar said is taken is gone; what was said stays, and nothing else. */
export async function forgetCalendar(db: Db, personId: string): Promise<void> {
  await keepBusy(db, personId, [], undefined)
}

async function keepBusy(
  db: Db,
  personId: string,
  busy: NonNullable<Availability['busy']>,
  until: Temporal.Instant | undefined,
): Promise<void> {
  await transact(
    db,
    () => false,
    async (tx) => {
      const row = await lockAvailability(tx, personId)
      const before = row && availabilityOf(row)
      if (!row || (!until && !calendarReadUntil(row))) return
      const now = await boardNow(tx)
      const presumed = !before || isPresumed(row)
      const availability = { ...(before ?? { ...ANY_TIME, zone: row.time_zone }), busy }
      await setAvailability(tx, personId, {
        availability:
          presumed && !until ? null : JSON.stringify(storedAvailability(availability, until, presumed)),
        availability_at: now.toString(),
      })
    },
  )
}
