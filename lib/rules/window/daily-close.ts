import { compareShare } from '#lib/rules/base/ratio.ts'
import { DAY, MINUTE, weekdayOf, type ZoneDays } from './days.ts'

const HOUR = 60 * MINUTE
const EARLIEST = 9 * HOUR
const LATEST = 21 * HOUR
/** Eight in the evening: after work, before bed. */
const USUAL = 20 * HOUR
/** From here on it is Sunday night. */
const SUNDAY_LATEST = 18 * HOUR
const SUNDAY = 7

/** How many people live in each zone. */
export type Crowd = readonly { readonly zone: ZoneDays; readonly people: number }[]

export type DailyClose = { readonly at: number; readonly fitsDailyLife: boolean }

/**
 * The one instant of a board's day at which a vote may well close: 20:00, or the nearest whole hour that falls between
 * 9:00 and 21:00, 18:00 on a Sunday, for nine people in ten. Where the roll spans too much of the earth for that, the
 * hour that suits most, and no Sunday. Never one on a public holiday.
 */
export function dailyClose(
  day: number,
  board: ZoneDays,
  crowd: Crowd,
  isHoliday: (day: number) => boolean,
): DailyClose {
  let best = { at: 0, awake: -1, enough: false }
  const everybody = crowd.reduce((sum, { people }) => sum + people, 0)
  for (const hour of HOURS) {
    const at = instantOf(day, hour, board)
    const awake = crowd.reduce((sum, { zone, people }) => (isWakingHour(at, zone) ? sum + people : sum), 0)
    const enough = compareShare(awake, everybody, '9/10') >= 0
    if (awake > best.awake) best = { at, awake, enough }
    if (enough) {
      best = { at, awake, enough }
      break
    }
  }
  return { at: best.at, fitsDailyLife: (best.enough || weekdayOf(day) !== SUNDAY) && !isHoliday(day) }
}

/** From the usual hour outwards. */
const HOURS = Array.from({ length: 13 }, (_, index) => EARLIEST + index * HOUR).sort(
  (a, b) => Math.abs(a - USUAL) - Math.abs(b - USUAL),
)

/** An hour of the board's day as an instant; an hour lost to a change of clocks is the instant of the change. */
function instantOf(day: number, clock: number, zone: ZoneDays): number {
  const segments = zone.segments(day)
  for (const { start, end, offset } of segments) {
    const at = day * DAY + clock - offset
    if (at < end) return Math.max(at, start)
  }
  throw new RangeError(`a day without ${clock} ms`)
}

function isWakingHour(at: number, zone: ZoneDays): boolean {
  const day = zone.dayOf(at)
  const segment = zone.segments(day).find(({ start, end }) => start <= at && at < end)
  if (!segment) throw new RangeError(`instant ${at} outside its own day`)
  const clock = at + segment.offset - day * DAY
  return clock >= EARLIEST && clock <= (weekdayOf(day) === SUNDAY ? SUNDAY_LATEST : LATEST)
}
