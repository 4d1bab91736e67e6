import type { Temporal } from 'temporal-polyfill'
import type { Board } from './context.ts'
import { publicHolidays } from './decision/holidays.ts'
import type { PresetName } from './decision/preset.ts'
import { type Roll, rollOf } from './decision/roll.ts'
import type { Kind, Standing } from './decision/standing.ts'
import { type Recommendation, recommend } from './decision/window.ts'

const isHoliday = publicHolidays()

/** Who would be called if a vote opened now. */
export function rollNow(members: readonly { id: string; kind: Kind; standing: Standing }[]): Roll {
  return rollOf(members.map(({ id, kind, standing }) => ({ member: id, kind, standing })))
}

/** When a vote opened at `opening` would best close for these people, none of whom has declared a thing so far. */
export function recommendClose(
  board: Pick<Board, 'charter' | 'timeZone'>,
  roll: Roll,
  preset: PresetName,
  opening: Temporal.Instant,
): Recommendation {
  return recommend({
    opening,
    zone: board.timeZone,
    electors: roll,
    preset: board.charter.presets[preset],
    isHoliday,
  })
}
