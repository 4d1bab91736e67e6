import { Temporal } from 'temporal-polyfill'
import type { Roll } from '#lib/rules/base/roll.ts'
import type { Availability } from '#lib/rules/window/availability.ts'
import { dailyClose } from '#lib/rules/window/daily-close.ts'
import { dateOfDay, MINUTE, zoneDays } from '#lib/rules/window/days.ts'
import type { Holidays } from '#lib/rules/window/ready.ts'

/** What a close that moves is fitted to: the present, the board's days, and when people can. */
export type Surroundings = Holidays & {
  readonly now: Temporal.Instant
  /** The board's. */
  readonly zone: string
  /** What people of the roll declared of their time, by member. */
  readonly declared: ReadonlyMap<string, Availability>
}

/**
 * The first good close that comes at or after `aim`, else the last there is, among those after `after` and by `latest`;
 * undefined where there is none.
 */
export function nextGoodClose(
  { aim, after, latest }: { aim: Temporal.Instant; after: Temporal.Instant; latest: Temporal.Instant },
  roll: Roll,
  { zone, isHoliday, declared }: Surroundings,
): Temporal.Instant | undefined {
  const board = zoneDays(zone)
  const crowd = crowdOf(roll.map(({ member }) => declared.get(member)?.zone ?? zone))
  const holiday = (day: number) => isHoliday(dateOfDay(day))
  const [from, until] = [after.epochMilliseconds, latest.epochMilliseconds]
  let close: number | undefined
  for (let day = board.dayOf(from); day <= board.dayOf(until); day++) {
    const daily = dailyClose(day, board, crowd, holiday)
    if (!daily.fitsDailyLife || daily.at <= from || daily.at > until) continue
    close = daily.at
    if (close >= aim.epochMilliseconds) break
  }
  return close === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(close)
}

function crowdOf(zones: readonly string[]) {
  const people = new Map<string, number>()
  for (const zone of zones) people.set(zone, (people.get(zone) ?? 0) + 1)
  return [...people].map(([zone, count]) => ({ zone: zoneDays(zone), people: count }))
}

/** A close falls on a whole minute. */
export function wholeMinute(at: Temporal.Instant, roundingMode: 'ceil' | 'floor'): Temporal.Instant {
  const minutes = at.epochMilliseconds / MINUTE
  return Temporal.Instant.fromEpochMilliseconds(Math[roundingMode](minutes) * MINUTE)
}
